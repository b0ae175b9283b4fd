namespace OutlookNetwork.Domain.Cadence;

/// <summary>Why somebody stands on today's list, with the facts that its sentence is made of.</summary>
/// <param name="Days">Of a promise and a follow-up: days past its day, negative while it lies ahead. Of all others: days that it has lasted.</param>
/// <param name="Limit">What the days are held against: the interval, the usual gap; null: nothing.</param>
/// <param name="Text">What was promised or asked; empty: nothing is to be quoted.</param>
/// <param name="SubjectId">The promise, or the message that decides the turn.</param>
/// <param name="Version">Of the promise, for a change of it.</param>
public sealed record TodayReason(TodayKind Kind, int Days, int? Limit = null, string Text = "", Guid? SubjectId = null, int? Version = null)
{
    /// <summary>How soon something is to be done about it: less is sooner. This order is all there is of ranking between kinds.</summary>
    public int Urgency => this switch
    {
        { Kind: TodayKind.Promise, Days: > 0 } => 0,
        { Kind: TodayKind.FollowUp, Days: > 0 } => 1,
        { Kind: TodayKind.Promise, Days: 0 } => 2,
        { Kind: TodayKind.YourTurn } => 3,
        { Kind: TodayKind.Overdue } => 4,
        { Kind: TodayKind.FollowUp } => 5,
        { Kind: TodayKind.Due } => 6,
        { Kind: TodayKind.WaitingForThem } => 7,
        { Kind: TodayKind.Promise } => 8,
        { Kind: TodayKind.Drifting } => 9,
        _ => 10,
    };

    /// <summary>Somebody else waits for it. It is shown whatever the day holds; all others are spread over days.</summary>
    public bool IsOwed => Kind is TodayKind.Promise or TodayKind.FollowUp or TodayKind.YourTurn;
}

public enum TodayKind
{
    Promise,
    FollowUp,
    YourTurn,
    Overdue,
    Due,
    WaitingForThem,
    Drifting,
    Dormant,
}
