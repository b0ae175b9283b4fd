using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Cadence;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>The door through which a calendar program passes the owner filter: by a secret it learns whose calendar it is, and nothing else.</summary>
internal static class FeedOwners
{
    /// <returns>Null when no feed has the secret.</returns>
    public static async Task<(Guid Tenant, string Owner)?> OfSecretAsync(NetworkDb db, string secretHash, CancellationToken cancellationToken) =>
        await db.Set<CalendarFeed>().AsNoTracking().IgnoreQueryFilters([NetworkDb.OwnerFilter])
            .Where(feed => feed.SecretHash == secretHash).Select(feed => new { feed.TenantId, feed.OwnerId })
            .FirstOrDefaultAsync(cancellationToken) is { } found ? (found.TenantId, found.OwnerId) : null;
}
