using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
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
internal sealed class AuditLog(NetworkDb db)
{
    private const int Attempts = 5;
    private const string Savepoint = "audit";

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
        _pending.Add(new(new(new(action, subject, open, reason), by), Transaction: null));
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

        try
        {
            return await SaveAloneAsync(save, cancellationToken);
        }
        catch
        {
            _pending.Clear(); // whoever tries again records again
            throw;
        }
    }

    /// <summary>Called when a transaction is about to be committed.</summary>
    /// <exception cref="InvalidOperationException">The chain could not be appended to, or something was changed and not recorded.</exception>
    public async Task AppendAsync(IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        Forget(transaction.TransactionId);
        var acts = _pending.ConvertAll(one => one.Act);
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
                await new ChainAppend(db).RunAsync(acts, cancellationToken);
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

    private async Task<int> SaveAloneAsync(Func<Task<int>> save, CancellationToken cancellationToken)
    {
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
            Contact or ContactMerge or ContactRemoval or NotTheSame or ThreadChoice or LogChoice or Interaction or Withdrawal or ContactCadence or CadenceRule => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted,
            OwnerSettings => entry.State is EntityState.Modified, // they are made by themselves when they are first read
            _ => false,
        }).Select(entry => entry.Metadata.ClrType.Name).FirstOrDefault();

    /// <param name="Transaction">In which it was saved; null while it is not.</param>
    private sealed record Pending(RecordedAct Act, Guid? Transaction);
}
