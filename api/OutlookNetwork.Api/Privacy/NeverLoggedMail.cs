using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.Privacy;

/// <summary>
/// Stored mail that the never-log list would not let in today: every mail on which an address of the list stands, whoever else is on it.
/// Its owner may have it removed, with what was logged of it, by the way of all withdrawn mail: hidden at once, for a day to be undone,
/// then emptied. Contacts and what was logged by hand stay.
/// </summary>
internal sealed class NeverLoggedMail(NetworkDb db, WithdrawnMail withdrawn, TimeProvider clock)
{
    private const int AtOnce = 500; // parameters of one command

    public async Task<NeverLoggedView> LookAsync(CancellationToken cancellationToken)
    {
        var found = await FindAsync(await db.SettingsAsync(cancellationToken), cancellationToken);
        var logged = 0;
        foreach (var some in found.Select(mail => mail.Id).Chunk(AtOnce))
        {
            logged += await db.Interactions.CountAsync(log => log.MessageId != null && some.Contains(log.MessageId.Value), cancellationToken);
        }

        return new(found.Count, logged, found.Count(mail => mail.IsWithOthers), Confirm(found));
    }

    public async Task<Outcome<NeverLoggedReceipt>> RemoveAsync(string confirm, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var found = await FindAsync(await db.SettingsAsync(cancellationToken), cancellationToken);
        if (Confirm(found) != confirm)
        {
            return PrivacyProblems.StoredMailChanged;
        }

        if (found.Count == 0)
        {
            return PrivacyProblems.NothingStored;
        }

        var (removal, now, logged) = (Guid.CreateVersion7(), clock.GetUtcNow(), 0);
        foreach (var some in found.Chunk(AtOnce))
        {
            var ids = some.Select(mail => mail.Id).ToList();
            var logs = await db.Interactions.Where(log => log.MessageId != null && ids.Contains(log.MessageId.Value)).ToListAsync(cancellationToken);
            var byMessage = logs.ToDictionary(log => log.MessageId ?? default); // each is of a message
            db.Withdrawals.AddRange(some.Select(mail => Withdrawn(mail, byMessage.GetValueOrDefault(mail.Id), removal, now)));
            db.Interactions.RemoveRange(logs);
            await withdrawn.HideAsync(ids, now, cancellationToken);
            logged += logs.Count;
        }

        db.Record(
            AuditActions.MailRemove, new("removal", removal.ToString()),
            new { Messages = found.Count, Interactions = logged, WithOthers = found.Count(mail => mail.IsWithOthers) }, AuditReasons.PrivateMatter);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new NeverLoggedReceipt(removal, found.Count, now + Withdrawal.Kept);
    }

    /// <returns>Why it cannot be; null when the mail is there again. What comes after that the list still keeps out.</returns>
    public async Task<Problem?> UndoAsync(Guid removalId, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var oldest = clock.GetUtcNow() - Withdrawal.Kept;
        var withdrawals = await db.Withdrawals.Where(one => one.RemovalId == removalId && one.WithdrawnAt >= oldest).ToListAsync(cancellationToken);
        if (withdrawals.Count == 0)
        {
            return PrivacyProblems.RemovalMissing;
        }

        var back = await withdrawn.TakeBackAsync(withdrawals, cancellationToken);
        db.Record(
            AuditActions.MailRemoveUndone, new("removal", removalId.ToString()), new { Messages = withdrawals.Count, Interactions = back.Count }, AuditReasons.TakenBack);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    private Withdrawal Withdrawn(Barred mail, Interaction? log, Guid removal, DateTimeOffset now) => new(
        db.Scope.TenantId, db.Scope.OwnerId, mail.Book, log?.State, [.. (log?.Contacts ?? []).Select(involved => involved.ContactId)], mail.Id, AuditReasons.PrivateMatter, now)
    {
        RemovalId = removal,
    };

    /// <summary>In the order of their ids.</summary>
    private async Task<List<Barred>> FindAsync(OwnerSettings settings, CancellationToken cancellationToken)
    {
        var owner = settings.Owner;
        if (owner.NeverLog.IsEmpty)
        {
            return [];
        }

        var found = new Dictionary<Guid, Barred>();
        var addresses = await db.MessageAddresses.Select(one => one.Address).Distinct().ToListAsync(cancellationToken);
        foreach (var some in addresses.Where(address => owner.NeverLog.EntryFor(address) is not null).Chunk(AtOnce))
        {
            var messages = await db.Messages.AsNoTracking()
                .Where(message => db.MessageAddresses.Any(one => one.MessageId == message.Id && some.Contains(one.Address))).ToListAsync(cancellationToken);
            foreach (var message in messages.Where(message => message.Addresses.Any(address => owner.NeverLog.EntryFor(address) is not null)))
            {
                var isWithOthers = message.Addresses.Any(address => !owner.IsOwn(address) && owner.NeverLog.EntryFor(address) is null);
                found[message.Id] = new(message.Id, message.Book, isWithOthers);
            }
        }

        return [.. found.Values.OrderBy(mail => mail.Id)];
    }

    /// <summary>Says that exactly these mails were counted. It is no secret: whoever may look may confirm.</summary>
    private static string Confirm(List<Barred> found)
    {
        var seen = string.Join(' ', found.Select(mail => mail.Id.ToString("N", CultureInfo.InvariantCulture)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seen)))[..32];
    }

    private sealed record Barred(Guid Id, Book Book, bool IsWithOthers);
}
