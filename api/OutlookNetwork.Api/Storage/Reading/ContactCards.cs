using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>A contact and where things stand with them.</summary>
/// <param name="Shared">The members of the organisation see it, and what is logged with the person.</param>
/// <param name="SharedBy">The colleague whose contact it is, and who alone may change it; null: the reader's own.</param>
/// <param name="MessageCount">Messages with this person that the reader has stored.</param>
/// <param name="LoggedCount">Interactions logged with this person; with a shared contact by anybody, each message once.</param>
/// <param name="FirstContactAt">Of what is logged.</param>
/// <param name="LastIncomingAt">Of what is stored: they wrote. Automatic mail does not count.</param>
/// <param name="LastOutgoingAt">Of what is stored: the reader wrote.</param>
/// <param name="LastContactAt">Of what is logged.</param>
/// <param name="Version">Send it back on a change.</param>
/// <param name="Cadence">The reader's own; null with a contact that a colleague shares.</param>
/// <param name="PersonalDetails">How many the reader keeps of them.</param>
/// <param name="Colleague">Which colleague was in touch last, within a year, with the person as a shared contact; null: none was.</param>
public sealed record ContactCard(
    Guid Id, string Name, ContactRole Role, string Institution, IReadOnlyList<string> Addresses, Book Book, bool Shared, string? SharedBy,
    int MessageCount, int LoggedCount, DateTimeOffset? FirstContactAt, DateTimeOffset? LastIncomingAt, DateTimeOffset? LastOutgoingAt,
    DateTimeOffset? LastContactAt, int Version, ContactAbout About, CadenceView? Cadence = null,
    int PersonalDetails = 0, ColleagueTouch? Colleague = null);

internal sealed class ContactCards(NetworkDb db, Colleagues colleagues, Standings standings, TimeProvider clock)
{
    private const int ColleagueDays = 365; // who was in touch before that knows no more than the history tells

    /// <summary>The cards of some contacts that the reader may see, in their order, in a few queries however many they are.</summary>
    public async Task<IReadOnlyList<ContactCard>> OfAsync(
        IReadOnlyList<Contact> contacts, IReadOnlyList<string> ownAddresses, CancellationToken cancellationToken)
    {
        var ids = contacts.Select(contact => contact.Id).ToList();
        var mail = await MailWith.In(db.ContactAddresses.Where(address => ids.Contains(address.ContactId)), db.MessageAddresses, db.Messages, ownAddresses)
            .ToDictionaryAsync(one => one.Contact, cancellationToken);
        var logged = await (
            from involved in db.InteractionContacts
            where ids.Contains(involved.ContactId)
            join interaction in db.Interactions.IgnoreAutoIncludes() on involved.InteractionId equals interaction.Id
            where interaction.Kind != InteractionKind.Note // it is nobody's having been in touch
            group interaction by involved.ContactId into theirs
            select new LoggedWith(theirs.Key, theirs.Count(), theirs.Min(one => one.OccurredAt), theirs.Max(one => one.OccurredAt)))
            .ToDictionaryAsync(one => one.Contact, cancellationToken);

        var shared = contacts.Where(contact => contact.Shared).Select(contact => contact.Id).ToList();
        foreach (var (contact, counted) in await colleagues.LoggedAsync(shared, cancellationToken))
        {
            logged[contact] = counted;
        }

        var touched = await TouchedAsync(contacts, cancellationToken);
        var others = contacts.Where(contact => contact.OwnerId != db.Scope.OwnerId).ToList();
        var names = new Dictionary<string, string>();
        if (others.Count > 0)
        {
            names = new(await colleagues.NamesAsync([.. others.Select(contact => contact.OwnerId).Distinct()], cancellationToken));
            foreach (var (contact, counted) in await colleagues.MailAsync([.. others.Select(contact => contact.Id)], ownAddresses, cancellationToken))
            {
                mail[contact] = counted;
            }
        }

        var cadences = (await standings.OfAsync([.. contacts.Where(contact => contact.OwnerId == db.Scope.OwnerId)], cancellationToken))
            .ToDictionary(one => one.Contact, CadenceView.Of);
        var details = await DetailsAsync(ids, cancellationToken);
        return [.. contacts.Select(contact => Card(
            contact, others.Contains(contact) ? names.GetValueOrDefault(contact.OwnerId, "a colleague") : null,
            mail.GetValueOrDefault(contact.Id), logged.GetValueOrDefault(contact.Id), cadences.GetValueOrDefault(contact.Id))
            with { PersonalDetails = details.GetValueOrDefault(contact.Id), Colleague = touched.GetValueOrDefault(contact.Id) })];
    }

