using System.Linq.Expressions;
using Microsoft.AspNetCore.Http.HttpResults;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Compliance;

namespace OutlookNetwork.Api.Decisions;

internal static class DecisionEndpoints
{
    public static void MapDecisions(this IEndpointRouteBuilder routes)
    {
        var decisions = routes.MapGroup("/api/wording/decisions").WithTags("Wording");
        decisions.MapPost("", DecideFinding).WithName(nameof(DecideFinding))
            .WithSummary("Say of something that the wording check found that it is kept, was reported, or is no event, and why").ProducesProblem(400);
        decisions.MapPost("/of-mail", ListDecisions).WithName(nameof(ListDecisions))
            .WithSummary("What was decided about findings of a mail as it stands now").ProducesProblem(400);
        decisions.MapDelete("/{id:guid}", TakeBackDecision).WithName(nameof(TakeBackDecision)).OfExisting<FindingDecision>(Named, FindingDecisionProblems.Missing)
            .WithSummary("Take a decision back").ProducesProblem(404);
    }

    private static Expression<Func<FindingDecision, bool>> Named(Guid id) => decision => decision.Id == id;

    private static async Task<Results<Created<DecisionView>, ProblemHttpResult>> DecideFinding(NewDecision wanted, DecisionBook book, CancellationToken cancellationToken) =>
        (await book.AddAsync(wanted, cancellationToken)).Failed(out var problem, out var view)
            ? problem.ToHttp()
            : TypedResults.Created($"/api/wording/decisions/{view.Id}", view);

    private static async Task<Ok<DecisionList>> ListDecisions(MailDecidedOn mail, DecisionBook book, CancellationToken cancellationToken) =>
        TypedResults.Ok(new DecisionList(await book.OfAsync(mail.Mail, cancellationToken)));

    private static async Task<Results<NoContent, ProblemHttpResult>> TakeBackDecision(Guid id, DecisionBook book, CancellationToken cancellationToken) =>
        await book.TakeBackAsync(id, cancellationToken) is { } problem ? problem.ToHttp() : TypedResults.NoContent();
}
