using Quartz;

namespace OutlookNetwork.Api.Imports;

/// <summary>Deletes uploaded files that no import has used for a day: an upload broken off, or an import that failed.</summary>
internal sealed partial class SweepUploadsJob(DataFolder folder, TimeProvider clock, ILogger<SweepUploadsJob> logger) : IJob
{
    public static readonly JobKey Key = new("sweep-uploads");

    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var old = new DirectoryInfo(folder.Uploads).EnumerateFiles()
            .Where(file => file.LastWriteTimeUtc < clock.GetUtcNow() - Kept).ToList();
        old.ForEach(file => file.Delete());
        LogSwept(old.Count);
        return ValueTask.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Deleted {Count} uploads that nothing used")]
    private partial void LogSwept(int count);
}
