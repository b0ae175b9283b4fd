using OutlookNetwork.Api.Storage;
using Quartz;

namespace OutlookNetwork.Api.Imports;

/// <summary>Gives imports their jobs: to each one at a time, which it keeps until it is done or given up, its pauses between tries included.</summary>
internal sealed partial class ImportQueue(ISchedulerFactory schedulers, DataFolder folder, ILogger<ImportQueue> logger)
{
    private const string Group = "import";

    /// <returns>False when it has a job already.</returns>
    public async Task<bool> AddAsync(Guid tenantId, string ownerId, Guid importId, CancellationToken cancellationToken)
    {
        var once = TriggerBuilder.Create().ForJob(ImportMailJob.Key).WithIdentity(importId.ToString("N"), Group)
            .UsingJobData(ImportMailJob.ImportId, importId.ToString())
            .UsingJobData(ImportMailJob.TenantId, tenantId.ToString())
            .UsingJobData(ImportMailJob.OwnerId, ownerId);
        if (folder.UploadsOf is { } server)
        {
            once.WithExecutionGroup(server); // the file lies on this server's disk, and no other one can read it
        }

        var scheduler = await schedulers.GetScheduler(cancellationToken);
        try
        {
            await scheduler.ScheduleJob(once.StartNow().Build(), cancellationToken: cancellationToken);
            return true;
        }
        catch (ObjectAlreadyExistsException)
        {
            return false;
        }
    }

    /// <summary>For an import that is stored, and so acknowledged: where it cannot have its job now, the next look gives it one.</summary>
    public async Task AskAsync(ImportRun run)
    {
        try
        {
            await AddAsync(run.TenantId, run.OwnerId, run.Id, CancellationToken.None); // also when whoever handed it in does not wait
        }
        catch (SchedulerException error)
        {
            LogNotYet(run.Id, error.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Import {ImportId} has no job yet and gets it at the next look: {Error}")]
    private partial void LogNotYet(Guid importId, string error);
}
