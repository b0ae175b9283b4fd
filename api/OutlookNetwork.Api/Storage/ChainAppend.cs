using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Api.Storage;

/// <summary>Puts acts at the end of the chain of the tenant in scope, within the open transaction.</summary>
internal sealed partial class ChainAppend(NetworkDb db)
{
    private const int ActsPerCommand = 50; // SQL Server takes 2,100 parameters
    private const string SystemRef = "system";
    private const string SystemRole = "Job";

    private static readonly TimeSpan LargestDrift = TimeSpan.FromSeconds(2);

    /// <exception cref="System.Data.Common.DbException">It failed, perhaps because somebody else appended at the same moment.</exception>
    public async Task RunAsync(IReadOnlyList<RecordedAct> acts, CancellationToken cancellationToken)
    {
        var rows = new RowCommand(db);
        var owner = acts.Any(act => act.By == ActorKind.User) ? await OwnerAsync(rows, cancellationToken) : SystemRef;
        var head = await LockAsync(cancellationToken);
        var end = head ?? ChainEnd.Beginning;
        var now = db.GetService<TimeProvider>().GetUtcNow();
        if (end.At - now > LargestDrift)
        {
            LogClock(db.GetService<ILoggerFactory>().CreateLogger<ChainAppend>(), (end.At - now).TotalSeconds);
        }

        foreach (var some in acts.Chunk(ActsPerCommand))
        {
            foreach (var (act, by) in some)
            {
                var actor = by == ActorKind.User ? new AuditActor(by, owner, db.Scope.Role) : new(by, SystemRef, SystemRole);
                var entry = AuditEntry.After(end, db.Scope.TenantId, now, actor, act);
                rows.Insert(entry);
                if (act.Detail is { } open)
                {
                    rows.Insert(new AuditDetail { TenantId = entry.TenantId, Seq = entry.Seq, Salt = open.Salt, Value = CanonicalJson.TextOf(open.Value) });
                }

                end = entry.End;
            }

            var moved = new AuditHead { TenantId = db.Scope.TenantId, Seq = end.Seq, Hash = end.Hash, At = end.At };
            _ = head is null ? rows.Insert(moved) : rows.Update(moved, nameof(moved.Seq), nameof(moved.Hash), nameof(moved.At));
            await rows.RunAsync(cancellationToken);
            (rows, head) = (new(db), end);
        }
    }

    /// <summary>Locks the end of the chain in scope until the transaction ends.</summary>
    /// <returns>Null when the chain has no entry yet; then there is nothing to lock.</returns>
    public async Task<ChainEnd?> LockAsync(CancellationToken cancellationToken)
    {
        await using var command = new RowCommand(db).ForTenant(db.LockAuditHead);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        return await row.ReadAsync(cancellationToken)
            ? new(row.GetInt64(0), row.GetString(1), new(DateTime.SpecifyKind(row.GetDateTime(2), DateTimeKind.Utc)))
            : null;
    }

    /// <returns>The reference of the person in scope; made when they have none.</returns>
    private async Task<string> OwnerAsync(RowCommand rows, CancellationToken cancellationToken)
    {
        var known = await db.AuditActors.Where(actor => actor.OwnerId == db.Scope.OwnerId).Select(actor => actor.Ref).SingleOrDefaultAsync(cancellationToken);
        if (known is not null)
        {
            return known;
        }

        var made = "p_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        rows.Insert(new AuditActorRef { TenantId = db.Scope.TenantId, OwnerId = db.Scope.OwnerId, Ref = made });
        return made;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The clock of this machine is {Seconds} s behind the last entry of the audit trail: entries take that one's time until it has caught up. Set the clock")]
    private static partial void LogClock(ILogger logger, double seconds);
}

/// <param name="By">A person, or the product itself.</param>
internal sealed record RecordedAct(AuditAct Act, ActorKind By);
