using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage;

/// <summary>
/// Asked by everything that brings data in, in the transaction that brings it: nobody is erased before that ends. While nobody was
/// erased it costs one small query.
/// </summary>
internal sealed class Tombstones(NetworkDb db, TombstoneKey keys)
{
    private const string KeyIdOf = "key";

    private (int Count, DateTimeOffset? Newest) _state;
    private TombstoneSet _set = TombstoneSet.Empty;

    /// <summary>All of the owner's; read again only when there are others than the last time.</summary>
    /// <exception cref="DataFolderException">Their key is not here, so that nobody can tell who was erased.</exception>
    public async Task<TombstoneSet> LoadAsync(CancellationToken cancellationToken)
    {
        await ErasingLock.ShareAsync(db, cancellationToken);
        var now = await db.Tombstones.GroupBy(_ => 1).Select(all => new { Count = all.Count(), Newest = all.Max(one => one.MadeAt) }).SingleOrDefaultAsync(cancellationToken);
        var state = (now?.Count ?? 0, now?.Newest);
        if (state == _state)
        {
            return _set;
        }

        var stones = await db.Tombstones.AsNoTracking().Select(one => new { one.Mark, one.KeyId }).ToListAsync(cancellationToken);
        var key = keys.Of(db.Scope.TenantId);
        var keyId = MarkOf(key, KeyIdOf)[..16];
        if (stones.Exists(one => one.KeyId != keyId))
        {
            throw new DataFolderException("The key of the tombstones is another than the one they were made with, so nobody can tell who was erased. Put the right file back, or name it with Privacy:TombstoneKeyFile.");
        }

        (_state, _set) = (state, new([.. stones.Select(one => one.Mark)], key));
        return _set;
    }

    /// <param name="addresses">In any form; those that are no addresses are passed over.</param>
    /// <returns>Those of them that were erased, in normal form.</returns>
    public async Task<IReadOnlySet<string>> AmongAsync(IEnumerable<string> addresses, CancellationToken cancellationToken)
    {
        var set = await LoadAsync(cancellationToken);
        return set.IsEmpty
            ? new HashSet<string>()
            : addresses.Select(text => EmailAddress.TryParse(text, out var address) ? address.Value : "").Where(set.Contains).ToHashSet();
    }

    /// <summary>Sets tombstones that are not there yet. Saved by the caller.</summary>
    public async Task SetAsync(IEnumerable<string> addresses, Guid erasureId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var key = keys.Of(db.Scope.TenantId);
        var marks = addresses.Select(address => MarkOf(key, address)).Distinct().ToList();
        var there = await db.Tombstones.Where(one => marks.Contains(one.Mark)).Select(one => one.Mark).ToListAsync(cancellationToken);
        db.Tombstones.AddRange(marks.Except(there).Select(mark => new Tombstone
        {
            TenantId = db.Scope.TenantId,
            OwnerId = db.Scope.OwnerId,
            Mark = mark,
            KeyId = MarkOf(key, KeyIdOf)[..16],
            ErasureId = erasureId,
            MadeAt = now,
        }));
    }

    /// <summary>Lets the person come back whose address this is, with every address that was erased together with it. Saved by the caller.</summary>
    /// <returns>Whose erasing it was; null when the address was not erased.</returns>
    public async Task<Guid?> LiftAsync(EmailAddress address, CancellationToken cancellationToken)
    {
        if (!(await LoadAsync(cancellationToken)).Contains(address.Value))
        {
            return null;
        }

        var mark = MarkOf(keys.Of(db.Scope.TenantId), address.Value);
        var found = await db.Tombstones.SingleAsync(one => one.Mark == mark, cancellationToken);
        db.Tombstones.RemoveRange(await db.Tombstones.Where(one => one.ErasureId == found.ErasureId).ToListAsync(cancellationToken));
        return found.ErasureId;
    }

    internal static string MarkOf(byte[] key, string address) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(address)));
}

/// <summary>The tombstones of one owner at one moment.</summary>
internal sealed class TombstoneSet(HashSet<string> marks, byte[] key)
{
    private readonly ConcurrentDictionary<string, bool> _asked = new(); // an import meets the same addresses again and again

    public static TombstoneSet Empty { get; } = new([], []);

    public bool IsEmpty => marks.Count == 0;

    /// <param name="address">In normal form.</param>
    public bool Contains(string address) => marks.Count > 0 && _asked.GetOrAdd(address, one => marks.Contains(Tombstones.MarkOf(key, one)));
}
