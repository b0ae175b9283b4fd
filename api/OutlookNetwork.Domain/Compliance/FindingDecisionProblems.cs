namespace OutlookNetwork.Domain.Compliance;

public static class FindingDecisionProblems
{
    public static Problem Missing { get; } = new(
        ProblemKind.Missing, "decision.missing", "There is no such decision. It may have been taken back; reload to see what is there.");

    public static Problem ReasonNeeded { get; } = new(
        ProblemKind.Invalid, "decision.reason-needed", "This needs a reason, which whoever reviews it will read. Write why.");

    public static Problem NoHash { get; } = new(
        ProblemKind.Invalid, "decision.no-hash", "Sentence and pack are named by SHA-256, in 64 lower-case hexadecimal digits. Send no text of the mail.");

    public static Problem NoMail { get; } = new(
        ProblemKind.Invalid, "decision.no-mail", "A decision about incoming mail names the mail's Message-ID. Open a mail that has one.");

    public static Problem NotOfThisMail { get; } = new(
        ProblemKind.Invalid, "decision.not-of-this-mail", "A sentence is kept in a mail that is being written; reported, or no event, is what incoming mail tells of.");

    public static Problem ReasonTooLong(int length) => new(
        ProblemKind.Invalid, "decision.reason-too-long", $"The reason has {length} characters, and at most {FindingDecision.MaxReasonLength} are kept. Shorten it.");
}
