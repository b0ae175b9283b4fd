using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Domain.Interactions;

public static class PromiseProblems
{
    public static Problem Missing { get; } = new(
        ProblemKind.Missing, "promise.missing", "There is no such promise. It may have been taken back; reload to see what is there.");

    public static Problem ContactMissing { get; } = new(
        ProblemKind.Missing, "promise.contact-missing", "The contact is none of yours, or was removed. Reload to see who is there.");

    public static Problem TextNeeded { get; } = new(
        ProblemKind.Invalid, "promise.text-needed", "A promise without words says nothing. Write what was promised.");

    public static Problem DayPast { get; } = new(
        ProblemKind.Invalid, "promise.day-past", "This day is over. Choose today or a later day, or leave the day out.");

    public static Problem DayTooFar { get; } = new(
        ProblemKind.Invalid, "promise.day-too-far", "The day lies more than ten years ahead. Correct the year.");

    public static Problem NotAnEnd { get; } = new(
        ProblemKind.Invalid, "promise.not-an-end", "A promise ends kept or dropped. To open it again, take its end back.");

    public static Problem TooMany { get; } = new(
        ProblemKind.Conflict, "promise.too-many", $"At most {Promise.MaxOpen} promises are open at a time. Say of some that they are kept or dropped.");

    public static Problem NoFollowUp { get; } = new(
        ProblemKind.Conflict, "promise.no-follow-up", "No follow-up is open with this contact. A mail may have gone out; reload to see.");

    public static Problem TextTooLong(int length) => new ProblemWithFact(
        ProblemKind.Invalid, "promise.text-too-long", $"The promise has {length} characters, and at most {Promise.MaxTextLength} are kept. Shorten it.", "largest", Promise.MaxTextLength);

    public static Problem ChangedMeanwhile(int version) => new ProblemWithFact(
        ProblemKind.Conflict, "promise.changed-meanwhile", "The promise was changed elsewhere. Reload it and make your change again.", "version", version);
}
