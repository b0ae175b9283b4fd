using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage;

/// <summary>Reads the facts of <see cref="StandingFacts"/>: <see cref="Counting"/> in the words of a database, which adds up what nobody then has to read.</summary>
/// <param name="owner">Whose addresses and whose company decide who wrote, and to whom.</param>
internal sealed class StandingReading(NetworkDb db, OwnerSettings owner)
{
    private readonly IReadOnlyList<string> _own = owner.Addresses;
    private readonly IReadOnlyList<string> _inside = [.. owner.InternalDomains.SelectMany(domain => new[] { "%@" + domain, "%." + domain })];

    /// <summary>Of some contacts, from all that there is with them.</summary>
    /// <returns>Those of which there is anything.</returns>
    public Task<Dictionary<Guid, StandingFacts>> OfContactsAsync(IReadOnlyCollection<Guid> contacts, CancellationToken cancellationToken) => ReadAsync(
        Mail().Where(one => contacts.Contains(one.Contact)),
        db.InteractionContacts.Where(involved => contacts.Contains(involved.ContactId)),
        cancellationToken);

    /// <summary>Of whoever is concerned, from some mails and some of what was logged by hand alone.</summary>
    public async Task<Dictionary<Guid, StandingFacts>> OfNewAsync(
        IReadOnlyCollection<Guid> messages, IReadOnlyCollection<Guid> interactions, CancellationToken cancellationToken)
    {
        var found = interactions.Count == 0
            ? []
            : await ReadAsync(mail: null, db.InteractionContacts.Where(involved => interactions.Contains(involved.InteractionId)), cancellationToken);
        foreach (var (contact, facts) in messages.Count == 0 ? [] : await new NewMail(db, owner).OfAsync(messages, cancellationToken))
        {
            Take(found, contact, facts);
        }

        return found;
    }

    /// <summary>Of all of the owner's contacts.</summary>
    public Task<Dictionary<Guid, StandingFacts>> OfAllAsync(CancellationToken cancellationToken) => ReadAsync(Mail(), db.InteractionContacts, cancellationToken);

    /// <summary>When the mails were sent that count as conversations with a contact, newest first.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> ConversationsAsync(Guid contact, int most, CancellationToken cancellationToken) =>
        [.. (await Logged(Mail().Where(one => one.Contact == contact)).Select(one => one.At).OrderByDescending(at => at).Take(most).ToListAsync(cancellationToken)).OfType<DateTimeOffset>()];

    private async Task<Dictionary<Guid, StandingFacts>> ReadAsync(IQueryable<MailRow>? mail, IQueryable<InteractionContact>? byHand, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Guid, StandingFacts>();
        if (mail is not null)
        {
            await TakeAsync(found, NewestOf(Logged(mail)), one => new(TouchedAt: one.At, ConversedAt: one.At, FirstConversedAt: one.First), cancellationToken);
            await TakeAsync(found, NewestOf(Incoming(mail)), one => new(IncomingAt: one.At), cancellationToken);
            await TakeAsync(found, NewestOf(Outgoing(mail)), one => new(OutgoingAt: one.At), cancellationToken);
            await TakeAsync(found, NewestOf(Incoming(mail.Where(one => one.LeavesNothingOpen))), one => new(SettledAt: one.At), cancellationToken);
            await TakeAsync(found, NewestOf(Outgoing(mail.Where(one => one.LeavesNothingOpen))), one => new(SettledAt: one.At), cancellationToken);
        }

        if (byHand is not null)
        {
            foreach (var one in await ByHand(byHand).ToListAsync(cancellationToken))
            {
                Take(found, one.Contact, one.Facts);
            }
        }

        return found;
    }

    /// <summary>Every mail that names a contact by an address of theirs, that a person wrote, and whose date can be believed.</summary>
    private IQueryable<MailRow> Mail() =>
        from address in db.ContactAddresses
        join named in db.MessageAddresses on address.Address equals named.Address
        join message in db.Messages on named.MessageId equals message.Id
        where message.SentAt >= Counting.EarliestMail
            && (message.Automatic == Automatic.None
                || (message.Automatic == Automatic.List && db.MessageAddresses.Any(one => one.MessageId == message.Id && _own.Contains(one.Address))))
        select new MailRow
        {
            Contact = address.ContactId,
            Message = message.Id,
            Address = address.Address,
            Sender = message.SenderAddress,
            InCrowd = named.InCrowd,
            LeavesNothingOpen = message.SettledAt != null || (message.TurnSign == TurnSign.Closes && message.Question == null), // as Turn has it
            At = message.SentAt < message.StoredAt ? message.SentAt : message.StoredAt,
        };

