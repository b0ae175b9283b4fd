using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage.Providers;

namespace OutlookNetwork.Api.Storage.Idempotency;

/// <summary>
/// The right to do what one keyed request asks for. It is taken in a transaction of its own, before anything is done, and looked at
/// again in the transaction that does it: whoever lost it meanwhile commits nothing.
/// </summary>
internal sealed class RequestClaim(IServiceScopeFactory scopes, Guid tenant, string owner, string mark)
{
    /// <summary>How long an answer is kept. Source: R-22.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>After this long without an answer its server is taken for dead; if it is not, it cannot commit any more.</summary>
    public static readonly TimeSpan Held = TimeSpan.FromSeconds(60);

    private readonly Guid _id = Guid.CreateVersion7();

    /// <returns>Null when this request may go on; else the row of whoever came first.</returns>
    public Task<KeyedRequest?> TakeAsync(DateTimeOffset now, CancellationToken cancellationToken) => InStoreAsync<KeyedRequest?>(async db =>
    {
        db.KeyedRequests.Add(new() { TenantId = tenant, OwnerId = owner, Mark = mark, Claim = _id, ClaimedAt = now });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException error) when (error.InnerException is DbException inner && StoreFailures.IsClash(inner))
        {
            db.ChangeTracker.Clear();
        }

        var (free, forgotten) = (now - Held, now - Kept);
        var took = await Rows(db)
            .Where(row => row.ClaimedAt < forgotten || (row.ClaimedAt < free && !row.IsDone && row.Content == null))
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Claim, _id).SetProperty(row => row.ClaimedAt, now).SetProperty(row => row.IsDone, false)
                    .SetProperty(row => row.Content, (string?)null).SetProperty(row => row.Answer, (byte[]?)null),
                cancellationToken);
        return took > 0 ? null : await Rows(db).AsNoTracking().SingleOrDefaultAsync(cancellationToken)
            ?? new KeyedRequest { TenantId = tenant, OwnerId = owner, Mark = mark, Claim = Guid.Empty, ClaimedAt = now }; // it was let go this moment
    });

    /// <summary>Notes, in the transaction that is about to be committed, that something was done.</summary>
    /// <exception cref="InvalidOperationException">Another try of the same request has taken over; nothing may be committed.</exception>
    public async Task MarkDoneAsync(NetworkDb db, CancellationToken cancellationToken)
    {
        if (await Rows(db).Where(row => row.Claim == _id).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsDone, true), cancellationToken) == 0)
        {
            throw new InvalidOperationException("Another try of this request has taken over.");
        }
    }

    /// <param name="answer">Null where it is not kept.</param>
    public Task KeepAsync(string content, byte[]? answer) => InStoreAsync(db => Rows(db).Where(row => row.Claim == _id).ExecuteUpdateAsync(
        set => set.SetProperty(row => row.Content, content).SetProperty(row => row.Answer, answer), CancellationToken.None));

    /// <summary>Gives it back, where nothing was committed: the same request again is a first one.</summary>
    public Task LetGoAsync() => InStoreAsync(db => Rows(db).Where(row => row.Claim == _id && !row.IsDone).ExecuteDeleteAsync(CancellationToken.None));

    private IQueryable<KeyedRequest> Rows(NetworkDb db) => db.KeyedRequests.Where(row => row.Mark == mark);

    private async Task<T> InStoreAsync<T>(Func<NetworkDb, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OwnerScope>().Enter(tenant, owner);
        return await work(scope.ServiceProvider.GetRequiredService<NetworkDb>());
    }
}
