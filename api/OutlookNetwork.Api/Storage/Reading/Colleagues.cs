using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>
/// The one door through which a member reads what colleagues of the same organisation share: their shared contacts, and what anybody has
/// logged with those. It goes past the owner filter, so each set says anew whose rows it means; and it hands out rows, never a query,
/// because the filter would be gone for whatever is joined to one.
/// </summary>
internal sealed partial class Colleagues(NetworkDb db)
{
    private Guid Tenant => db.Scope.TenantId;

    private string Me => db.Scope.OwnerId;

    /// <returns>A colleague's shared contact; null also for one that is not shared, not there, or the reader's own.</returns>
    public async Task<Contact?> ContactAsync(Guid id, CancellationToken cancellationToken) =>
        await Shared().SingleOrDefaultAsync(contact => contact.Id == id, cancellationToken);

    /// <summary>Colleagues' shared contacts with one of the addresses, by address; of several the one that was there first.</summary>
    /// <param name="addresses">In normal form.</param>
    public async Task<IReadOnlyDictionary<string, Contact>> ContactsWithAsync(
        IReadOnlyCollection<string> addresses, CancellationToken cancellationToken)
    {
        var contacts = addresses.Count == 0
            ? []
            : await Shared().Where(contact => contact.Addresses.Any(address => addresses.Contains(address.Address))).ToListAsync(cancellationToken);
        return contacts.OrderBy(contact => contact.CreatedAt).ThenBy(contact => contact.Id)
            .SelectMany(contact => contact.Addresses.Select(address => (address.Address, contact)))
            .DistinctBy(one => one.Address).ToDictionary();
    }

    /// <summary>What colleagues call themselves, by owner id.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> owners, CancellationToken cancellationToken)
    {
        var tenant = Tenant;
        return await Rows<Domain.Cadence.OwnerSettings>().Where(settings => settings.TenantId == tenant && owners.Contains(settings.OwnerId))
            .ToDictionaryAsync(settings => settings.OwnerId, settings => settings.CalledAs, cancellationToken);
    }

    /// <summary>The reader's own mail with the people of colleagues' shared contacts.</summary>
    public async Task<IReadOnlyDictionary<Guid, MailWith>> MailAsync(
        IReadOnlyCollection<Guid> contacts, IReadOnlyList<string> ownAddresses, CancellationToken cancellationToken)
    {
        var (tenant, me) = (Tenant, Me);
        return await MailWith.In(
            Rows<ContactAddress>().Where(address => address.TenantId == tenant && address.Shared && contacts.Contains(address.ContactId)),
            Rows<MessageAddress>().Where(address => address.TenantId == tenant && address.OwnerId == me),
            Rows<Message>().Where(message => message.TenantId == tenant && message.OwnerId == me),
            ownAddresses).ToDictionaryAsync(one => one.Contact, cancellationToken);
    }

    /// <summary>What was logged with shared contacts by anybody, each message once; notes do not count.</summary>
    public async Task<IReadOnlyDictionary<Guid, LoggedWith>> LoggedAsync(IReadOnlyCollection<Guid> contacts, CancellationToken cancellationToken)
    {
        if (contacts.Count == 0)
        {
            return new Dictionary<Guid, LoggedWith>();
        }

        var logged = new Dictionary<Guid, LoggedWith>(await LoggedMailAsync(contacts, cancellationToken));
        foreach (var (contact, byHand) in await LoggedByHandAsync(contacts, cancellationToken))
        {
            logged[contact] = byHand.And(logged.GetValueOrDefault(contact));
        }

        return logged;
    }

    private async Task<IReadOnlyDictionary<Guid, LoggedWith>> LoggedMailAsync(IReadOnlyCollection<Guid> contacts, CancellationToken cancellationToken)
    {
        var (tenant, me) = (Tenant, Me);
        var (cards, unshared, theirs) = (SharedAddresses().Where(card => contacts.Contains(card.ContactId)), Unshared(), TheirLogs());
        return await (
            from log in Rows<Interaction>().IgnoreAutoIncludes().Where(log => log.TenantId == tenant)
            join stands in OnMessages() on log.MessageId equals stands.MessageId
            join card in cards on stands.Address equals card.Address
            where log.OwnerId == me
                || (theirs.Any(one => one.Id == log.Id) && !unshared.Any(keeps => keeps.OwnerId == log.OwnerId && keeps.Address == stands.Address))
            group log by card.ContactId into logged
            select new LoggedWith(
                logged.Key, logged.Select(one => one.MessageKey).Distinct().Count(), logged.Min(one => one.OccurredAt), logged.Max(one => one.OccurredAt)))
            .ToDictionaryAsync(one => one.Contact, cancellationToken);
    }