    private IQueryable<MailRow> Logged(IQueryable<MailRow> mail) =>
        from one in ToOwner(mail, orFromOwner: true)
        join log in db.Interactions.IgnoreAutoIncludes() on one.Message equals log.MessageId
        where !one.InCrowd
        select one;

    private IQueryable<MailRow> Incoming(IQueryable<MailRow> mail) => Outside(ToOwner(mail.Where(one => one.Sender == one.Address), orFromOwner: false));

    private IQueryable<MailRow> Outgoing(IQueryable<MailRow> mail) => Outside(mail.Where(one => _own.Contains(one.Sender) && !one.InCrowd));

    /// <summary>Without mail on which the owner is no more than one of many in Cc.</summary>
    private IQueryable<MailRow> ToOwner(IQueryable<MailRow> mail, bool orFromOwner) => mail.Where(one =>
        (orFromOwner && _own.Contains(one.Sender))
        || !db.MessageAddresses.Any(mine => mine.MessageId == one.Message && _own.Contains(mine.Address) && mine.InCrowd)
        || db.MessageAddresses.Any(mine => mine.MessageId == one.Message && _own.Contains(mine.Address) && !mine.InCrowd));

    private IQueryable<MailRow> Outside(IQueryable<MailRow> mail) =>
        _inside.Count == 0 ? mail : mail.Where(one => !_inside.Any(pattern => EF.Functions.Like(one.Address, pattern)));

    private static IQueryable<Newest> NewestOf(IQueryable<MailRow> mail) =>
        mail.GroupBy(one => one.Contact, (contact, theirs) => new Newest(contact, theirs.Max(one => one.At), theirs.Min(one => one.At)));

    private IQueryable<NewestByHand> ByHand(IQueryable<InteractionContact> involved) =>
        from one in involved
        join log in db.Interactions.IgnoreAutoIncludes() on one.InteractionId equals log.Id
        where log.MessageId == null && log.Kind != InteractionKind.Note
        group log by one.ContactId into theirs
        select new NewestByHand(
            theirs.Key,
            theirs.Where(log => log.OccurredOn == null).Max(log => (DateTimeOffset?)log.OccurredAt),
            theirs.Max(log => log.OccurredOn),
            theirs.Where(log => log.OccurredOn == null && log.Weight == InteractionWeight.Conversation).Max(log => (DateTimeOffset?)log.OccurredAt),
            theirs.Where(log => log.Weight == InteractionWeight.Conversation).Max(log => log.OccurredOn),
            theirs.Where(log => log.Weight == InteractionWeight.Conversation).Max(log => (DateTimeOffset?)log.OccurredAt),
            theirs.Where(log => log.Weight == InteractionWeight.Conversation).Min(log => (DateTimeOffset?)log.OccurredAt));

    private static async Task TakeAsync(Dictionary<Guid, StandingFacts> found, IQueryable<Newest> newest, Func<Newest, StandingFacts> facts, CancellationToken cancellationToken)
    {
        foreach (var one in await newest.ToListAsync(cancellationToken))
        {
            Take(found, one.Contact, facts(one));
        }
    }

    private static void Take(Dictionary<Guid, StandingFacts> found, Guid contact, StandingFacts facts) =>
        found[contact] = found.TryGetValue(contact, out var there) ? there.And(facts) : facts;

    private sealed class MailRow
    {
        public Guid Contact { get; init; }

        public Guid Message { get; init; }

        /// <summary>The contact's, by which the mail names them.</summary>
        public string Address { get; init; } = "";

        public string Sender { get; init; } = "";

        public bool InCrowd { get; init; }

        public bool LeavesNothingOpen { get; init; }

        /// <summary>See <see cref="Counting.CountsAt"/>.</summary>
        public DateTimeOffset? At { get; init; }
    }

    private sealed record Newest(Guid Contact, DateTimeOffset? At, DateTimeOffset? First);

    private sealed record NewestByHand(
        Guid Contact, DateTimeOffset? TouchedAt, DateOnly? TouchedOn, DateTimeOffset? ConversedAt, DateOnly? ConversedOn, DateTimeOffset? SettledAt,
        DateTimeOffset? FirstConversedAt)
    {
        public StandingFacts Facts => new(TouchedAt, TouchedOn, ConversedAt, ConversedOn, SettledAt, FirstConversedAt: FirstConversedAt);
    }
}
