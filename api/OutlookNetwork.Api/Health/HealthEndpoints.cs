using OutlookNetwork.Api.Storage;

namespace OutlookNetwork.Api.Health;

internal static class HealthEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").WithTags("Health").AllowAnonymous();
        health.MapGet("/live", () => TypedResults.Ok(new HealthView("live"))).WithName("GetLiveness").WithSummary("The process runs");
        health.MapGet("/ready", Ready).WithName("GetReadiness").WithSummary("The database answers")
            .Produces<HealthView>(StatusCodes.Status200OK).ProducesProblem(503);
    }

    private static async Task<IResult> Ready(NetworkDb db, CancellationToken cancellationToken)
    {
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        impatient.CancelAfter(Patience);
        return await db.Database.CanConnectAsync(impatient.Token)
            ? TypedResults.Ok(new HealthView("ready"))
            : TypedResults.Problem(
                detail: "The database does not answer.", statusCode: StatusCodes.Status503ServiceUnavailable, extensions: [new("code", "store.unavailable")]);
    }
}

/// <param name="Status">"live" or "ready".</param>
public sealed record HealthView(string Status);
