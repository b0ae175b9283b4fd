using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Domain.Cadence;

/// <summary>Why a contact stands on today's list: every rule of it, on one screen.</summary>
public static class ReasonsToday
{
    /// <summary>How long before its day a promise is shown.</summary>
    public const int PromiseAhead = 3; // days: enough to find the paper that was promised

    /// <summary>How long one waits for an answer before it is said.</summary>
    public const int WaitedDays = 7;

    /// <summary>An answer that was owed this long is no longer waited for; an interval brings the person back.</summary>
    public const int TurnForgotten = 60; // days

    /// <summary>
    /// Of a contact that is put off or not to be contacted nothing is said but what was promised: a promise is the owner's own word.
    /// </summary>
    /// <param name="promises">Open ones to this contact.</param>
    /// <param name="followUp">Null: none is asked for.</param>
    /// <param name="drift">Of somebody without an interval.</param>
    /// <returns>Empty when there is no reason to be in touch.</returns>
    public static List<TodayReason> Of(
        CadenceStatus status, CadencePolicy? policy, IEnumerable<Promise> promises, FollowUp? followUp, Drift? drift, DateOnly today, TimeZoneInfo zone)
    {
        var reasons = promises.Select(promise => Of(promise, today)).OfType<TodayReason>().ToList();
        if (status.State is CadenceState.Snoozed or CadenceState.DoNotContact)
        {
            return reasons;
        }

        if (followUp is { IsOpen: true })
        {
            reasons.Add(new(TodayKind.FollowUp, today.DayNumber - Mail.LocalDay.DayOf(zone, followUp.Due).DayNumber));
        }

        if (status.Turn == Whose.Yours && status.TurnDays <= TurnForgotten)
        {
            reasons.Add(new(TodayKind.YourTurn, status.TurnDays));
        }

        if (policy is not null && status.UsedDays is { } used && status.Interval is IntervalState.Due or IntervalState.Overdue)
        {
            var isOverdue = status.Interval == IntervalState.Overdue;
            reasons.Add(new(isOverdue ? TodayKind.Overdue : TodayKind.Due, used, isOverdue ? policy.MaxDays : policy.IdealDays));
        }
        else if (status.Turn == Whose.Theirs && status.TurnDays is >= WaitedDays and <= TurnForgotten)
        {
            reasons.Add(new(TodayKind.WaitingForThem, status.TurnDays));
        }

        if (policy is null && drift is not null)
        {
            reasons.Add(new(drift.IsDormant ? TodayKind.Dormant : TodayKind.Drifting, drift.Silent, drift.Usual));
        }

        return reasons;
    }

    private static TodayReason? Of(Promise promise, DateOnly today) => promise.DueOn is { } due && due.DayNumber - today.DayNumber <= PromiseAhead
        ? new(TodayKind.Promise, today.DayNumber - due.DayNumber, Text: promise.Text, SubjectId: promise.Id, Version: promise.Version)
        : null;
}
