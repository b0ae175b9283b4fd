using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.Interactions;

internal static class InteractionEndpoints
{
    public static void MapInteractions(this IEndpointRouteBuilder routes)
    {
        var interactions = routes.MapGroup("/api/interactions").WithTags("Interactions");
        interactions.MapPost("", LogInteraction).WithName(nameof(LogInteraction))
            .WithSummary("Log a call, a meeting, a note or the like").ProducesProblem(400).ProducesProblem(404);
        interactions.MapPost("/quick", LogQuickTouch).WithName(nameof(LogQuickTouch))
            .WithSummary("Log in one act that one was in touch with a contact just now").ProducesProblem(400).ProducesProblem(404);
        interactions.MapGet("/{id:guid}", GetInteraction).WithName(nameof(GetInteraction))
            .WithSummary("One call, meeting, note or the like").ProducesProblem(404);
        interactions.MapPut("/{id:guid}", ChangeInteraction).WithName(nameof(ChangeInteraction)).OfExisting<Interaction>(Named, InteractionProblems.Missing)
            .WithSummary("Change what is said of it").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        interactions.MapPost("/{id:guid}/withdrawal", WithdrawInteraction).WithName(nameof(WithdrawInteraction)).OfExisting<Interaction>(Named, InteractionProblems.Missing)
            .WithSummary("Withdraw an interaction, a logged message too: it is shown, found and counted nowhere any more; for a day it can be undone")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        routes.MapDelete("/api/withdrawals/{withdrawalId:guid}", UndoWithdrawal).WithName(nameof(UndoWithdrawal)).WithTags("Interactions")
            .WithSummary("Take back the withdrawal of an interaction").ProducesProblem(404).ProducesProblem(409);
    }

    private static System.Linq.Expressions.Expression<Func<Interaction, bool>> Named(Guid id) => interaction => interaction.Id == id;

    private static async Task<Results<Created<InteractionView>, ProblemHttpResult>> LogInteraction(
        NewInteraction wanted, InteractionLog log, CancellationToken cancellationToken) =>
        Made(await log.AddAsync(wanted.Details, cancellationToken));

    private static async Task<Results<Created<InteractionView>, ProblemHttpResult>> LogQuickTouch(
        QuickTouch wanted, InteractionLog log, CancellationToken cancellationToken) =>
        Made(await log.TouchAsync(wanted, cancellationToken));

    private static Results<Created<InteractionView>, ProblemHttpResult> Made(Outcome<InteractionView> outcome) =>
        outcome.Failed(out var problem, out var view) ? problem.ToHttp() : TypedResults.Created($"/api/interactions/{view.Id}", view);

    private static async Task<Results<Ok<InteractionView>, ProblemHttpResult>> GetInteraction(
        Guid id, Conversations conversations, CancellationToken cancellationToken)
    {
        var found = await conversations.All.Where(one => one.Id == id).ToListAsync(cancellationToken);
        return found.Count == 0 ? InteractionProblems.Missing.ToHttp() : TypedResults.Ok((await conversations.ViewsAsync(found, cancellationToken))[0]);
    }

    private static async Task<Results<Ok<InteractionView>, ProblemHttpResult>> ChangeInteraction(
        Guid id, InteractionChange wanted, InteractionLog log, CancellationToken cancellationToken) =>
        (await log.ChangeAsync(id, wanted, cancellationToken)).Failed(out var problem, out var view) ? problem.ToHttp() : TypedResults.Ok(view);

    private static async Task<Results<Ok<WithdrawalReceipt>, ProblemHttpResult>> WithdrawInteraction(
        Guid id, WithdrawalRequest request, Withdrawing withdrawing, CancellationToken cancellationToken) =>
        (await withdrawing.WithdrawAsync(id, request, cancellationToken)).Failed(out var problem, out var receipt) ? problem.ToHttp() : TypedResults.Ok(receipt);

    private static async Task<Results<NoContent, ProblemHttpResult>> UndoWithdrawal(
        Guid withdrawalId, Withdrawing withdrawing, CancellationToken cancellationToken) =>
        await withdrawing.UndoAsync(withdrawalId, cancellationToken) is { } problem ? problem.ToHttp() : TypedResults.NoContent();
}
