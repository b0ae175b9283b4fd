using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using OutlookNetwork.Api.Storage.Providers;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Threads;

namespace OutlookNetwork.Api.Storage;

/// <summary>
/// Appends the acts of one unit of work to its tenant's chain, in the transaction that does them: no act without entry, no entry without
/// act. The chain is locked at the very end, right before the commit, because until then all others of the tenant would wait.
/// </summary>
internal sealed partial class AuditLog(NetworkDb db)
{
    private const int Attempts = 5;
    private const int ActsPerCommand = 50; // SQL Server takes 2,100 parameters
    private const string Savepoint = "audit";
    private const string UserRole = "Owner"; // there are no other roles in local mode
    private const string SystemRef = "system";
    private const string SystemRole = "Job";

    private static readonly TimeSpan LargestDrift = TimeSpan.FromSeconds(2);

    private static readonly JsonSerializerOptions DetailJson = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // stored and hashed, never a page
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly List<Pending> _pending = [];
    private Guid? _owing; // a transaction that changed what must be recorded

    public void Record(string action, AuditSubject subject, object? detail, string? reason, ActorKind by)
    {
        var open = detail is null
            ? null
            : new AuditOpen(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(AuditOpen.SaltBytes)), JsonSerializer.SerializeToElement(detail, DetailJson));
        _pending.Add(new(new(action, subject, open, reason), by, Transaction: null));
    }

    /// <summary>Saves what is tracked, and sees to it that what was recorded is in the chain when it is committed.</summary>
    /// <param name="save">The context's own way of saving.</param>
    public async Task<int> SaveAsync(Func<Task<int>> save, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is { } transaction)
        {
            return await SaveInAsync(transaction.TransactionId, save);
        }

        Forget(kept: null); // the transaction that they were saved in came to nothing
        if (_pending.Count == 0)
        {
            return Unrecorded() is { } type
                ? throw new InvalidOperationException($"A {type} was changed and nothing recorded: call {nameof(NetworkDb.Record)} before saving.")
                : await save();
        }

        await using var own = await db.Database.BeginTransactionAsync(cancellationToken);
        db.Database.AutoSavepointsEnabled = false; // a failure takes the whole transaction with it
        int saved;
        try
        {
            saved = await SaveInAsync(own.TransactionId, save);
        }
        finally
        {
            db.Database.AutoSavepointsEnabled = true;
        }

        await own.CommitAsync(cancellationToken);
        return saved;
    }

    /// <summary>Called when a transaction is about to be committed.</summary>
    /// <exception cref="InvalidOperationException">The chain could not be appended to, or something was changed and not recorded.</exception>
    public async Task AppendAsync(IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        Forget(transaction.TransactionId);
        var acts = _pending.ToList();
        _pending.Clear();
        var owing = _owing == transaction.TransactionId;
        _owing = null;
        if (acts.Count == 0)
        {
            if (owing)
            {
                throw new InvalidOperationException($"Something was changed and nothing recorded: call {nameof(NetworkDb.Record)} before the commit.");
            }

            return;
        }

        await transaction.CreateSavepointAsync(Savepoint, cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await TryAppendAsync(acts, cancellationToken);
                return;
            }
            catch (DbException error) when (attempt < Attempts && StoreFailures.IsClash(error))
            {
                await transaction.RollbackToSavepointAsync(Savepoint, cancellationToken);
            }
            catch (DbException error)
            {
                throw new InvalidOperationException("The audit trail could not be appended to.", error);
            }
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

    private async Task<int> SaveInAsync(Guid transaction, Func<Task<int>> save)
    {
        var unrecorded = Unrecorded() is not null;
        int saved;
        try
        {
            saved = await save();
        }
        catch
        {
            _pending.RemoveAll(one => one.Transaction is null); // whoever tries again records again
            throw;
        }

        for (var at = 0; at < _pending.Count; at++)
        {
            _pending[at] = _pending[at] with { Transaction = _pending[at].Transaction ?? transaction };
        }

        _owing = unrecorded ? transaction : _owing;
        return saved;
    }

    private async Task TryAppendAsync(List<Pending> acts, CancellationToken cancellationToken)
    {
        var rows = new RowCommand(db);
        var owner = await OwnerAsync(acts, rows, cancellationToken);
        var head = await LockAsync(cancellationToken);
        var end = head ?? ChainEnd.Beginning;
        var now = db.GetService<TimeProvider>().GetUtcNow();
        if (end.At - now > LargestDrift)
        {
            LogClock(db.GetService<ILoggerFactory>().CreateLogger<AuditLog>(), (end.At - now).TotalSeconds);
        }

        foreach (var some in acts.Chunk(ActsPerCommand))
        {
            foreach (var (act, by, _) in some)
            {
                var actor = by == ActorKind.User ? new AuditActor(by, owner, UserRole) : new(by, SystemRef, SystemRole);
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

    /// <returns>The reference of the person in scope; made when they have none.</returns>
    private async Task<string> OwnerAsync(List<Pending> acts, RowCommand rows, CancellationToken cancellationToken)
    {
        if (acts.TrueForAll(act => act.By != ActorKind.User))
        {
            return SystemRef;
        }

        var known = await db.AuditActors.Where(actor => actor.OwnerId == db.Scope.OwnerId).Select(actor => actor.Ref).SingleOrDefaultAsync(cancellationToken);
        if (known is not null)
        {
            return known;
        }

        var made = "p_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        rows.Insert(new AuditActorRef { TenantId = db.Scope.TenantId, OwnerId = db.Scope.OwnerId, Ref = made });
        return made;
    }

    /// <summary>Drops acts that were saved in another transaction: it was never committed, else they were appended.</summary>
    private void Forget(Guid? kept)
    {
        _pending.RemoveAll(one => one.Transaction is { } transaction && transaction != kept);
        _owing = _owing == kept ? _owing : null;
    }

    /// <returns>The name of a type of which something is tracked as changed that must not change unrecorded.</returns>
    private string? Unrecorded() => _pending.Count > 0
        ? null
        : db.ChangeTracker.Entries().Where(entry => entry.Entity switch
        {
            Contact or ContactMerge or NotTheSame or ThreadChoice => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted,
            Interaction => entry.State is EntityState.Added or EntityState.Deleted,
            OwnerSettings => entry.State is EntityState.Modified, // they are made by themselves when they are first read
            _ => false,
        }).Select(entry => entry.Metadata.ClrType.Name).FirstOrDefault();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The clock of this machine is {Seconds} s behind the last entry of the audit trail: entries take that one's time until it has caught up. Set the clock")]
    private static partial void LogClock(ILogger logger, double seconds);

    /// <param name="Transaction">In which it was saved; null while it is not.</param>
    private sealed record Pending(AuditAct Act, ActorKind By, Guid? Transaction);
}
