using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Api.Privacy;

/// <summary>Brings every erasing that broke off to its end, and forgets removals that can no longer be undone, owner by owner.</summary>
internal sealed class UnfinishedErasures(NetworkDb db, IServiceScopeFactory scopes)
{
    /// <summary>A failure for one owner does not keep it from the others.</summary>
    /// <returns>How many erasings came to their end.</returns>
    /// <exception cref="AggregateException">It failed for some of them.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (finished, failures) = (0, new List<Exception>());
        foreach (var tenant in await AuditChains.TenantsAsync(db, cancellationToken))
        {
            foreach (var owner in await OwnersAsync(tenant, cancellationToken))
            {
                try
                {
                    finished += await RunAsync(tenant, owner, cancellationToken);
                }
                catch (Exception error) when (error is not OperationCanceledException)
                {
                    failures.Add(error);
                }
            }
        }

        return failures.Count == 0 ? finished : throw new AggregateException(failures);
    }

    private async Task<int> RunAsync(Guid tenant, string owner, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OwnerScope>().Enter(tenant, owner);
        await scope.ServiceProvider.GetRequiredService<ContactRemoving>().ForgetOldAsync(cancellationToken);
        var unfinished = await scope.ServiceProvider.GetRequiredService<NetworkDb>().Erasures
            .Where(erasure => erasure.FinishedAt == null).OrderBy(erasure => erasure.RequestedAt).Select(erasure => erasure.Id).ToListAsync(cancellationToken);
        foreach (var id in unfinished)
        {
            await scope.ServiceProvider.GetRequiredService<Erasing>().RunAsync(id, ActorKind.System, cancellationToken);
        }

        return unfinished.Count;
    }

    /// <summary>Everybody who has ever done anything: who erased has.</summary>
    private async Task<IReadOnlyList<string>> OwnersAsync(Guid tenant, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OwnerScope>().Enter(tenant, AuditChains.SystemOwner);
        return await scope.ServiceProvider.GetRequiredService<NetworkDb>().AuditActors.Select(actor => actor.OwnerId).Order().ToListAsync(cancellationToken);
    }
}
