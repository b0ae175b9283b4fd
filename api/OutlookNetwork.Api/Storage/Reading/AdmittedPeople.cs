using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Identity;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>The door through which sign-in passes the tenant's filter: it learns who may come in, outside any request's own work, and nothing else.</summary>
internal static class AdmittedPeople
{
    public static ReadAdmitted From(IServiceProvider services) => async cancellationToken =>
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NetworkDb>();
        var tenants = await db.Tenants.Where(tenant => tenant.SuspendedAt == null).Select(tenant => tenant.Id).ToHashSetAsync(cancellationToken);
        var restricted = await db.Members.AsNoTracking().IgnoreQueryFilters([NetworkDb.OwnerFilter]).Where(member => member.IsRestricted).ToListAsync(cancellationToken);
        return new(tenants, restricted.ToDictionary(member => (member.TenantId, member.PersonId), member => new Restriction(member.BlockedAt is not null, member.Withdrawn)));
    };
}
