namespace OutlookNetwork.Domain.Contacts;

public static class PersonalDetailProblems
{
    public static Problem Missing { get; } = new(
        ProblemKind.Missing, "personal-detail.missing", "There is no such personal detail. It may have been removed, or its day is over; reload to see what is there.");

    public static Problem TextNeeded { get; } = new(
        ProblemKind.Invalid, "personal-detail.text-needed", "A personal detail without words says nothing. Write what they told you.");

    public static Problem ToldAhead { get; } = new(
        ProblemKind.Invalid, "personal-detail.told-ahead", "This day lies ahead. Choose the day on which they told you.");

    public static Problem DayOutOfReach { get; } = new(
        ProblemKind.Invalid, "personal-detail.day-out-of-reach", "It is kept until today at least, and for five years at most. Choose a day between.");

    public static Problem TooMany { get; } = new(
        ProblemKind.Conflict, "personal-detail.too-many", $"At most {PersonalDetail.MaxOfContact} personal details of one contact are kept. Remove what is over.");

    public static Problem TextTooLong(int length) => new ProblemWithFact(
        ProblemKind.Invalid, "personal-detail.text-too-long", $"The text has {length} characters, and at most {PersonalDetail.MaxTextLength} are kept. Shorten it.", "largest", PersonalDetail.MaxTextLength);

    /// <param name="rule">Which rule of the wording check found what must not be kept here.</param>
    /// <param name="message">What it found, as a sentence.</param>
    /// <param name="suggestion">What to do instead, as a sentence.</param>
    public static Problem Refused(string rule, string message, string suggestion) => new ProblemWithFact(
        ProblemKind.Refused, "personal-detail.wording-refused",
        $"This is not kept among personal details. Rule {rule}: {message} {suggestion} Take that out and save again; what you wrote is still there.", "rule", rule);

    public static Problem ChangedMeanwhile(int version) => new ProblemWithFact(
        ProblemKind.Conflict, "personal-detail.changed-meanwhile", "The personal detail was changed elsewhere. Reload it and make your change again.", "version", version);
}
