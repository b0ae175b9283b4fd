using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Domain.Cadence;

/// <summary>
/// Where things stand with a contact, kept beside it so that nobody has to read a whole history, and no list all contacts, for it: the
/// facts, what is said of the cadence, and the days that follow from both. No day is today's: whoever asks compares these days with theirs,
/// so nothing has to be written when a day begins.
/// </summary>
public sealed class ContactStanding : IOwned
{
    private ContactStanding()
    {
    }

    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public Book Book { get; private init; }

    public required Guid ContactId { get; init; }

    public DateTimeOffset? TouchedAt { get; private init; }

    public DateOnly? TouchedOn { get; private init; }

    public DateTimeOffset? ConversedAt { get; private init; }

    public DateOnly? ConversedOn { get; private init; }

    public DateTimeOffset? FirstConversedAt { get; private init; }

    public DateTimeOffset? SettledAt { get; private init; }

    public DateTimeOffset? IncomingAt { get; private init; }

    public DateTimeOffset? OutgoingAt { get; private init; }

    public ContactTier Tier { get; private init; }

    public int? IdealDays { get; private init; }

    public int? MaxDays { get; private init; }

    /// <summary>Days are kept as <see cref="DateOnly.DayNumber"/>, here and below: every database compares and subtracts numbers alike.</summary>
    public int? SnoozedDay { get; private init; }

    public bool DoNotContact { get; private init; }

    public int? TouchedDay { get; private init; }

    public int? ConversedDay { get; private init; }

    public int? DueDay { get; private init; }

    public int? OverdueDay { get; private init; }

    public int? AskDay { get; private init; }

    public Whose Turn { get; private init; }

    public int? TurnDay { get; private init; }

    public StandingFacts Facts => new(TouchedAt, TouchedOn, ConversedAt, ConversedOn, SettledAt, IncomingAt, OutgoingAt, FirstConversedAt);

    public StandingTerms Terms => new(Book, Tier, IdealDays, MaxDays, SnoozedDay, DoNotContact);

    public StandingDays Days => new(TouchedDay, ConversedDay, DueDay, OverdueDay, AskDay, Turn, TurnDay);

    /// <summary>Whether a row of the same contact says the same.</summary>
    public bool SaysAs(ContactStanding other) => (Facts, Terms, Days) == (other.Facts, other.Terms, other.Days);

    /// <param name="zone">The owner's.</param>
    public static ContactStanding Of(Guid tenantId, string ownerId, Guid contactId, StandingFacts facts, StandingTerms terms, TimeZoneInfo zone)
    {
        var days = StandingDays.Of(facts, terms, zone);
        return new()
        {
            TenantId = tenantId,
            OwnerId = ownerId,
            Book = terms.Book,
            ContactId = contactId,
            TouchedAt = facts.TouchedAt,
            TouchedOn = facts.TouchedOn,
            ConversedAt = facts.ConversedAt,
            ConversedOn = facts.ConversedOn,
            FirstConversedAt = facts.FirstConversedAt,
            SettledAt = facts.SettledAt,
            IncomingAt = facts.IncomingAt,
            OutgoingAt = facts.OutgoingAt,
            Tier = terms.Tier,
            IdealDays = terms.IdealDays,
            MaxDays = terms.MaxDays,
            SnoozedDay = terms.SnoozedDay,
            DoNotContact = terms.DoNotContact,
            TouchedDay = days.Touched,
            ConversedDay = days.Conversed,
            DueDay = days.Due,
            OverdueDay = days.Overdue,
            AskDay = days.Ask,
            Turn = days.Turn,
            TurnDay = days.TurnOn,
        };
    }
}
