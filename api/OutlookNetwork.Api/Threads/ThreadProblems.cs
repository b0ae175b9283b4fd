using OutlookNetwork.Domain;

namespace OutlookNetwork.Api.Threads;

internal static class ThreadProblems
{
    public static Problem Missing { get; } = new(ProblemKind.Missing, "thread.missing", "There is no such thread.");

    public static Problem NothingLogged { get; } = new(
        ProblemKind.Conflict, "thread.nothing-logged", "Nothing of this thread is logged yet. Log a message of it first; then its further ones can be logged by themselves.");

    public static Problem TurnMoved { get; } = new(
        ProblemKind.Conflict, "thread.turn-moved", "Another message decides whose turn it is by now. Look at it first, then say again that no reply is needed.");

    public static Problem NothingToUndo { get; } = new(
        ProblemKind.Missing, "log.missing", "There is nothing to take back: this was undone already, or never logged.");

    public static Problem NoMessageId { get; } = new(
        ProblemKind.Invalid, "item.no-message-id", "Outlook gives no Message-ID for this item, so it cannot be logged. Save or send it first.");

    public static Problem NotStored { get; } = new(
        ProblemKind.Refused, "item.not-stored", "Only an id was sent, and no message with it is stored. Open the mail again in Outlook and log it there.");

    public static Problem NoSuchChoice { get; } = new(
        ProblemKind.Missing, "thread.choice-missing", "There is no such split or join; it was taken back already.");

    public static Problem SplitAtFirst { get; } = new(
        ProblemKind.Conflict, "thread.split-at-first", "The thread begins with this message already. Choose a later one.");

    public static Problem SplitAlready { get; } = new(
        ProblemKind.Conflict, "thread.split-already", "You have split the thread at this message before; take that back first.");

    public static Problem JoinWithNothing { get; } = new(
        ProblemKind.Invalid, "thread.join-with-nothing", "A join needs a second message. Name one of the other thread in withMessageId.");

    public static Problem JoinWithItself { get; } = new(
        ProblemKind.Invalid, "thread.join-with-itself", "A message cannot be joined with itself. Choose one of another thread.");

    public static Problem TogetherAlready { get; } = new(
        ProblemKind.Conflict, "thread.together-already", "Both messages are in one thread already.");
}
