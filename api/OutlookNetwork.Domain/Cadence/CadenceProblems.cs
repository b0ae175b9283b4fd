using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Domain.Cadence;

public static class CadenceProblems
{
    public static Problem DaysOutOfRange { get; } = new ProblemWithFact(
        ProblemKind.Invalid, "cadence.days", $"An interval has 1 to {CadencePolicy.MostDays} days. For no interval at all choose none.", "largest", CadencePolicy.MostDays);

    public static Problem IdealPastMaximum { get; } = new(
        ProblemKind.Invalid, "cadence.ideal-past-maximum", "The ideal interval is longer than the maximum. Make the maximum the longer one.");

    public static Problem DaysNeeded { get; } = new(
        ProblemKind.Invalid, "cadence.days-needed", "An interval of one's own needs both an ideal and a maximum number of days.");

    public static Problem DaysNotTaken { get; } = new(
        ProblemKind.Invalid, "cadence.days-not-taken", "Days are given only with an interval of one's own. Leave them out, or choose one's own.");

    public static Problem SnoozeReasonNeeded { get; } = new(
        ProblemKind.Invalid, "cadence.snooze-reason", $"Say in at most {ContactCadence.MaxReasonLength} characters why it is put off.");

    public static Problem SnoozeNotAhead { get; } = new(
        ProblemKind.Invalid, "cadence.snooze-not-ahead", $"It is put off to a day after today, and by at most {CadencePolicy.MostDays} days. Choose another day.");

    public static Problem DoNotContactReasonNeeded { get; } = new(
        ProblemKind.Invalid, "cadence.do-not-contact-reason", $"Say in at most {ContactCadence.MaxReasonLength} characters why this person is not to be contacted.");

    public static Problem TierNeeded { get; } = new(
        ProblemKind.Invalid, "cadence.tier", "There is no such tier; it is A, B or C.");

    public static Problem CircleNeeded { get; } = new(
        ProblemKind.Invalid, "cadence.circle", $"Name the circle, in at most {ContactLabel.MaxLength} characters.");

    public static Problem TooManyRules { get; } = new(
        ProblemKind.Invalid, "cadence.too-many-rules", $"At most {CadenceRule.MostRules} circles and tiers have an interval. Take one away first.");

    public static Problem ChangedMeanwhile(int version) => new ProblemWithFact(
        ProblemKind.Conflict, "cadence.changed-meanwhile", "The interval was changed elsewhere. Reload it and make your change again.", "version", version);
}
