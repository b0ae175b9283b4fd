namespace OutlookNetwork.Domain.Cadence;

/// <summary>On which coming day somebody is due, if nothing happens before.</summary>
public static class Ahead
{
    public const int Weeks = 8;

    /// <returns>Today for who is due already; the end of a snooze that lasts longer; null for who has no day, or is not to be contacted.</returns>
    public static DateOnly? DueOn(CadenceStatus status, DateOnly today) =>
        status.State == CadenceState.DoNotContact || status.DueOn is not { } due ? null
        : status.Snooze is { } snooze && snooze.Until > due ? snooze.Until
        : due < today ? today
        : due;
}
