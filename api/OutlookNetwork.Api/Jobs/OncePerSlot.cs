using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Audit;
using OutlookNetwork.Api.Imports;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Providers;
using OutlookNetwork.Domain.Audit;
using Quartz;

namespace OutlookNetwork.Api.Jobs;

/// <summary>
/// Stands around every recurring job: saves the run before it begins, so that of several servers one does it, and says afterwards how it
/// ended. After the fifth failure in a row the job counts as parked, and every chain of the audit trail says so. The next slot tries anew.
/// </summary>
internal sealed partial class OncePerSlot(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OncePerSlot> logger) : IJobExecutionMiddleware
{
    public async ValueTask Invoke(IJobExecutionContext context, JobExecutionDelegate next, CancellationToken cancellationToken = default)
    {
        if (context.JobDetail.Key.Equals(ImportMailJob.Key))
        {
            await next(context, cancellationToken); // it has no slots: each import is asked for once, and knows its own tries
            return;
        }

        var run = new JobRun
        {
            Job = context.JobDetail.Key.Name,
            Slot = context.ScheduledFireTimeUtc ?? context.FireTimeUtc,
            Try = context.RetryAttempt + 1,
            StartedAt = clock.GetUtcNow(),
        };
        if (!await ClaimAsync(run, cancellationToken))
        {
            LogTaken(run.Job);
            return;
        }

        try
        {
            await next(context, cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            await FailAsync(run, (error as JobExecutionException)?.InnerException ?? error, cancellationToken);
            throw;
        }

        await EndAsync(run, failure: null, cancellationToken);
    }

    /// <returns>Whether the run is this server's; false when another one has it.</returns>
    private async Task<bool> ClaimAsync(JobRun run, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NetworkDb>();
        db.JobRuns.Add(run);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException clash) when (clash.InnerException is DbException inner && StoreFailures.IsClash(inner))
        {
            return false;
        }
    }

    private async Task FailAsync(JobRun run, Exception error, CancellationToken cancellationToken)
    {
        await EndAsync(run, error.GetType().Name, cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var failures = await scope.ServiceProvider.GetRequiredService<JobStates>().FailuresInARowAsync(run.Job, cancellationToken);
        LogFailed(run.Job, failures, error.GetType().Name);
        if (failures == JobOptions.Tries)
        {
            LogParked(run.Job);
            await scope.ServiceProvider.GetRequiredService<EveryChain>().RunAsync(
                async services =>
                {
                    var db = services.GetRequiredService<NetworkDb>();
                    db.Record(AuditActions.JobParked, new("job", run.Job), new { Tries = failures }, AuditReasons.Schedule, ActorKind.System);
                    await db.SaveChangesAsync(cancellationToken);
                },
                cancellationToken);
        }
    }

    private async Task EndAsync(JobRun run, string? failure, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NetworkDb>();
        run.End(failure, clock.GetUtcNow());
        db.JobRuns.Update(run);
        await db.SaveChangesAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "This run of {Job} is another server's")]
    private partial void LogTaken(string job);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Job} failed {Failures} times in a row: {Error}")]
    private partial void LogFailed(string job, int failures, string error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Job} is parked until its next slot; GET /api/jobs shows it")]
    private partial void LogParked(string job);
}
