using OutlookNetwork.Domain.Cadence;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>The cadence with a contact, as its owner sees it on the day of asking.</summary>
/// <param name="State">The one that matters most, in this order: do not contact, snoozed, my turn, overdue, due, waiting for them, never in touch, none set, fine.</param>
/// <param name="Interval">What the interval alone says.</param>
/// <param name="LastContactOn">The day of the last contact in the owner's zone; null when there was none.</param>
/// <param name="UsedDays">Calendar days since then; null when there was none.</param>
/// <param name="IdealDays">Of the interval in force; null when none is set.</param>
/// <param name="DueOn">The last contact's day and the ideal interval.</param>
/// <param name="OverdueOn">The last contact's day and the maximum interval.</param>
/// <param name="Source">Where the interval comes from.</param>
/// <param name="SourceName">Of the circle or the tier; empty otherwise.</param>
/// <param name="Turn">Whose turn the last mail between the two left it; a call or a meeting since then leaves it nobody's.</param>
/// <param name="TurnDays">Calendar days since that mail.</param>
/// <param name="Choice">What is said of this contact itself.</param>
/// <param name="Snooze">Null when it is not put off, or that is over.</param>
/// <param name="DoNotContact">Why the person is not to be contacted; null when they may be.</param>
/// <param name="Version">Send it back on a change.</param>
public sealed record CadenceView(
    CadenceState State, IntervalState Interval, DateOnly? LastContactOn, int? UsedDays, int? IdealDays, int? MaxDays, DateOnly? DueOn, DateOnly? OverdueOn,
    PolicySource Source, string SourceName, Whose Turn, DateTimeOffset? TurnSince, int TurnDays, CadenceChoice Choice, Snooze? Snooze, string? DoNotContact, int Version)
{
    internal static CadenceView Of(ContactStatus one) => new(
        one.Status.State, one.Status.Interval, one.Status.LastContactOn, one.Status.UsedDays, one.Policy.Policy?.IdealDays, one.Policy.Policy?.MaxDays,
        one.Status.DueOn, one.Status.OverdueOn, one.Policy.Source, one.Policy.Name, one.Status.Turn, one.Status.TurnSince, one.Status.TurnDays,
        one.Own?.Choice ?? CadenceChoice.Inherited, one.Status.Snooze, one.Own?.DoNotContact, one.Own?.Version ?? 0);
}
