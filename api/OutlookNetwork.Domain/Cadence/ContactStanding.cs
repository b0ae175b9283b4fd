namespace OutlookNetwork.Domain.Cadence;

/// <summary>
/// The facts from which the state with a contact is computed on view, kept beside the contact so that nobody has to read a whole
/// history for it. They hold instants and days and nothing of a zone or an interval, so no change of these makes them wrong.
/// </summary>
public sealed class ContactStanding : IOwned
{
    private ContactStanding()
    {
    }

    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public Book Book { get; init; }

    public required Guid ContactId { get; init; }

    public DateTimeOffset? TouchedAt { get; private init; }

    public DateOnly? TouchedOn { get; private init; }

    public DateTimeOffset? ConversedAt { get; private init; }

    public DateOnly? ConversedOn { get; private init; }

    public DateTimeOffset? SettledAt { get; private init; }

    public DateTimeOffset? IncomingAt { get; private init; }

    public DateTimeOffset? OutgoingAt { get; private init; }

    public StandingFacts Facts => new(TouchedAt, TouchedOn, ConversedAt, ConversedOn, SettledAt, IncomingAt, OutgoingAt);

    public static ContactStanding Of(Guid tenantId, string ownerId, Book book, Guid contactId, StandingFacts facts) => new()
    {
        TenantId = tenantId,
        OwnerId = ownerId,
        Book = book,
        ContactId = contactId,
        TouchedAt = facts.TouchedAt,
        TouchedOn = facts.TouchedOn,
        ConversedAt = facts.ConversedAt,
        ConversedOn = facts.ConversedOn,
        SettledAt = facts.SettledAt,
        IncomingAt = facts.IncomingAt,
        OutgoingAt = facts.OutgoingAt,
    };
}

/// <summary>
/// The newest of each kind of fact. Facts are put together by taking the later of both, so order and repetition do not matter: what is
/// added one by one and what is read at once are the same.
/// </summary>
/// <param name="TouchedAt">The last contact of those whose time is known; null when there is none, here and below.</param>
/// <param name="TouchedOn">The last contact of those of which only the day is known: it stays this day in every zone.</param>
/// <param name="ConversedAt">The last conversation of those whose time is known.</param>
/// <param name="ConversedOn">The last conversation of those of which only the day is known.</param>
/// <param name="SettledAt">Whatever a mail until then asked is settled: by a conversation that was no mail, by a mail that closes the matter, or by the owner's word.</param>
/// <param name="IncomingAt">They wrote last, logged or not.</param>
/// <param name="OutgoingAt">The owner wrote to them last, logged or not.</param>
public sealed record StandingFacts(
    DateTimeOffset? TouchedAt = null, DateOnly? TouchedOn = null, DateTimeOffset? ConversedAt = null, DateOnly? ConversedOn = null,
    DateTimeOffset? SettledAt = null, DateTimeOffset? IncomingAt = null, DateTimeOffset? OutgoingAt = null)
{
    public static StandingFacts None { get; } = new();

    public StandingFacts And(StandingFacts other) => new(
        Later(TouchedAt, other.TouchedAt), Later(TouchedOn, other.TouchedOn), Later(ConversedAt, other.ConversedAt), Later(ConversedOn, other.ConversedOn),
        Later(SettledAt, other.SettledAt), Later(IncomingAt, other.IncomingAt), Later(OutgoingAt, other.OutgoingAt));

    /// <returns>The day of the last contact; null when there was none.</returns>
    public DateOnly? LastTouch(TimeZoneInfo zone) => Later(DayOf(TouchedAt, zone), TouchedOn);

    /// <returns>The day of the last conversation; null when there was none.</returns>
    public DateOnly? LastConversation(TimeZoneInfo zone) => Later(DayOf(ConversedAt, zone), ConversedOn);

    private static DateOnly? DayOf(DateTimeOffset? at, TimeZoneInfo zone) => at is { } instant ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime) : null;

    private static T? Later<T>(T? one, T? other)
        where T : struct, IComparable<T> =>
        one is not { } first ? other : other is { } second && second.CompareTo(first) > 0 ? other : one;
}
