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

    public static Problem StoredMailChanged { get; } = new(
        ProblemKind.Conflict, "never-log.changed-meanwhile", "The stored mail or the never-log list has changed since you looked. Look again, then confirm.");

    public static Problem NothingStored { get; } = new(
        ProblemKind.Missing, "never-log.nothing-stored", "No stored mail has an address of the never-log list on it. There is nothing to remove.");

    public static Problem RemovalMissing { get; } = new(
        ProblemKind.Missing, "never-log.removal-missing", "There is no such removal, or it can no longer be taken back.");

    public static Problem Missing { get; } = new(ProblemKind.Missing, "erasure.missing", "There is no such erasing.");

    public static Problem NotErased { get; } = new(
        ProblemKind.Missing, "erasure.not-erased", "Nobody with this address was erased, or it was lifted already.");
}
