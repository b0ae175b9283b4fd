using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage;

namespace OutlookNetwork.Api.Audit;

/// <summary>Does something for every tenant's chain, each in a scope of its own. A failure in one does not keep it from the others.</summary>
internal sealed class EveryChain(NetworkDb db, IServiceScopeFactory scopes)
{
    /// <exception cref="AggregateException">It failed for some of them.</exception>
    public async Task RunAsync(Func<IServiceProvider, Task> work, CancellationToken cancellationToken)
    {
        var failures = new List<Exception>();
        foreach (var tenant in await AuditChains.TenantsAsync(db, cancellationToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<OwnerScope>().Enter(tenant, AuditChains.SystemOwner);
            try
            {
                await work(scope.ServiceProvider);
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
}
