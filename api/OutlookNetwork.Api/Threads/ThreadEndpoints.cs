using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Threads;

internal static class ThreadEndpoints
{
    public static void MapThreads(this IEndpointRouteBuilder routes)
    {
        var threads = routes.MapGroup("/api/threads").WithTags("Threads");
        threads.MapPost("/log", LogThread).WithName(nameof(LogThread))
            .WithSummary("Log the open message and its thread; again changes nothing").ProducesProblem(400).ProducesProblem(422);
        threads.MapPost("/log/by-choice", LogByChoice).WithName(nameof(LogByChoice))
            .WithSummary("Log the open item if it belongs to a thread whose further messages log themselves; else nothing is stored");
        threads.MapPost("/{id:guid}/log-choice", ChooseLogging).WithName(nameof(ChooseLogging))
            .WithSummary("Have the further messages of a thread logged by themselves").ProducesProblem(404).ProducesProblem(409);
        threads.MapDelete("/{id:guid}/log-choice", EndLogChoice).WithName(nameof(EndLogChoice))
            .WithSummary("Have the further messages of a thread logged by hand again; what is logged stays").ProducesProblem(404);
        threads.MapPost("/{id:guid}/no-reply-needed", SettleThread).WithName(nameof(SettleThread))
            .OfExisting<Message>(id => message => message.ThreadId == id, ThreadProblems.Missing)
            .WithSummary("Say that nobody owes a reply to the message that decides whose turn it is; a later one ends it").ProducesProblem(404).ProducesProblem(409);
        threads.MapDelete("/{id:guid}/no-reply-needed", UnsettleThread).WithName(nameof(UnsettleThread))
            .WithSummary("Let what the messages say decide again whose turn it is").ProducesProblem(404);
        threads.MapGet("/{id:guid}", GetThread).WithName(nameof(GetThread)).WithSummary("One thread").ProducesProblem(404);

        routes.MapDelete("/api/logs/{logId:guid}", UndoLog).WithName(nameof(UndoLog)).WithTags("Threads")
            .WithSummary("Take back one act of logging, of a thread or by hand").ProducesProblem(404);
    }

    private static async Task<Results<Ok<LogReceipt>, ProblemHttpResult>> LogThread(
        LogRequest request, ThreadLog log, CancellationToken cancellationToken) =>
        (await log.LogAsync(request, cancellationToken)).Failed(out var problem, out var receipt) ? problem.ToHttp() : TypedResults.Ok(receipt);

    private static async Task<Results<Ok<LogReceipt>, NoContent>> LogByChoice(OpenItem item, ThreadLog log, CancellationToken cancellationToken) =>
        await log.LogByChoiceAsync(item, cancellationToken) is { } receipt ? TypedResults.Ok(receipt) : TypedResults.NoContent();

    private static async Task<Results<Ok<LogChoiceView>, ProblemHttpResult>> ChooseLogging(Guid id, LogChoosing choosing, CancellationToken cancellationToken) =>
        (await choosing.ChooseAsync(id, cancellationToken)).Failed(out var problem, out var view) ? problem.ToHttp() : TypedResults.Ok(view);

    private static async Task<Results<NoContent, ProblemHttpResult>> EndLogChoice(Guid id, LogChoosing choosing, CancellationToken cancellationToken) =>
        await choosing.EndAsync(id, cancellationToken) is { } problem ? problem.ToHttp() : TypedResults.NoContent();

    private static async Task<Results<Ok<TurnView>, ProblemHttpResult>> SettleThread(
        Guid id, SettleRequest wanted, ThreadSettling settling, CancellationToken cancellationToken) =>
        (await settling.SettleAsync(id, wanted.MessageId, cancellationToken)).Failed(out var problem, out var turn) ? problem.ToHttp() : TypedResults.Ok(turn);

    private static async Task<Results<Ok<TurnView>, ProblemHttpResult>> UnsettleThread(Guid id, ThreadSettling settling, CancellationToken cancellationToken) =>
        (await settling.UnsettleAsync(id, cancellationToken)).Failed(out var problem, out var turn) ? problem.ToHttp() : TypedResults.Ok(turn);

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

        var isThread = interactions.Exists(interaction => interaction.MessageId is not null); // one act logs messages, or one thing by hand
        db.Interactions.RemoveRange(interactions);
        db.Record(
            isThread ? AuditActions.ThreadLogUndone : AuditActions.InteractionLogUndone, new("log", logId.ToString()),
            isThread ? new { Messages = interactions.Count } : new { interactions[0].Kind, InteractionId = interactions[0].Id }, AuditReasons.TakenBack);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
