using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Audit;
using Quartz;

namespace OutlookNetwork.Api.Imports;

/// <summary>
/// Runs one uploaded import. One that the end of the process breaks off stays running and goes on at the next start; it may run twice,
/// after a crash, and does not mind: what is stored is recognised. A try that failed is followed by others after growing pauses;
/// after the last the import is parked, and the queue goes on without it.
/// </summary>
[DisallowConcurrentExecution]
internal sealed partial class ImportMailJob(
    NetworkDb db, MailImport import, Quotas quotas, DataFolder folder, TimeProvider clock, IHostApplicationLifetime host, ILogger<ImportMailJob> logger) : IJob
{
    public const string ImportId = "import";
    public const string TenantId = "tenant";
    public const string OwnerId = "owner";

    public static readonly JobKey Key = new("import-mail");

    private const string Again = "try it again";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var data = context.MergedJobDataMap;
        var id = Guid.Parse(data.GetString(ImportId) ?? "");
        db.Scope.Enter(Guid.Parse(data.GetString(TenantId) ?? ""), data.GetString(OwnerId) ?? "");
        var run = await db.Imports.AsNoTracking().SingleAsync(run => run.Id == id, cancellationToken);
        var upload = Upload.FileOf(folder, id);
        if (run.IsOver)
        {
            return; // it ran already, and was asked for once more after a crash
        }

        if (run.State == ImportState.Running
            && await FailTryAsync(run, "The server ended in the middle of it again and again. What was stored is kept; report it.", cancellationToken))
        {
            return; // whatever it holds that ends the server shall not end it for ever
        }

        if (!File.Exists(upload))
        {
            await EndAsync(run, one => one.Fail(Upload.Gone, clock.GetUtcNow()), AuditActions.ImportFailed, cancellationToken);
            return;
        }

        try
        {
            await import.RunAsync(run, new(upload, run.FileName), onProgress: null, cancellationToken, await quotas.RoomForMessagesAsync(cancellationToken));
            File.Delete(upload);
            LogDone(id, run.Read, run.Stored);
        }
        catch (DbUpdateConcurrencyException)
        {
            LogLost(id);
        }
        catch (NoRoomException)
        {
            db.ChangeTracker.Clear();
            run = await db.Imports.AsNoTracking().SingleAsync(run => run.Id == id, cancellationToken);
            await EndAsync(run, one => one.FailTry(quotas.Messages.Detail, tries: 0, clock.GetUtcNow()), AuditActions.ImportParked, cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested && !host.ApplicationStopping.IsCancellationRequested)
        {
            LogFailed(id, error.GetType().Name);
            db.ChangeTracker.Clear();
            run = await db.Imports.AsNoTracking().SingleAsync(run => run.Id == id, cancellationToken); // what was rolled back is not counted
            var sentence = FailureSentences.Of(error, Again) ?? "The import met a fault of the product. What was stored is kept; try it again, and report it if it comes back.";
            if (!await FailTryAsync(run, sentence, cancellationToken))
            {
                throw new JobExecutionException(error); // the scheduler tries it again
            }
        }
    }

    /// <returns>Whether that was the last try.</returns>
    private async Task<bool> FailTryAsync(ImportRun run, string problem, CancellationToken cancellationToken)
    {
        await EndAsync(run, one => one.FailTry(problem, ImportOptions.Tries, clock.GetUtcNow()), AuditActions.ImportFailed, cancellationToken);
        return run.State == ImportState.Parked;
    }

    private async Task EndAsync(ImportRun run, Action<ImportRun> end, string action, CancellationToken cancellationToken)
    {
        end(run);
        db.Imports.Update(run);
        db.Record(
            run.State == ImportState.Parked ? AuditActions.ImportParked : action, new("import", run.Id.ToString()), new { run.Read, run.Stored, run.Tries });
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Import {ImportId} read {Read} messages and stored {Stored}")]
    private partial void LogDone(Guid importId, int read, int stored);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Import {ImportId} was begun by another server, which took this one for dead; it goes on there")]
    private partial void LogLost(Guid importId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Import {ImportId} failed: {Error}")]
    private partial void LogFailed(Guid importId, string error);
}
