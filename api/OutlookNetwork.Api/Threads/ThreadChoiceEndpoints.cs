using Microsoft.AspNetCore.Http.HttpResults;
using OutlookNetwork.Api.Http;

namespace OutlookNetwork.Api.Threads;

internal static class ThreadChoiceEndpoints
{
    public static void MapThreadChoices(this IEndpointRouteBuilder routes)
    {
        var choices = routes.MapGroup("/api/threads/choices").WithTags("Threads");
        choices.MapPost("", ChooseThread).WithName(nameof(ChooseThread))
            .WithSummary("Let a thread of its own begin with a message, or put two threads together").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        choices.MapDelete("/{id:guid}", UndoThreadChoice).WithName(nameof(UndoThreadChoice))
            .WithSummary("Take back a split or a join").ProducesProblem(404);
    }

    private static async Task<Results<Ok<ThreadChoiceMade>, ProblemHttpResult>> ChooseThread(
        NewThreadChoice wanted, ThreadChoosing choosing, CancellationToken cancellationToken) =>
        (await choosing.MakeAsync(wanted, cancellationToken)).Failed(out var problem, out var made) ? problem.ToHttp() : TypedResults.Ok(made);

    private static async Task<Results<Ok<ThreadChoiceMade>, ProblemHttpResult>> UndoThreadChoice(
        Guid id, ThreadChoosing choosing, CancellationToken cancellationToken) =>
        (await choosing.TakeBackAsync(id, cancellationToken)).Failed(out var problem, out var made) ? problem.ToHttp() : TypedResults.Ok(made);
}
