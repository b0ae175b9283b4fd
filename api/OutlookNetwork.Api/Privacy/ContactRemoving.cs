using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.Privacy;

/// <summary>Takes a contact out of the network, with all that was logged with it alone; stored mail stays. For a day it can be undone.</summary>
internal sealed class ContactRemoving(NetworkDb db, Tombstones tombstones, WithdrawnMail withdrawn, TimeProvider clock)
{
    public async Task<Outcome<RemovalReceipt>> RemoveAsync(Guid contactId, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var contact = await db.Contacts.SingleOrDefaultAsync(one => one.Id == contactId, cancellationToken);
        if (contact is null)
        {
            return ContactProblems.Missing;
        }

        var involved = await db.InteractionContacts.Where(one => one.ContactId == contactId).ToListAsync(cancellationToken);
        var ids = involved.ConvertAll(one => one.InteractionId);
        var interactions = await db.Interactions.Where(interaction => ids.Contains(interaction.Id)).ToListAsync(cancellationToken);
        var alone = interactions.FindAll(interaction => interaction.Contacts.All(one => one.ContactId == contactId));
        var promises = await db.Promises.Where(promise => promise.ContactId == contactId).ToListAsync(cancellationToken);
        var details = await db.PersonalDetails.Where(detail => detail.ContactId == contactId).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var removal = new ContactRemoval(db.Scope.TenantId, db.Scope.OwnerId, contact.Book, contact.Kept(), now)
        {
            Withdrawn = alone.ConvertAll(interaction => interaction.State),
            Shared = [.. interactions.Except(alone).Select(interaction => interaction.Id)],
            Promises = promises.ConvertAll(promise => promise.Kept),
            Details = details.ConvertAll(detail => detail.Kept),
        };
        db.InteractionContacts.RemoveRange(involved);
        db.Interactions.RemoveRange(alone);
        db.Promises.RemoveRange(promises);
        db.PersonalDetails.RemoveRange(details);
        db.Contacts.Remove(contact);
        db.ContactRemovals.Add(removal);
        db.Record(
            AuditActions.ContactRemove, new("contact", contactId.ToString(), contact.Version),
            new { RemovalId = removal.Id, Old = removal.Contact, Interactions = involved.Count }, AuditReasons.NoLongerNeeded);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new RemovalReceipt(removal.Id, contact.Name, involved.Count, now + ContactRemoval.Kept);
    }

    /// <returns>The contact as it was, and how many interactions came back: not those whose message is gone, was withdrawn or logged again.</returns>
    public async Task<Outcome<(Contact Contact, int Interactions)>> UndoAsync(Guid removalId, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var oldest = clock.GetUtcNow() - ContactRemoval.Kept;
        var removal = await db.ContactRemovals.SingleOrDefaultAsync(one => one.Id == removalId && one.RemovedAt >= oldest, cancellationToken);
        if (removal is null)
        {
            return ContactProblems.RemovalMissing;
        }

        if ((await WhoseNowAsync(removal.Contact.Details.Addresses, cancellationToken)) is { } problem)
        {
            return problem;
        }

        var contact = Contact.Restore(db.Scope.TenantId, db.Scope.OwnerId, removal.Contact);
        var withdrawn = await ComeBackAsync(removal, cancellationToken);
        withdrawn.ForEach(interaction => interaction.Involve(contact.Id));
        db.Contacts.Add(contact);
        db.Promises.AddRange(removal.Promises.Select(kept => Promise.Restore(db.Scope.TenantId, db.Scope.OwnerId, kept)));
        db.PersonalDetails.AddRange(removal.Details.Select(kept => PersonalDetail.Restore(db.Scope.TenantId, db.Scope.OwnerId, kept)));
        db.ContactRemovals.Remove(removal);
        db.Record(AuditActions.ContactRemoveUndone, new("contact", contact.Id.ToString(), contact.Version), new { RemovalId = removal.Id, New = removal.Contact }, AuditReasons.TakenBack);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (contact, withdrawn.Count);
    }

    /// <summary>Forgets removals, withdrawals and changes of many that can no longer be undone.</summary>
    public async Task ForgetOldAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await withdrawn.ForgetAsync(now - Withdrawal.Kept, cancellationToken);
        var (removed, changed) = (now - ContactRemoval.Kept, now - BulkChanged.Kept);
        await db.ContactRemovals.Where(removal => removal.RemovedAt < removed).ExecuteDeleteAsync(cancellationToken);
        await db.BulkChanges.Where(change => change.ChangedAt < changed).ExecuteDeleteAsync(cancellationToken);
        await db.ForgetCadencesAsync(cancellationToken);
    }

    private async Task<Problem?> WhoseNowAsync(IReadOnlyList<string> addresses, CancellationToken cancellationToken)
    {
        if ((await tombstones.AmongAsync(addresses, cancellationToken)).FirstOrDefault() is { } erased)
        {
            return ContactProblems.Erased(erased);
        }

        var taken = await db.ContactAddresses.AsNoTracking().FirstOrDefaultAsync(address => addresses.Contains(address.Address), cancellationToken);
        return taken is null
            ? null
            : ContactProblems.AddressTaken(
                taken.ContactId, await db.Contacts.Where(one => one.Id == taken.ContactId).Select(one => one.Name).SingleAsync(cancellationToken), taken.Address);
    }

    private async Task<List<Interaction>> ComeBackAsync(ContactRemoval removal, CancellationToken cancellationToken)
    {
        var messages = removal.Withdrawn.Select(one => one.MessageId).OfType<Guid>().ToList();
        var stored = await db.Messages.Where(message => messages.Contains(message.Id)).Select(message => message.Id).ToHashSetAsync(cancellationToken);
        var there = await db.Interactions
            .Where(interaction => removal.Shared.Contains(interaction.Id) || (interaction.MessageId != null && messages.Contains(interaction.MessageId.Value)))
            .ToListAsync(cancellationToken);
        var gone = removal.Withdrawn
            .Where(one => one.MessageId is not { } message || (stored.Contains(message) && !there.Exists(interaction => interaction.MessageId == message)))
            .Select(one => Interaction.Restore(removal.TenantId, removal.OwnerId, one)).ToList();
        db.Interactions.AddRange(gone);
        return [.. there, .. gone];
    }
}
