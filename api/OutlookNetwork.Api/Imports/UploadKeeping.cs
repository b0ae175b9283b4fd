using Microsoft.Extensions.Options;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;

namespace OutlookNetwork.Api.Imports;

/// <summary>
/// Looks after the uploads that lie here, at the start and again and again, on every server for itself: an import that waits without
/// a job, because the server died between saving it and asking for one, gets it; a file that nothing needs any more is deleted.
/// </summary>
internal sealed partial class UploadKeeping(
    IServiceScopeFactory scopes, DataFolder folder, ImportQueue queue, IOptions<ImportOptions> options, TimeProvider clock, ILogger<UploadKeeping> logger)
    : BackgroundService
{
    /// <summary>An upload broken off, a list that was never confirmed, an import that failed for good.</summary>
    private static readonly TimeSpan KeptUnused = TimeSpan.FromHours(24);

    /// <summary>Time for the owner to have an import tried again.</summary>
    private static readonly TimeSpan KeptParked = TimeSpan.FromDays(7);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var every = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.LookSeconds), clock);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(error.GetType().Name); // the database or the disk is away; the next look finds what this one did not
            }
        }
        while (await every.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var unfinished = await WaitingImports.UnfinishedAsync(scope.ServiceProvider.GetRequiredService<NetworkDb>(), cancellationToken);
        foreach (var import in unfinished.Where(import => import.State != ImportState.Parked && File.Exists(Upload.FileOf(folder, import.Id))))
        {
            if (await queue.AddAsync(import.TenantId, import.OwnerId, import.Id, cancellationToken))
            {
                LogFound(import.Id);
            }
        }

        Sweep(unfinished.ToDictionary(import => Path.GetFileName(Upload.FileOf(folder, import.Id))));
    }

    private void Sweep(Dictionary<string, WaitingImport> needed)
    {
        var now = clock.GetUtcNow();
        var old = new DirectoryInfo(folder.Uploads).EnumerateFiles()
            .Where(file => needed.TryGetValue(file.Name, out var import)
                ? import.State == ImportState.Parked && import.FinishedAt < now - KeptParked
                : file.LastWriteTimeUtc < now - KeptUnused)
            .ToList();
        old.ForEach(file => file.Delete());
        if (old.Count > 0)
        {
            LogSwept(old.Count);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Import {ImportId} waited without a job and has one now")]
    private partial void LogFound(Guid importId);

    [LoggerMessage(Level = LogLevel.Information, Message = "Deleted {Count} uploads that nothing used")]
    private partial void LogSwept(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Looking after the uploads failed and is tried again: {Error}")]
    private partial void LogFailed(string error);
}
