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

        if (await ListAmongNewAsync(contact, addresses, cancellationToken) is { } list)
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

    /// <summary>One that the contact had before stays: it may have become a list's since, and must not stand in the way of other changes.</summary>
    private async Task<string?> ListAmongNewAsync(Contact contact, List<string> addresses, CancellationToken cancellationToken)
    {
        var found = await lists.AmongAsync(addresses, cancellationToken);
        var kept = await db.ContactAddresses.Where(address => address.ContactId == contact.Id).Select(address => address.Address).ToListAsync(cancellationToken);
        return found.Except(kept).Order(StringComparer.Ordinal).FirstOrDefault();
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
