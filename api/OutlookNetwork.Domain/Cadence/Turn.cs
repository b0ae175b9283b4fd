using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Cadence;

/// <summary>Whose turn it is in a thread, and what says so.</summary>
/// <param name="Since">When the deciding message was sent; <see langword="null"/> when nobody's turn it is.</param>
/// <param name="Days">Whole calendar days since then in the owner's zone; 0 for today, and for a date that lies ahead.</param>
/// <param name="Decider">The message that decides it.</param>
public sealed record Turn(Whose Whose, TurnReason Reason, DateTimeOffset? Since, int Days, TurnMessage? Decider)
{
    /// <summary>Reads every stored message of the thread, logged or not. Automatic and internal mail changes nobody's turn.</summary>
    /// <param name="messages">The thread, in any order; messages without a date are passed over.</param>
    /// <param name="zone">The owner's zone: decides on which day a message was sent.</param>
    public static Turn Of(IReadOnlyCollection<TurnMessage> messages, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (messages.Count == 0)
        {
            return Nobodys(TurnReason.NoMessages);
        }

        var personal = messages.Where(message => message.Automatic == Automatic.None).ToList();
        if (personal.Count == 0)
        {
            return Nobodys(TurnReason.OnlyAutomatic);
        }

        var newest = personal.Where(message => !message.IsInternalOnly && message.SentAt is not null)
            .OrderByDescending(message => message.SentAt).ThenBy(message => message.Id).FirstOrDefault();
        if (newest?.SentAt is not { } since)
        {
            return Nobodys(personal.TrueForAll(message => message.IsInternalOnly) ? TurnReason.InternalOnly : TurnReason.NoMessages);
        }

        var days = Math.Max(0, LocalDay(now, zone).DayNumber - LocalDay(since, zone).DayNumber);
        return newest.Direction == Direction.Outgoing
            ? new(Whose.Theirs, TurnReason.YouWroteLast, since, days, newest)
            : new(Whose.Yours, newest.Question is null ? TurnReason.TheyWroteLast : TurnReason.TheyAsked, since, days, newest);
    }

    private static Turn Nobodys(TurnReason reason) => new(Whose.Nobody, reason, null, 0, null);

    private static DateOnly LocalDay(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
}

/// <summary>What <see cref="Turn"/> reads of a message.</summary>
public sealed record TurnMessage(
    Guid Id, Direction Direction, DateTimeOffset? SentAt, Automatic Automatic, bool IsInternalOnly, string? Question);

public enum Whose
{
    Yours,
    Theirs,
    Nobody,
}

public enum TurnReason
{
    TheyAsked,
    TheyWroteLast,
    YouWroteLast,
    OnlyAutomatic,
    InternalOnly,
    NoMessages,
}
