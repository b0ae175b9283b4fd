using Microsoft.AspNetCore.Http.HttpResults;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;

namespace OutlookNetwork.Api.Jobs;

/// <summary>For administrators: what the product does by itself, and what it gave up. It names no person and no file.</summary>
internal static class JobEndpoints
{
    public static void MapJobs(this IEndpointRouteBuilder routes) => routes.MapGroup("/api/jobs").WithTags("Jobs").RequireAuthorization(Roles.Admin)
        .MapGet("", ListJobs).WithName(nameof(ListJobs)).WithSummary("The product's own jobs, and the imports that were given up after five tries");

    private static async Task<Ok<JobList>> ListJobs(NetworkDb db, JobStates states, CancellationToken cancellationToken)
    {
        var jobs = new List<JobView>();
        foreach (var job in Schedule.Recurring)
        {
            jobs.Add(await states.ViewAsync(job.Name, cancellationToken));
        }

        var parked = await WaitingImports.ParkedAsync(db, cancellationToken);
        return TypedResults.Ok(new JobList(jobs, [.. parked.Select(run => new ParkedImport(run.Id, run.Tries, run.FinishedAt))]));
    }
}