    private async Task<IReadOnlyDictionary<Guid, LoggedWith>> LoggedByHandAsync(IReadOnlyCollection<Guid> contacts, CancellationToken cancellationToken)
    {
        var me = Me;
        var (cards, theirs) = (SharedAddresses().Where(card => contacts.Contains(card.ContactId)), TheirConversations());
        return await (
            from card in cards
            join alike in SharedAddresses() on card.Address equals alike.Address
            join involved in Rows<InteractionContact>() on alike.ContactId equals involved.ContactId
            join one in Conversations() on involved.InteractionId equals one.Id
            where one.OwnerId == me || theirs.Any(their => their.Id == one.Id)
            select new { card.ContactId, one.Id, one.OccurredAt })
            .Distinct()
            .GroupBy(one => one.ContactId)
            .Select(logged => new LoggedWith(logged.Key, logged.Count(), logged.Min(one => one.OccurredAt), logged.Max(one => one.OccurredAt)))
            .ToDictionaryAsync(one => one.Contact, cancellationToken);
    }

    /// <summary>
    /// What colleagues logged by hand with somebody who is their shared contact, newest first: that it happened, who and when. Their words
    /// about it stay with them, and so do their notes.
    /// </summary>
    /// <param name="addresses">The person's addresses in normal form.</param>
    public async Task<Slice<InteractionView>> ConversationsAsync(
        IReadOnlyCollection<string> addresses, IReadOnlyCollection<InteractionKind> kinds, TimelineCursor? from, int limit, CancellationToken cancellationToken)
    {
        var (involved, shared) = (Rows<InteractionContact>(), SharedAddresses().Where(card => addresses.Contains(card.Address)));
        var found = TheirConversations().Where(one => kinds.Contains(one.Kind)
            && involved.Any(part => part.InteractionId == one.Id && shared.Any(card => card.ContactId == part.ContactId)));
        var total = await found.CountAsync(cancellationToken);
        var some = total == 0 ? [] : await TimelineCursor.After(found, from).Take(limit + 1).ToListAsync(cancellationToken);
        var (ids, tenant) = (some.ConvertAll(one => one.Id), Tenant);
        var people = (await (
            from part in involved
            where ids.Contains(part.InteractionId)
            join contact in Rows<Contact>() on part.ContactId equals contact.Id
            where contact.TenantId == tenant && contact.Shared && contact.Book == Book.Company
            select new { part.InteractionId, contact.Id, contact.Name }).ToListAsync(cancellationToken))
            .ToLookup(one => one.InteractionId, one => new InvolvedContact(one.Id, one.Name));
        return new([.. some.Select(one => InteractionView.Of(one, people[one.Id], yours: false))], total);
    }

    /// <summary>Who of the colleagues logged copies of some messages with a shared contact; nobody whose contact is their own.</summary>
    /// <param name="keys">See <see cref="Message.Key"/>.</param>
    public async Task<ILookup<Guid, Interaction>> LogsOfAsync(IReadOnlyCollection<Guid> keys, CancellationToken cancellationToken) =>
        (await TheirLogs().Where(log => log.MessageKey != null && keys.Contains(log.MessageKey.Value)).ToListAsync(cancellationToken))
            .ToLookup(log => log.MessageKey ?? default);

