using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OutlookNetwork.Api.Storage;

/// <summary>
/// What no feature can forget, because it is done when its transaction is about to be committed: where things stand with a contact is brought
/// up to date, what was recorded is put into the chain, and a request that may be done once notes that it was done.
/// </summary>
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
            if (db.Claim is { } claim)
            {
                await claim.MarkDoneAsync(db, cancellationToken);
            }

            if (!db.Standings.IsEmpty)
            {
                await new StandingKeeping(db).RunAsync(db.Standings.Take(), cancellationToken);
            }

            await db.AuditLog.AppendAsync(current, cancellationToken);
        }

        return result;
    }
}
