using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Cadence;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>The door through which the nightly removal passes the owner filter: it learns who keeps a book for a limited time, and nothing else.</summary>
internal static class KeepingOwners
{
    public static async Task<IReadOnlyList<(Guid Tenant, string Owner)>> WithLimitAsync(NetworkDb db, CancellationToken cancellationToken)
    {
        var owners = await db.Set<OwnerSettings>().AsNoTracking().IgnoreQueryFilters([NetworkDb.OwnerFilter])
            .Where(settings => settings.KeepCompanyDays != null || settings.KeepPrivateDays != null)
            .OrderBy(settings => settings.TenantId).ThenBy(settings => settings.OwnerId)
            .Select(settings => new { settings.TenantId, settings.OwnerId }).ToListAsync(cancellationToken);
        return [.. owners.Select(one => (one.TenantId, one.OwnerId))];
    }
}
