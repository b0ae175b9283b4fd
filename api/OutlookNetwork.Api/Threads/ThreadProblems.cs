using OutlookNetwork.Domain;

namespace OutlookNetwork.Api.Threads;

internal static class ThreadProblems
{
    public static Problem Missing { get; } = new(ProblemKind.Missing, "thread.missing", "There is no such thread.");

    public static Problem NothingToUndo { get; } = new(
        ProblemKind.Missing, "log.missing", "There is nothing to take back: this was undone already, or never logged.");

    public static Problem NoMessageId { get; } = new(
        ProblemKind.Invalid, "item.no-message-id", "Outlook gives no Message-ID for this item, so it cannot be logged. Save or send it first.");
}
