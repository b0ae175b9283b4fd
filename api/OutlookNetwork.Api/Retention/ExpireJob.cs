using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using Quartz;

namespace OutlookNetwork.Api.Retention;

/// <summary>
/// Removes what its owners no longer keep, each owner in a scope and a transaction of their own; ended in the middle, it goes on the
/// next night. A failure with one owner does not keep it from the others.
/// </summary>
[DisallowConcurrentExecution]
internal sealed partial class ExpireJob(NetworkDb db, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ExpireJob> logger) : IJob
{
    public static readonly JobKey Key = new("expire");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var failures = new List<Exception>();
        foreach (var (tenant, owner) in await KeepingOwners.WithLimitAsync(db, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellationToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<NetworkDb>().Scope.Enter(tenant, owner);
            try
            {
                var removed = await scope.ServiceProvider.GetRequiredService<Expiry>().RunAsync(cancellationToken);
                var (messages, interactions) = (removed.Sum(one => one.Messages), removed.Sum(one => one.Interactions));
                LogExpired(messages, interactions);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                failures.Add(error);
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Removed {Messages} messages and {Interactions} interactions that were kept long enough")]
    private partial void LogExpired(int messages, int interactions);
}