    /// <summary>
    /// The history with somebody who is a shared contact: the reader's own messages, and of those that only colleagues have what they
    /// logged, each once.
    /// </summary>
    /// <param name="addresses">The person's addresses in normal form.</param>
    /// <returns>As <see cref="Timeline.SliceAsync"/>.</returns>
    public Task<Slice<Message>> HistoryAsync(IReadOnlyCollection<string> addresses, TimelineCursor? from, int limit, CancellationToken cancellationToken)
    {
        var (tenant, me) = (Tenant, Me);
        var messages = Rows<Message>().Where(message => message.TenantId == tenant);
        var own = Rows<MessageAddress>().Where(stands => stands.TenantId == tenant && stands.OwnerId == me && addresses.Contains(stands.Address));
        var (copies, theirs) = (messages.Where(message => message.OwnerId == me), TheirLogs(addresses));
        var first = theirs.Where(log => !copies.Any(copy => copy.Key == log.MessageKey) && !theirs.Any(before => before.MessageKey == log.MessageKey
            && (before.LoggedAt < log.LoggedAt || (before.LoggedAt == log.LoggedAt && before.Id.CompareTo(log.Id) < 0))));
        var ids = own.Select(stands => stands.MessageId).Union(first.Select(log => log.MessageId ?? default));
        return Timeline.SliceAsync(messages.Where(message => ids.Contains(message.Id)), ids, from, limit, cancellationToken);
    }

    private IQueryable<Contact> Shared()
    {
        var (tenant, me) = (Tenant, Me);
        return Rows<Contact>().Where(contact => contact.TenantId == tenant && contact.OwnerId != me && contact.Shared && contact.Book == Book.Company);
    }

    private IQueryable<ContactAddress> SharedAddresses()
    {
        var tenant = Tenant;
        return Rows<ContactAddress>().Where(address => address.TenantId == tenant && address.Shared && address.Book == Book.Company);
    }

    private IQueryable<ContactAddress> Unshared()
    {
        var tenant = Tenant;
        return Rows<ContactAddress>().Where(address => address.TenantId == tenant && !address.Shared);
    }

    /// <summary>Who stands on messages. It is joined to messages of the tenant by their id, by which it is found fast.</summary>
    private IQueryable<MessageAddress> OnMessages() => Rows<MessageAddress>();

    /// <summary>
    /// Colleagues' interactions that a member may read: a shared contact stands on the message, whoever logged it does not keep that
    /// person to themselves, and has nobody of their private book on it.
    /// </summary>
    /// <param name="of">The shared contact's addresses; null: any shared contact's.</param>
    private IQueryable<Interaction> TheirLogs(IReadOnlyCollection<string>? of = null)
    {
        var (tenant, me) = (Tenant, Me);
        var (shared, unshared, everybody) = (SharedAddresses(), Unshared(), OnMessages());
        var named = of is null ? everybody : everybody.Where(stands => of.Contains(stands.Address));
        return Rows<Interaction>().IgnoreAutoIncludes().Where(log => log.TenantId == tenant && log.OwnerId != me
            && named.Any(stands => stands.MessageId == log.MessageId
                && shared.Any(one => one.Address == stands.Address)
                && !unshared.Any(keeps => keeps.OwnerId == log.OwnerId && keeps.Address == stands.Address))
            && !everybody.Any(stands => stands.MessageId == log.MessageId
                && unshared.Any(keeps => keeps.OwnerId == log.OwnerId && keeps.Address == stands.Address && keeps.Book == Book.Private)));
    }

    /// <summary>Everybody's in the tenant that counts as having been in touch and is no message.</summary>
    private IQueryable<Interaction> Conversations()
    {
        var tenant = Tenant;
        return Rows<Interaction>().IgnoreAutoIncludes().Where(one => one.TenantId == tenant && one.MessageId == null && one.Kind != InteractionKind.Note);
    }

    /// <summary>Colleagues', with a shared contact of theirs and with nobody of their private book.</summary>
    private IQueryable<Interaction> TheirConversations()
    {
        var (me, involved, contacts) = (Me, Rows<InteractionContact>(), Rows<Contact>().IgnoreAutoIncludes());
        return Conversations().Where(one => one.OwnerId != me
            && involved.Any(part => part.InteractionId == one.Id && contacts.Any(contact => contact.Id == part.ContactId && contact.Shared && contact.Book == Book.Company))
            && !involved.Any(part => part.InteractionId == one.Id && contacts.Any(contact => contact.Id == part.ContactId && contact.Book == Book.Private)));
    }

    private IQueryable<T> Rows<T>()
        where T : class, IOwned => db.Set<T>().AsNoTracking().IgnoreQueryFilters([NetworkDb.OwnerFilter]);
}
