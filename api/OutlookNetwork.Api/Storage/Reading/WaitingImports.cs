using Microsoft.EntityFrameworkCore;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>The door through which imports of all owners pass the owner filter: to give work a job, to keep its files, and to count it. Nobody's file name is read.</summary>
internal static class WaitingImports
{
    private const int Listed = 200;

    /// <summary>Those of all tenants that have not come to an end.</summary>
    public static async Task<IReadOnlyList<WaitingImport>> UnfinishedAsync(NetworkDb db, CancellationToken cancellationToken) => await All(db)
        .Where(run => run.State == ImportState.Waiting || run.State == ImportState.Running || run.State == ImportState.Parked)
        .OrderBy(run => run.CreatedAt)
        .Select(run => new WaitingImport(run.Id, run.TenantId, run.OwnerId, run.State, run.FinishedAt))
        .ToListAsync(cancellationToken);

    /// <summary>Of the tenant in scope.</summary>
    public static Task<int> CountAsync(NetworkDb db, CancellationToken cancellationToken) => OfTenant(db)
        .CountAsync(run => run.State == ImportState.Waiting || run.State == ImportState.Running, cancellationToken);

    /// <summary>Of the tenant in scope, oldest first.</summary>
    public static async Task<IReadOnlyList<ImportRun>> ParkedAsync(NetworkDb db, CancellationToken cancellationToken) => await OfTenant(db)
        .Where(run => run.State == ImportState.Parked).OrderBy(run => run.CreatedAt).Take(Listed).ToListAsync(cancellationToken);

    private static IQueryable<ImportRun> OfTenant(NetworkDb db) => All(db).Where(run => run.TenantId == db.Scope.TenantId);

    private static IQueryable<ImportRun> All(NetworkDb db) => db.Imports.AsNoTracking().IgnoreQueryFilters([NetworkDb.OwnerFilter]);
}

internal sealed record WaitingImport(Guid Id, Guid TenantId, string OwnerId, ImportState State, DateTimeOffset? FinishedAt);
