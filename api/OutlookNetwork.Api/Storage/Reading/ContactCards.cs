using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>A contact and where things stand with them.</summary>
/// <param name="MessageCount">Stored messages with this person.</param>
/// <param name="LoggedCount">Interactions logged with this person.</param>
/// <param name="FirstContactAt">Of what is logged.</param>
/// <param name="LastIncomingAt">Of what is stored: they wrote. Automatic mail does not count.</param>
/// <param name="LastOutgoingAt">Of what is stored: the owner wrote.</param>
/// <param name="LastContactAt">Of what is logged.</param>
/// <param name="Version">Send it back on a change.</param>
public sealed record ContactCard(
    Guid Id, string Name, ContactRole Role, string Institution, IReadOnlyList<string> Addresses, Book Book,
    int MessageCount, int LoggedCount, DateTimeOffset? FirstContactAt, DateTimeOffset? LastIncomingAt, DateTimeOffset? LastOutgoingAt,
    DateTimeOffset? LastContactAt, int Version);

internal sealed class ContactCards(NetworkDb db)
{
    /// <summary>The cards of some contacts, in their order, in two queries however many they are.</summary>
    public async Task<IReadOnlyList<ContactCard>> OfAsync(
        IReadOnlyList<Contact> contacts, IReadOnlyList<string> ownAddresses, CancellationToken cancellationToken)
    {
        var ids = contacts.Select(contact => contact.Id).ToList();
        var mail = await (
            from address in db.ContactAddresses
            where ids.Contains(address.ContactId)
            join onMessage in db.MessageAddresses on address.Address equals onMessage.Address
            join message in db.Messages on onMessage.MessageId equals message.Id
            group new { address, message } by address.ContactId into theirs
            select new
            {
                Contact = theirs.Key,
                Count = theirs.Select(one => one.message.Id).Distinct().Count(),
                Incoming = theirs.Where(one => one.message.SenderAddress == one.address.Address
                        && (one.message.Automatic == Automatic.None || one.message.Automatic == Automatic.List))
                    .Max(one => one.message.SentAt),
                Outgoing = theirs.Where(one => ownAddresses.Contains(one.message.SenderAddress)).Max(one => one.message.SentAt),
            }).ToDictionaryAsync(one => one.Contact, cancellationToken);

        var logged = await (
            from involved in db.InteractionContacts
            where ids.Contains(involved.ContactId)
            join interaction in db.Interactions.IgnoreAutoIncludes() on involved.InteractionId equals interaction.Id
            group interaction by involved.ContactId into theirs
            select new
            {
                Contact = theirs.Key,
                Count = theirs.Count(),
                First = (DateTimeOffset?)theirs.Min(one => one.OccurredAt),
                Last = (DateTimeOffset?)theirs.Max(one => one.OccurredAt),
            }).ToDictionaryAsync(one => one.Contact, cancellationToken);

        return [.. contacts.Select(contact => new ContactCard(
            contact.Id, contact.Name, contact.Role, contact.Institution, [.. contact.Addresses.Select(address => address.Address).Order(StringComparer.Ordinal)],
            contact.Book, mail.GetValueOrDefault(contact.Id)?.Count ?? 0, logged.GetValueOrDefault(contact.Id)?.Count ?? 0,
            logged.GetValueOrDefault(contact.Id)?.First, mail.GetValueOrDefault(contact.Id)?.Incoming, mail.GetValueOrDefault(contact.Id)?.Outgoing,
            logged.GetValueOrDefault(contact.Id)?.Last, contact.Version))];
    }

    /// <summary>The owner's contacts that have one of the addresses, by address.</summary>
    /// <param name="addresses">In normal form.</param>
    public async Task<IReadOnlyDictionary<string, Contact>> ByAddressAsync(
        IReadOnlyCollection<string> addresses, CancellationToken cancellationToken)
    {
        var contacts = await db.Contacts.AsNoTracking()
            .Where(contact => contact.Addresses.Any(address => addresses.Contains(address.Address)))
            .ToListAsync(cancellationToken);
        return contacts.SelectMany(contact => contact.Addresses.Select(address => (address.Address, contact))).ToDictionary();
    }
}
