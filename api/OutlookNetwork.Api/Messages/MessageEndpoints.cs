using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;

namespace OutlookNetwork.Api.Messages;

internal static class MessageEndpoints
{
    public static void MapMessages(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("/api/messages").WithTags("Messages").MapGet("/{id:guid}", GetMessage).WithName(nameof(GetMessage))
            .WithSummary("One message: its text in parts, who wrote it, and why it is in its thread").ProducesProblem(404);

    private static async Task<Results<Ok<MessageDetail>, ProblemHttpResult>> GetMessage(
        Guid id, NetworkDb db, Originals originals, Timeline timeline, ThreadViews threads, CancellationToken cancellationToken)
    {
        var message = await db.Messages.AsNoTracking().SingleOrDefaultAsync(message => message.Id == id, cancellationToken);
        if (message is null)
        {
            return MessageProblems.Missing.ToHttp();
        }

        var settings = await db.SettingsAsync(cancellationToken);
        var links = await threads.LinksAsync(message.ThreadId, settings.Zone, cancellationToken);
        var marks = await timeline.MarksAsync([message], cancellationToken);
        var entry = Timeline.Entries([message], settings.Owner, marks, links)[0];
        return TypedResults.Ok(MessageReading.Of(message, await originals.WholeAsync(message, cancellationToken), entry, settings.Owner));
    }
}
