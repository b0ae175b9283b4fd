using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Cadence;

/// <summary>Whose turn it is in a thread, and what says so.</summary>
/// <param name="Since">When the deciding message was sent; <see langword="null"/> when no message decides.</param>
/// <param name="Days">Whole calendar days since then in the owner's zone; 0 for today, and for a date that lies ahead.</param>
/// <param name="Decider">The message that decides it.</param>
public sealed record Turn(Whose Whose, TurnReason Reason, DateTimeOffset? Since, int Days, TurnMessage? Decider)
{
    /// <summary>
    /// Reads every stored message of the thread, logged or not. The newest decides that is neither automatic nor internal nor passed on
    /// to others, and that is not a word between others which the owner only gets a copy of.
    /// </summary>
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

        var decider = TurnMessages.DeciderOf(messages);
        if (decider?.SentAt is not { } since)
        {
            return Nobodys(
                personal.TrueForAll(message => message.IsInternalOnly) ? TurnReason.InternalOnly
                : personal.TrueForAll(message => message.IsToProgram) ? TurnReason.WithProgram
                : personal.Exists(message => !message.IsInternalOnly && message.SentAt is not null) ? TurnReason.BetweenOthers
                : TurnReason.NoMessages);
        }

        var notice = decider.Direction == Direction.Outgoing && ReasonOf(decider) == TurnReason.YouWroteLast && decider.Question is null
            ? messages.Where(message => message.IsNotice && message.SentAt > since).MaxBy(message => message.SentAt)
            : null;
        var reason = notice is null ? ReasonOf(decider) : TurnReason.WithProgram;
        return new(WhoseBy(reason), reason, notice?.SentAt ?? since, DaysSince(notice?.SentAt ?? since, now, zone), notice ?? decider);
    }

    private static int DaysSince(DateTimeOffset since, DateTimeOffset now, TimeZoneInfo zone) =>
        Math.Max(0, LocalDay(now, zone).DayNumber - LocalDay(since, zone).DayNumber);

    /// <summary>What the owner said counts before what the message says; of that a question before all else.</summary>
    private static TurnReason ReasonOf(TurnMessage decider) => decider switch
    {
        { IsSettled: true } => TurnReason.NoReplyNeeded,
        { Direction: Direction.Incoming, Question: not null } => TurnReason.TheyAsked,
        { Direction: Direction.Outgoing, Question: not null } => TurnReason.YouWroteLast,
        { Direction: Direction.Incoming, Sign: TurnSign.Promises } => TurnReason.TheyPromised,
        { Direction: Direction.Outgoing, Sign: TurnSign.Promises } => TurnReason.YouPromised,
        { Direction: Direction.Incoming, Sign: TurnSign.Closes } => TurnReason.TheyClosed,
        { Direction: Direction.Outgoing, Sign: TurnSign.Closes } => TurnReason.YouClosed,
        { Direction: Direction.Incoming } => TurnReason.TheyWroteLast,
        _ => TurnReason.YouWroteLast,
    };

    private static Whose WhoseBy(TurnReason reason) => reason switch
    {
        TurnReason.TheyAsked or TurnReason.TheyWroteLast or TurnReason.YouPromised => Whose.Yours,
        TurnReason.YouWroteLast or TurnReason.TheyPromised => Whose.Theirs,
        _ => Whose.Nobody,
    };

    private static Turn Nobodys(TurnReason reason) => new(Whose.Nobody, reason, null, 0, null);

    private static DateOnly LocalDay(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
}

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
    YouPromised,
    TheyPromised,

    /// <summary>The other side thanked, agreed or told that it is done.</summary>
    TheyClosed,
    YouClosed,

    /// <summary>The owner said so.</summary>
    NoReplyNeeded,
    OnlyAutomatic,
    InternalOnly,

    /// <summary>Others write to each other, with copies to the owner.</summary>
    BetweenOthers,

    /// <summary>A program answered what the owner wrote, or was written to; nobody owes one anything.</summary>
    WithProgram,
    NoMessages,
}
