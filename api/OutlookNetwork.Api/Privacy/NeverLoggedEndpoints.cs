using Microsoft.AspNetCore.Http.HttpResults;
using OutlookNetwork.Api.Http;

namespace OutlookNetwork.Api.Privacy;

internal static class NeverLoggedEndpoints
{
    public static void MapNeverLogged(this IEndpointRouteBuilder routes)
    {
        var mail = routes.MapGroup("/api/never-log").WithTags("Privacy");
        mail.MapGet("/stored", CountNeverLogged).WithName(nameof(CountNeverLogged)).WithSummary("How much stored mail has an address of the never-log list on it");
        mail.MapPost("/removals", RemoveNeverLogged).WithName(nameof(RemoveNeverLogged))
            .WithSummary("Remove the stored mail that has an address of the never-log list on it; for a day it can be undone").ProducesProblem(404).ProducesProblem(409);
        mail.MapDelete("/removals/{removalId:guid}", UndoNeverLogged).WithName(nameof(UndoNeverLogged)).WithSummary("Take back such a removal").ProducesProblem(404);
    }

    private static async Task<Ok<NeverLoggedView>> CountNeverLogged(NeverLoggedMail mail, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mail.LookAsync(cancellationToken));

    private static async Task<Results<Ok<NeverLoggedReceipt>, ProblemHttpResult>> RemoveNeverLogged(
        NeverLoggedRemoval wanted, NeverLoggedMail mail, CancellationToken cancellationToken) =>
        (await mail.RemoveAsync(wanted.Confirm, cancellationToken)).Failed(out var problem, out var receipt) ? problem.ToHttp() : TypedResults.Ok(receipt);

    private static async Task<Results<NoContent, ProblemHttpResult>> UndoNeverLogged(Guid removalId, NeverLoggedMail mail, CancellationToken cancellationToken) =>
        await mail.UndoAsync(removalId, cancellationToken) is { } problem ? problem.ToHttp() : TypedResults.NoContent();
}
