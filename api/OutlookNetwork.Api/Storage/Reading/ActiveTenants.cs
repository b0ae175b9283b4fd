using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Identity;

namespace OutlookNetwork.Api.Storage.Reading;

internal static class ActiveTenants
{
    /// <summary>Sign-in asks for them outside any request's own work.</summary>
    public static ReadActiveTenants From(IServiceProvider services) => async cancellationToken =>
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NetworkDb>();
        return await db.Tenants.Where(tenant => tenant.SuspendedAt == null).Select(tenant => tenant.Id).ToHashSetAsync(cancellationToken);
    };
}
