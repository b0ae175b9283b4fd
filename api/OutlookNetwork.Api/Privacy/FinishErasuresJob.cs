using Quartz;

namespace OutlookNetwork.Api.Privacy;

/// <summary>Goes on with erasings that the end of a process broke off. It may run twice, and beside whoever ordered them.</summary>
[DisallowConcurrentExecution]
internal sealed partial class FinishErasuresJob(UnfinishedErasures unfinished, ILogger<FinishErasuresJob> logger) : IJob
{
    public static readonly JobKey Key = new("finish-erasures");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (await unfinished.RunAsync(cancellationToken) is > 0 and var count)
        {
            LogFinished(count);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Brought {Count} erasings that had broken off to their end")]
    private partial void LogFinished(int count);
}
