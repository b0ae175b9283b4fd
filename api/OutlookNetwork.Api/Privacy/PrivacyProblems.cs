using OutlookNetwork.Domain;

namespace OutlookNetwork.Api.Privacy;

internal static class PrivacyProblems
{
    public static Problem ChangedMeanwhile { get; } = new(
        ProblemKind.Conflict, "erasure.changed-meanwhile", "What is held about the person has changed since you looked. Look again, then confirm.");

    public static Problem UnknownReason { get; } = new(
        ProblemKind.Invalid, "erasure.unknown-reason", "The reason is none of the published ones, such as person-asked or no-longer-needed. Choose one of them.");

    public static Problem NoKey { get; } = new(
        ProblemKind.Conflict, "erasure.no-key", "This server cannot remember whom it erased. Ask your administrator to set Privacy:TombstoneKeyFile, then erase again.");

    public static Problem Missing { get; } = new(ProblemKind.Missing, "erasure.missing", "There is no such erasing.");

    public static Problem NotErased { get; } = new(
        ProblemKind.Missing, "erasure.not-erased", "Nobody with this address was erased, or it was lifted already.");
}
