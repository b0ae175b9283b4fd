using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Cadence;

namespace OutlookNetwork.Api.Settings;

/// <summary>How far somebody is who begins; they may end it for good, on every computer.</summary>
internal static class FirstRunEndpoints
{
    public static void MapFirstRun(this IEndpointRouteBuilder routes)
    {
        var firstRun = routes.MapGroup("/api/first-run").WithTags("Settings");
        firstRun.MapGet("", GetFirstRun).WithName(nameof(GetFirstRun)).WithSummary("How far the owner is who begins with ten people");
        firstRun.MapDelete("", EndFirstRun).WithName(nameof(EndFirstRun)).WithSummary("Show it no more").ProducesProblem(409);
    }

    private static async Task<Ok<FirstRunView>> GetFirstRun(NetworkDb db, CancellationToken cancellationToken) =>
        TypedResults.Ok(await db.FirstRunAsync(await db.SettingsAsync(cancellationToken), cancellationToken));

    private static async Task<Results<NoContent, ProblemHttpResult>> EndFirstRun(NetworkDb db, CancellationToken cancellationToken)
    {
        var settings = await db.SettingsAsync(cancellationToken);
        if (!settings.EndFirstRun())
        {
            return TypedResults.NoContent();
        }

        db.Record(AuditActions.SettingsChange, new("settings", Id: null, settings.Version), new { Old = new { FirstRunOver = false }, New = new { FirstRunOver = true } });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return TypedResults.NoContent();
        }
        catch (DbUpdateConcurrencyException)
        {
            return SettingsProblems.ChangedMeanwhile.ToHttp();
        }
    }
}
