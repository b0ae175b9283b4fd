using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>That a thread's further messages are logged by themselves.</summary>
/// <param name="By">The name, else the address, of the owner when they chose it.</param>
/// <param name="At">Nothing sent before is logged by it.</param>
public sealed record LogChoiceView(string By, DateTimeOffset At)
{
    internal static LogChoiceView Of(LogChoice choice) => new(choice.ChosenBy, choice.ChosenAt);
}

internal static class LogChoices
{
    /// <summary>Several where threads became one of which more than one was chosen.</summary>
    public static IQueryable<LogChoice> LogChoicesOf(this NetworkDb db, Guid threadId) =>
        db.LogChoices.Where(choice => db.EvenWithdrawn().Any(message => message.Id == choice.MessageId && message.ThreadId == threadId));

    /// <returns>The earliest; null when the thread's messages are logged by hand.</returns>
    public static async Task<LogChoiceView?> LogChoiceOfAsync(this NetworkDb db, Guid threadId, CancellationToken cancellationToken) =>
        await db.LogChoicesOf(threadId).AsNoTracking().OrderBy(choice => choice.ChosenAt).FirstOrDefaultAsync(cancellationToken) is { } choice ? LogChoiceView.Of(choice) : null;
}
