using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain.Audit;
using Quartz;

namespace OutlookNetwork.Api.Imports;

/// <summary>Runs one uploaded import. One that the end of the process breaks off stays running and goes on at the next start; it may run twice, after a crash, and does not mind: what is stored is recognised.</summary>
[DisallowConcurrentExecution]
internal sealed partial class ImportMailJob(
    NetworkDb db, MailImport import, DataFolder folder, TimeProvider clock, IHostApplicationLifetime host, ILogger<ImportMailJob> logger) : IJob
{
    public const string ImportId = "import";
    public const string TenantId = "tenant";
    public const string OwnerId = "owner";

    public static readonly JobKey Key = new("import-mail");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var data = context.MergedJobDataMap;
        var id = Guid.Parse(data.GetString(ImportId) ?? "");
        db.Scope.Enter(Guid.Parse(data.GetString(TenantId) ?? ""), data.GetString(OwnerId) ?? "");
        var run = await db.Imports.AsNoTracking().SingleAsync(run => run.Id == id, cancellationToken);
        var upload = Upload.FileOf(folder, id);

        try
        {
            await import.RunAsync(run, new(upload, run.FileName), onProgress: null, cancellationToken);
            File.Delete(upload);
            LogDone(id, run.Read, run.Stored);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested && !host.ApplicationStopping.IsCancellationRequested)
        {
            LogFailed(id, error.GetType().Name);
            var sentence = FailureSentences.Of(error, "import again");
            db.ChangeTracker.Clear();
            run = await db.Imports.AsNoTracking().SingleAsync(run => run.Id == id, cancellationToken); // what was rolled back is not counted
            run.Fail(sentence ?? "The import met a fault of the product. What was stored is kept; import again, and report it if it comes back.", clock.GetUtcNow());
            db.Imports.Update(run);
            db.Record(AuditActions.ImportFailed, new("import", run.Id.ToString()), new { run.Read, run.Stored });
            await db.SaveChangesAsync(cancellationToken);
            if (sentence is null)
            {
                throw; // for the scheduler's log, which tells a fault from a full disk
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Import {ImportId} read {Read} messages and stored {Stored}")]
    private partial void LogDone(Guid importId, int read, int stored);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Import {ImportId} failed: {Error}")]
    private partial void LogFailed(Guid importId, string error);
}
