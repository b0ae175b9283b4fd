using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace OutlookNetwork.Api.Storage;

/// <summary>
/// The door through which the jobs of the audit trail pass the owner filter: they work on every tenant's chain, each in a scope of its
/// own, and learn here which tenants have one, and nothing else.
/// </summary>
internal static class AuditChains
{
    /// <summary>Who is in scope while the product itself works on a chain; nobody's rows are theirs.</summary>
    public const string SystemOwner = "system";

    public static async Task<IReadOnlyList<Guid>> TenantsAsync(NetworkDb db, CancellationToken cancellationToken)
    {
        var entity = db.Model.FindEntityType(typeof(AuditHead)) ?? throw new InvalidOperationException("The heads of the audit trail are not stored.");
        var tenant = entity.FindProperty(nameof(AuditHead.TenantId)) ?? throw new InvalidOperationException("The head of the audit trail has no tenant.");
        var (names, converter) = (db.GetService<ISqlGenerationHelper>(), tenant.GetRelationalTypeMapping().Converter);
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT {names.DelimitIdentifier(tenant.GetColumnName())} FROM {names.DelimitIdentifier(entity.GetTableName() ?? "")}";
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            var tenants = new List<Guid>();
            while (await rows.ReadAsync(cancellationToken))
            {
                var value = rows.GetValue(0);
                tenants.Add((Guid)(converter is null ? value : converter.ConvertFromProvider(value) ?? Guid.Empty));
            }

            return tenants;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
