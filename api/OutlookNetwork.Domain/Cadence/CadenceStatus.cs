namespace OutlookNetwork.Domain.Cadence;

/// <summary>Where things stand with a contact on one day. It is computed whenever it is looked at; what is kept are days to compare with, see <see cref="StandingDays"/>.</summary>
/// <param name="State">The one that matters most, in this order: do not contact, snoozed, my turn, overdue, due, waiting for them, never in touch, none set, fine.</param>
/// <param name="Interval">What the interval alone says.</param>
/// <param name="LastContactOn">The day of the last contact; null when there was none.</param>
/// <param name="UsedDays">Calendar days since then, from 0; null when there was none.</param>
/// <param name="DueOn">The day on which the ideal interval is over; null without interval or contact.</param>
/// <param name="OverdueOn">The same of the maximum.</param>
/// <param name="Turn">Whose turn the last mail between the two left it; a conversation of another kind since then leaves it nobody's.</param>
/// <param name="TurnSince">When that mail was sent.</param>
/// <param name="TurnDays">Calendar days since then.</param>
/// <param name="Snooze">Null when it is not put off, or that is over.</param>
public sealed record CadenceStatus(
    CadenceState State, IntervalState Interval, DateOnly? LastContactOn, int? UsedDays, DateOnly? DueOn, DateOnly? OverdueOn,
    Whose Turn, DateTimeOffset? TurnSince, int TurnDays, Snooze? Snooze)
{
    /// <param name="own">Null when nothing was said of the contact.</param>
    /// <param name="zone">The owner's: decides which day it is, and on which day something happened.</param>
    public static CadenceStatus Of(StandingFacts facts, CadencePolicy? policy, ContactCadence? own, DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = DayOf(now, zone);
        var last = facts.LastTouch(zone);
        var used = last is { } day ? Math.Max(0, today.DayNumber - day.DayNumber) : (int?)null; // who travels west may have been in touch tomorrow
        var (turn, since) = facts.Turn();
        var interval = policy is null ? IntervalState.NoneSet
            : used is not { } days ? IntervalState.Never
            : days >= policy.MaxDays ? IntervalState.Overdue
            : days >= policy.IdealDays ? IntervalState.Due
            : IntervalState.Fine;
        var snooze = own?.Snooze is { } put && today < put.Until ? put : null;
        return new(
            StateOf(own, snooze, turn, interval), interval, last, used, After(last, policy?.IdealDays), After(last, policy?.MaxDays),
            turn, since, since is { } at ? Math.Max(0, today.DayNumber - DayOf(at, zone).DayNumber) : 0, snooze);
    }

    private static CadenceState StateOf(ContactCadence? own, Snooze? snooze, Whose turn, IntervalState interval) => interval switch
    {
        _ when own?.DoNotContact is not null => CadenceState.DoNotContact,
        _ when snooze is not null => CadenceState.Snoozed,
        _ when turn == Whose.Yours => CadenceState.MyTurn,
        IntervalState.Overdue => CadenceState.Overdue,
        IntervalState.Due => CadenceState.Due,
        _ when turn == Whose.Theirs => CadenceState.WaitingForThem,
        IntervalState.Never => CadenceState.Never,
        IntervalState.NoneSet => CadenceState.NoneSet,
        _ => CadenceState.Fine,
    };

    private static DateOnly? After(DateOnly? last, int? days) => last is { } day && days is { } more ? day.AddDays(more) : null;

    private static DateOnly DayOf(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
}

public enum CadenceState
{
    NoneSet,

    /// <summary>An interval is set, and there was no contact yet.</summary>
    Never,

    Fine,
    Due,
    Overdue,
    WaitingForThem,
    MyTurn,
    Snoozed,
    DoNotContact,
}

public enum IntervalState
{
    NoneSet,
    Never,
    Fine,
    Due,
    Overdue,
}
