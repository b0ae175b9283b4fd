using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Cadence;

/// <summary>Which message of a thread decides between the owner and the other side.</summary>
public static class TurnMessages
{
    /// <summary>
    /// The newest that is neither automatic nor internal nor passed on nor a word between others. But who asked the owner and thanked
    /// somebody else later has their answer: then that thanks decides. And where others went on without the owner, who was asked nothing and
    /// asked nothing, none does.
    /// </summary>
    /// <param name="messages">Of one thread, in any order.</param>
    /// <returns>With a date; of one second the first by id, so that two readings agree. Null when none decides.</returns>
    public static TurnMessage? DeciderOf(IReadOnlyCollection<TurnMessage> messages)
    {
        var ordered = ThreadNames.Told(messages).Where(message => message.Automatic is Automatic.None or Automatic.List && !message.IsInternalOnly && message.SentAt is not null)
            .OrderByDescending(message => message.SentAt).ThenBy(message => message.Id).ToList();
        var writers = ordered.Where(message => message is { Automatic: Automatic.None, Direction: Direction.Incoming }).Select(message => message.Writer).ToHashSet();
        var aside = new List<TurnMessage>();
        foreach (var message in ordered)
        {
            if (message.Automatic == Automatic.List || IsBetweenOthers(message, writers))
            {
                aside.Add(message);
            }
            else if (!message.IsToProgram && !IsPassedOn(message, writers))
            {
                return Thanks(message, aside) ?? (WentOnWithoutOwner(message, aside) ? null : message);
            }
        }

        return null;
    }

    private static TurnMessage? Thanks(TurnMessage message, List<TurnMessage> aside) =>
        message.Direction == Direction.Incoming && aside.Find(other => other.Writer == message.Writer) is { Sign: TurnSign.Closes } thanks ? thanks : null;

    /// <summary>
    /// Those on a message that asks nothing wrote to each other after it; or who asked several at once, without naming the owner, went on with
    /// the others; or who asked the owner promised the others something, and so has an answer.
    /// </summary>
    private static bool WentOnWithoutOwner(TurnMessage message, List<TurnMessage> aside) => message switch
    {
        { IsSettled: true } or { Sign: TurnSign.Promises } => false,
        { Question: null, Sign: not TurnSign.Requests } => aside.Exists(other => other.Writer == message.Writer || message.Recipients.Contains(other.Writer)),
        { Direction: Direction.Incoming, SpokenTo: SpokenTo.Everybody or SpokenTo.Others, To.Count: > 0 } => aside.Exists(other => other.Writer == message.Writer),
        _ => message.Direction == Direction.Incoming && aside.Find(other => other.Writer == message.Writer) is { Sign: TurnSign.Promises },
    };

    /// <summary>Forwarded to somebody who wrote nothing here: those who did have no answer by it, and whom it went to owes none.</summary>
    private static bool IsPassedOn(TurnMessage message, HashSet<string> writers) =>
        message.Direction == Direction.Outgoing && message.IsForward && writers.Count > 0 && !message.Recipients.Any(writers.Contains);

    /// <summary>Written to others, who are called by name or have the owner in copy, and does not ask the owner.</summary>
    private static bool IsBetweenOthers(TurnMessage message, HashSet<string> writers) => message switch
    {
        { Direction: Direction.Outgoing } or { SpokenTo: SpokenTo.Owner } => false,
        { SpokenTo: SpokenTo.Others } => true,
        { IsToOwner: true } => false,
        { Question: null, Sign: not TurnSign.Requests } => true,
        { Question: null, SpokenTo: SpokenTo.Somebody } => false,
        _ => (message.Question is null || !message.AsksByName) && message.To.Any(to => to != message.Writer && writers.Contains(to)),
    };
}
