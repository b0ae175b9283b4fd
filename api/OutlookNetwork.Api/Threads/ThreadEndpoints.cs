using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Api.Threads;

internal static class ThreadEndpoints
{
    public static void MapThreads(this IEndpointRouteBuilder routes)
    {
        var threads = routes.MapGroup("/api/threads").WithTags("Threads");
        threads.MapPost("/log", LogThread).WithName(nameof(LogThread))
            .WithSummary("Log the open message and its thread; again changes nothing").ProducesProblem(400).ProducesProblem(422);
        threads.MapGet("/{id:guid}", GetThread).WithName(nameof(GetThread)).WithSummary("One thread").ProducesProblem(404);

        routes.MapDelete("/api/logs/{logId:guid}", UndoLog).WithName(nameof(UndoLog)).WithTags("Threads")
            .WithSummary("Take back one act of logging").ProducesProblem(404);
    }

    private static async Task<Results<Ok<LogReceipt>, ProblemHttpResult>> LogThread(
        LogRequest request, ThreadLog log, CancellationToken cancellationToken) =>
        (await log.LogAsync(request, cancellationToken)).Failed(out var problem, out var receipt) ? problem.ToHttp() : TypedResults.Ok(receipt);

    private static async Task<Results<Ok<ThreadView>, ProblemHttpResult>> GetThread(
        Guid id, NetworkDb db, ThreadViews views, TimeProvider clock, CancellationToken cancellationToken)
    {
        var settings = await db.SettingsAsync(cancellationToken);
        var view = await views.OfAsync(id, openMessage: null, settings, clock.GetUtcNow(), cancellationToken);
        return view is null ? ThreadProblems.Missing.ToHttp() : TypedResults.Ok(view);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> UndoLog(
        Guid logId, NetworkDb db, CancellationToken cancellationToken)
    {
        var interactions = await db.Interactions.Where(interaction => interaction.LogId == logId).ToListAsync(cancellationToken);
        if (interactions.Count == 0)
        {
            return ThreadProblems.NothingToUndo.ToHttp();
        }

        db.Interactions.RemoveRange(interactions);
        db.Record(AuditActions.ThreadLogUndone, new("log", logId.ToString()), new { Messages = interactions.Count }, AuditReasons.TakenBack);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
