using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace OutlookNetwork.Api.Storage;

/// <summary>
/// Between asking for the tombstones and committing what was brought in, no order to erase may be committed. Those who bring in share
/// this lock of the owner's until their transaction ends; who orders an erasing holds it alone. Where there is one writer nothing is locked.
/// </summary>
internal static class ErasingLock
{
    public static Task ShareAsync(NetworkDb db, CancellationToken cancellationToken) => TakeAsync(db, db.ShareErasing, cancellationToken);

    /// <summary>Waits until nobody brings in any more for the owner in scope, and lets nobody begin.</summary>
    public static Task HoldAsync(NetworkDb db, CancellationToken cancellationToken) => TakeAsync(db, db.HoldErasing, cancellationToken);

    private static async Task TakeAsync(NetworkDb db, string? statement, CancellationToken cancellationToken)
    {
        if (statement is null || db.Database.CurrentTransaction is not { } transaction)
        {
            return; // outside a transaction nothing is brought in: somebody only looks
        }

        await using var command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = (statement, transaction.GetDbTransaction());
        var owner = command.CreateParameter();
        (owner.ParameterName, owner.Value) = ("@owner", $"erasing {db.Scope.TenantId:N} {db.Scope.OwnerId}");
        command.Parameters.Add(owner);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
