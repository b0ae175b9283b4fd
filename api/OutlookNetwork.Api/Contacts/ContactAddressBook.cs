using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Contacts;

/// <summary>Keeps the rule that an address belongs to one contact, and gives a contact what was logged with its addresses before.</summary>
internal sealed class ContactAddressBook(NetworkDb db, MailingLists lists, Tombstones tombstones)
{
    /// <returns>The contact, or whose one of its addresses is already: the owner's own, somebody's who was erased, a mailing list's, or another contact's.</returns>
    public async Task<Outcome<Contact>> WhoseAsync(Contact contact, CancellationToken cancellationToken)
    {
        var addresses = contact.Addresses.Select(address => address.Address).ToList();
        var owner = (await db.SettingsAsync(cancellationToken)).Owner;
        if (addresses.Find(owner.IsOwn) is { } own)
        {
            return ContactProblems.OwnAddress(own);
        }

        if ((await tombstones.AmongAsync(addresses, cancellationToken)).FirstOrDefault() is { } erased)
        {
            return ContactProblems.Erased(erased);
        }

        var kept = await db.ContactAddresses.Where(address => address.ContactId == contact.Id).Select(address => address.Address).ToListAsync(cancellationToken);
        var added = addresses.Except(kept).Order(StringComparer.Ordinal).ToList(); // what became a list's since, or never logged, must not stand in the way of other changes
        if (added.Find(address => owner.NeverLog.EntryFor(address) is not null) is { } barred)
        {
            return ContactProblems.NeverLog(barred);
        }

        var found = await lists.AmongAsync(added, cancellationToken);
        if (added.Find(found.Contains) is { } list)
        {
            return ContactProblems.NotAPerson(list);
        }

        var taken = await db.ContactAddresses.AsNoTracking()
            .FirstOrDefaultAsync(address => addresses.Contains(address.Address) && address.ContactId != contact.Id, cancellationToken);
        if (taken is null)
        {
            return contact;
        }

        var other = await db.Contacts.AsNoTracking().SingleAsync(one => one.Id == taken.ContactId, cancellationToken);
        return ContactProblems.AddressTaken(other.Id, other.Name, taken.Address);
    }

    /// <returns>The contact, or that a mail which an interest is newly said to come from is not there.</returns>
    public async Task<Outcome<Contact>> SourcedAsync(Contact contact, ContactAbout before, CancellationToken cancellationToken)
    {
        var messages = contact.About.Interests.Select(interest => interest.MessageId).Except(before.Interests.Select(interest => interest.MessageId)).OfType<Guid>().ToList();
        return messages.Count > 0 && await db.Messages.CountAsync(message => messages.Contains(message.Id), cancellationToken) < messages.Count
            ? ContactProblems.SourceMissing
            : contact;
    }

    /// <summary>Counts for the contact every interaction whose message names one of its addresses. Saved by the caller.</summary>
    public async Task InvolveAsync(Contact contact, CancellationToken cancellationToken)
    {
        var addresses = contact.Addresses.Select(address => address.Address).ToList();
        var interactions = await db.Interactions
            .Where(interaction => db.MessageAddresses.Any(address => address.MessageId == interaction.MessageId && addresses.Contains(address.Address)))
            .ToListAsync(cancellationToken);
        foreach (var interaction in interactions)
        {
            interaction.Involve(contact.Id);
        }
    }

    /// <returns>The saved contact, or what somebody else did at the same moment.</returns>
    public async Task<Outcome<Contact>> SaveAsync(Contact contact, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return contact;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ContactProblems.ChangedMeanwhile(contact.Version);
        }
        catch (Exception error) when (LostRace.MayBe(error))
        {
            // Two acts at once can both pass the question above; the database lets one of them through.
            if ((await WhoseAsync(contact, cancellationToken)).Failed(out var problem, out _))
            {
                return problem;
            }

            throw;
        }
    }
}
