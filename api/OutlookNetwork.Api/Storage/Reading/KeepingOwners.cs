using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>
/// The door through which the nightly removal passes the owner filter: it learns who keeps a book for a limited time, or a personal
/// detail whose day may be over, and nothing else.
/// </summary>
internal static class KeepingOwners
{
    /// <param name="today">In UTC. Somewhere the next day has begun by then, so a day more is looked at.</param>
    public static async Task<IReadOnlyList<(Guid Tenant, string Owner)>> WithLimitAsync(NetworkDb db, DateOnly today, CancellationToken cancellationToken)
    {
        var tomorrow = today.AddDays(1);
        var telling = await db.Set<PersonalDetail>().AsNoTracking().IgnoreQueryFilters([NetworkDb.OwnerFilter]).Where(detail => detail.ExpiresOn < tomorrow)
            .Select(detail => new { detail.TenantId, detail.OwnerId }).Distinct().ToListAsync(cancellationToken);
        var keeping = await db.Set<OwnerSettings>().AsNoTracking().IgnoreQueryFilters([NetworkDb.OwnerFilter])
            .Where(settings => settings.KeepCompanyDays != null || settings.KeepPrivateDays != null)
            .Select(settings => new { settings.TenantId, settings.OwnerId }).ToListAsync(cancellationToken);
        return [.. keeping.Union(telling).OrderBy(one => one.TenantId).ThenBy(one => one.OwnerId, StringComparer.Ordinal).Select(one => (one.TenantId, one.OwnerId))];
    }
}
