using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.Threads;

/// <summary>Begins and ends that a thread's further messages are logged by themselves. Either one again changes nothing.</summary>
internal sealed class LogChoosing(NetworkDb db, TimeProvider clock)
{
    public async Task<Outcome<LogChoiceView>> ChooseAsync(Guid threadId, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await db.Messages.AnyAsync(message => message.ThreadId == threadId, cancellationToken))
        {
            return ThreadProblems.Missing;
        }

        if (await db.LogChoiceOfAsync(threadId, cancellationToken) is { } made)
        {
            return made;
        }

        var newest = await db.Messages.AsNoTracking()
            .Where(message => message.ThreadId == threadId && db.Interactions.Any(log => log.MessageId == message.Id))
            .OrderByDescending(message => message.At).ThenByDescending(message => message.Id).FirstOrDefaultAsync(cancellationToken);
        if (newest is null)
        {
            return ThreadProblems.NothingLogged;
        }

        var choice = LogChoice.Of(newest, (await db.SettingsAsync(cancellationToken)).CalledAs, clock.GetUtcNow());
        db.LogChoices.Add(choice);
        db.Record(AuditActions.ThreadLogChoice, new("thread", threadId.ToString()), new { ChoiceId = choice.Id });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return LogChoiceView.Of(choice);
    }

    /// <returns>Why not; null when nothing more is logged by itself. What was logged so far stays.</returns>
    public async Task<Problem?> EndAsync(Guid threadId, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await db.EvenWithdrawn().AnyAsync(message => message.ThreadId == threadId, cancellationToken))
        {
            return ThreadProblems.Missing;
        }

        var choices = await db.LogChoicesOf(threadId).ToListAsync(cancellationToken);
        if (choices.Count > 0)
        {
            db.LogChoices.RemoveRange(choices);
            db.Record(
                AuditActions.ThreadLogChoiceEnded, new("thread", threadId.ToString()), new { ChoiceIds = choices.Select(choice => choice.Id) }, AuditReasons.TakenBack);
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return null;
    }
}
