using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;

namespace OutlookNetwork.Api.Jobs;

/// <summary>What the latest runs of the recurring jobs say.</summary>
internal sealed class JobStates(NetworkDb db)
{
    private const int Looked = 50; // runs

    /// <returns>Failed runs since one went well; those that did not end are not counted.</returns>
    public async Task<int> FailuresInARowAsync(string job, CancellationToken cancellationToken) =>
        FailuresInARow(await LatestAsync(job, cancellationToken));

    /// <returns>Null when it never ran.</returns>
    public async Task<JobView> ViewAsync(string job, CancellationToken cancellationToken)
    {
        var runs = await LatestAsync(job, cancellationToken);
        var failures = FailuresInARow(runs);
        var last = runs.FirstOrDefault();
        return new(
            job,
            last switch
            {
                null => JobState.NotYetRun,
                { EndedAt: null } => JobState.Running,
                _ => failures >= JobOptions.Tries ? JobState.Parked : failures > 0 ? JobState.TriedAgain : JobState.Done,
            },
            failures,
            last?.StartedAt,
            runs.FirstOrDefault(run => run is { EndedAt: not null, Failure: null })?.EndedAt,
            failures == 0 ? null : runs.First(run => run.EndedAt is not null).Failure);
    }

    private static int FailuresInARow(List<JobRun> runs) => runs.Where(run => run.EndedAt is not null).TakeWhile(run => run.Failure is not null).Count();

    private Task<List<JobRun>> LatestAsync(string job, CancellationToken cancellationToken) => db.JobRuns.AsNoTracking()
        .Where(run => run.Job == job).OrderByDescending(run => run.StartedAt).ThenByDescending(run => run.Try).Take(Looked).ToListAsync(cancellationToken);
}
