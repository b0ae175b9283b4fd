using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OutlookNetwork.Api.Storage;

/// <summary>Puts what was recorded into the chain when its transaction is about to be committed, so that no feature can forget to.</summary>
internal sealed class AuditAtCommit : DbTransactionInterceptor
{
    public static readonly AuditAtCommit Instance = new();

    public override InterceptionResult TransactionCommitting(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result) =>
        throw new NotSupportedException("Transactions are committed asynchronously here.");

    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is NetworkDb db && db.Database.CurrentTransaction is { } current)
        {
            await db.AuditLog.AppendAsync(current, cancellationToken);
        }

        return result;
    }
}
