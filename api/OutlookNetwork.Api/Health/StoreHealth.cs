using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OutlookNetwork.Api.Storage;

namespace OutlookNetwork.Api.Health;

/// <summary>Whether the database answers.</summary>
internal sealed class StoreHealth(NetworkDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}

/// <summary>Whether the schema is this version's: nobody may have brought it this far, or another version brought it further.</summary>
internal sealed class SchemaHealth(NetworkDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var applied = await db.Database.GetAppliedMigrationsAsync(cancellationToken);
        return applied.SequenceEqual(db.Database.GetMigrations()) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }
}

internal static class HealthServices
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<StoreHealth>("store", timeout: Patience)
        .AddCheck<SchemaHealth>("schema", timeout: Patience);
}