    private async Task<Dictionary<Guid, ColleagueTouch>> TouchedAsync(IReadOnlyCollection<Contact> contacts, CancellationToken cancellationToken)
    {
        if (contacts.Count == 0 || !db.Scope.HasColleagues)
        {
            return [];
        }

        var zone = (await db.SettingsAsync(cancellationToken)).Zone;
        var now = clock.GetUtcNow();
        List<string> addresses = [.. contacts.SelectMany(contact => contact.Addresses.Select(address => address.Address)).Distinct()];
        var touches = await colleagues.TouchesAsync(addresses, now.AddDays(-ColleagueDays), zone.DayOf(now), zone, cancellationToken);
        return contacts.Select(contact => (contact.Id, Last: contact.Addresses.SelectMany(address => touches[address.Address]).MinBy(touch => touch.Days)))
            .Where(one => one.Last is not null).ToDictionary(one => one.Id, one => one.Last ?? throw new InvalidOperationException("It was just asked for."));
    }

    /// <summary>The contacts that have one of the addresses, by address: the owner's own, else one that a colleague shares.</summary>
    /// <param name="addresses">In normal form.</param>
    public async Task<IReadOnlyDictionary<string, Contact>> ByAddressAsync(
        IReadOnlyCollection<string> addresses, CancellationToken cancellationToken)
    {
        var theirs = db.ContactAddresses.Where(address => addresses.Contains(address.Address)).Select(address => address.ContactId);
        var contacts = await db.Contacts.AsNoTracking().Where(contact => theirs.Contains(contact.Id)).ToListAsync(cancellationToken);
        var byAddress = contacts.SelectMany(contact => contact.Addresses.Select(address => (address.Address, contact))).ToDictionary();
        foreach (var (address, contact) in await colleagues.ContactsWithAsync([.. addresses.Where(address => !byAddress.ContainsKey(address))], cancellationToken))
        {
            byAddress.TryAdd(address, contact);
        }

        return byAddress;
    }

    /// <summary>How many personal details are kept of each; those whose day is over count no more.</summary>
    private async Task<Dictionary<Guid, int>> DetailsAsync(List<Guid> contacts, CancellationToken cancellationToken)
    {
        var told = await db.PersonalDetails.Where(detail => contacts.Contains(detail.ContactId)).Select(detail => new { detail.ContactId, detail.ExpiresOn }).ToListAsync(cancellationToken);
        if (told.Count == 0)
        {
            return [];
        }

        var today = (await db.SettingsAsync(cancellationToken)).Zone.DayOf(clock.GetUtcNow());
        return told.Where(one => one.ExpiresOn >= today).CountBy(one => one.ContactId).ToDictionary();
    }

    private static ContactCard Card(Contact contact, string? sharedBy, MailWith? mail, LoggedWith? logged, CadenceView? cadence) => new(
        contact.Id, contact.Name, contact.Role, contact.Institution, [.. contact.Addresses.Select(address => address.Address).Order(StringComparer.Ordinal)],
        contact.Book, contact.Shared, sharedBy, mail?.Count ?? 0, logged?.Count ?? 0, logged?.First, mail?.Incoming, mail?.Outgoing, logged?.Last, contact.Version,
        sharedBy is null ? contact.About : contact.About.ForColleagues(), cadence);
}

/// <summary>Stored mail with a contact.</summary>
internal sealed record MailWith(Guid Contact, int Count, DateTimeOffset? Incoming, DateTimeOffset? Outgoing)
{
    public static IQueryable<MailWith> In(
        IQueryable<ContactAddress> addresses, IQueryable<MessageAddress> named, IQueryable<Message> messages, IReadOnlyList<string> ownAddresses) =>
        from address in addresses
        join onMessage in named on address.Address equals onMessage.Address
        join message in messages on onMessage.MessageId equals message.Id
        group new { address, message } by address.ContactId into theirs
        select new MailWith(
            theirs.Key,
            theirs.Select(one => one.message.Id).Distinct().Count(),
            theirs.Where(one => one.message.SenderAddress == one.address.Address
                    && (one.message.Automatic == Automatic.None || one.message.Automatic == Automatic.List))
                .Max(one => one.message.SentAt),
            theirs.Where(one => ownAddresses.Contains(one.message.SenderAddress)).Max(one => one.message.SentAt));
}

/// <summary>What is logged with a contact.</summary>
internal sealed record LoggedWith(Guid Contact, int Count, DateTimeOffset First, DateTimeOffset Last)
{
    /// <param name="other">Of the same contact; null: nothing.</param>
    public LoggedWith And(LoggedWith? other) => other is null
        ? this
        : new(Contact, Count + other.Count, First < other.First ? First : other.First, Last > other.Last ? Last : other.Last);
}
