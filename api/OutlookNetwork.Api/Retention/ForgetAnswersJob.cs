using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Idempotency;
using Quartz;

namespace OutlookNetwork.Api.Retention;

/// <summary>Forgets answers that were kept for a day, in case a request is sent again, and what the jobs of long ago came to.</summary>
[DisallowConcurrentExecution]
internal sealed partial class ForgetAnswersJob(NetworkDb db, TimeProvider clock, ILogger<ForgetAnswersJob> logger) : IJob
{
    public static readonly JobKey Key = new("forget-answers");

    private static readonly TimeSpan RunsKept = TimeSpan.FromDays(30);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var forgotten = await OldAnswers.ForgetAsync(db, clock.GetUtcNow(), cancellationToken);
        LogForgotten(forgotten);
        var longAgo = clock.GetUtcNow() - RunsKept;
        await db.JobRuns.Where(run => run.StartedAt < longAgo).ExecuteDeleteAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Forgot {Count} answers that were kept for a day")]
    private partial void LogForgotten(int count);
}
