using Microsoft.Extensions.Diagnostics.HealthChecks;
using OutlookNetwork.Api.Http;

namespace OutlookNetwork.Api.Health;

internal static class HealthEndpoints
{
    /// <summary>By the names of the checks, each of which rests on those before it: the first that fails is the one to mend.</summary>
    private static readonly (string Name, string WhatToDo)[] Sentences =
    [
        ("store", "The database does not answer. Check that it runs."),
        ("schema", "The database is not of this version. Run the command migrate with the version that is to serve."),
        ("jobs", "Jobs are not being done, or not yet. If it stays so for a minute, start the server again."),
    ];

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").WithTags("Health").AllowAnonymous();
        health.MapGet("/live", () => TypedResults.Ok(new HealthView("live"))).WithName("GetLiveness").WithSummary("The process runs");
        health.MapGet("/ready", ReadyAsync).WithName("GetReadiness").WithSummary("The database answers with this version's schema, and jobs are done")
            .Produces<HealthView>(StatusCodes.Status200OK).ProducesProblem(503);
    }

    private static async Task<IResult> ReadyAsync(HealthCheckService checks, HttpResponse response, CancellationToken cancellationToken)
    {
        foreach (var (name, whatToDo) in Sentences)
        {
            var report = await checks.CheckHealthAsync(check => check.Name == name, cancellationToken);
            if (report.Status == HealthStatus.Unhealthy)
            {
                var code = $"{name}.unavailable";
                response.Headers.RetryAfter = ExceptionProblems.RetryAfter;
                return TypedResults.Problem(
                    type: ProblemMapping.TypeOf(code), detail: whatToDo, statusCode: StatusCodes.Status503ServiceUnavailable, extensions: [new("code", code)]);
            }
        }

        return TypedResults.Ok(new HealthView("ready"));
    }
}

/// <param name="Status">"live" or "ready".</param>
public sealed record HealthView(string Status);
