namespace OutlookNetwork.Domain.Cadence;

/// <summary>
/// The newest of each kind of fact, and the first conversation. Facts are put together by taking the later of both, of the first the earlier,
/// so order and repetition do not matter: what is added one by one and what is read at once are the same. They hold instants and days and
/// nothing of a zone or an interval, so no change of these makes them wrong.
/// </summary>
/// <param name="TouchedAt">The last contact of those whose time is known; null when there is none, here and below.</param>
/// <param name="TouchedOn">The last contact of those of which only the day is known: it stays this day in every zone.</param>
/// <param name="ConversedAt">The last conversation of those whose time is known.</param>
/// <param name="ConversedOn">The last conversation of those of which only the day is known.</param>
/// <param name="SettledAt">Whatever a mail until then asked is settled: by a conversation that was no mail, by a mail that closes the matter, or by the owner's word.</param>
/// <param name="IncomingAt">They wrote last, logged or not.</param>
/// <param name="OutgoingAt">The owner wrote to them last, logged or not.</param>
/// <param name="FirstConversedAt">The first conversation; of one of which only the day is known the instant that stands for it.</param>
public sealed record StandingFacts(
    DateTimeOffset? TouchedAt = null, DateOnly? TouchedOn = null, DateTimeOffset? ConversedAt = null, DateOnly? ConversedOn = null,
    DateTimeOffset? SettledAt = null, DateTimeOffset? IncomingAt = null, DateTimeOffset? OutgoingAt = null, DateTimeOffset? FirstConversedAt = null)
{
    public static StandingFacts None { get; } = new();

    public StandingFacts And(StandingFacts other) => new(
        Later(TouchedAt, other.TouchedAt), Later(TouchedOn, other.TouchedOn), Later(ConversedAt, other.ConversedAt), Later(ConversedOn, other.ConversedOn),
        Later(SettledAt, other.SettledAt), Later(IncomingAt, other.IncomingAt), Later(OutgoingAt, other.OutgoingAt), Earlier(FirstConversedAt, other.FirstConversedAt));

    /// <returns>The day of the last contact; null when there was none.</returns>
    public DateOnly? LastTouch(TimeZoneInfo zone) => Later(DayOf(TouchedAt, zone), TouchedOn);

    /// <returns>The day of the last conversation; null when there was none.</returns>
    public DateOnly? LastConversation(TimeZoneInfo zone) => Later(DayOf(ConversedAt, zone), ConversedOn);

    /// <summary>Whose turn the last mail left it. Of two mails of the same instant theirs counts as the later: an answer too much is better than one forgotten.</summary>
    /// <returns>And since when; null while it is nobody's.</returns>
    public (Whose Turn, DateTimeOffset? Since) Turn()
    {
        var isTheirs = OutgoingAt is { } mine && (IncomingAt is not { } incoming || mine > incoming);
        var newest = isTheirs ? OutgoingAt : IncomingAt;
        return newest is null || SettledAt >= newest ? (Whose.Nobody, null) : (isTheirs ? Whose.Theirs : Whose.Yours, newest);
    }

    private static DateOnly? DayOf(DateTimeOffset? at, TimeZoneInfo zone) => at is { } instant ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime) : null;

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other ?? one : one;

    private static T? Later<T>(T? one, T? other)
        where T : struct, IComparable<T> =>
        one is not { } first ? other : other is { } second && second.CompareTo(first) > 0 ? other : one;
}
