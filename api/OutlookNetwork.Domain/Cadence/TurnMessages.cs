using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Cadence;

/// <summary>Which message of a thread decides between the owner and the other side.</summary>
public static class TurnMessages
{
    /// <summary>
    /// The newest that is neither automatic nor internal nor passed on nor a word between others. What it asks, promises or settles stays
    /// whatever others write after it; but who asked and then thanked somebody else has their answer, and that thanks decides; who asked
    /// without naming the owner and then wrote to others without asking again waits no more; and a remark after which others went on is nobody's.
    /// </summary>
    /// <param name="messages">Of one thread, in any order.</param>
    /// <returns>With a date; of one second the first by id, so that two readings agree. Null when none decides.</returns>
    public static TurnMessage? DeciderOf(IReadOnlyCollection<TurnMessage> messages)
    {
        var answering = new Answering(messages);
        var ordered = ThreadNames.Told(messages).Where(message => message.Automatic is Automatic.None or Automatic.List && !message.IsInternalOnly && message.SentAt is not null)
            .OrderByDescending(message => message.SentAt).ThenBy(message => message.Id).ToList();
        var writers = ordered.Where(message => message is { Automatic: Automatic.None, Direction: Direction.Incoming }).Select(message => message.Writer).ToHashSet();
        var aside = new List<TurnMessage>();
        foreach (var message in ordered)
        {
            if (IsBetweenOthers(message, answering.Of(message), writers))
            {
                aside.Add(message);
            }
            else if (!message.IsToProgram && !IsPassedOn(message, writers))
            {
                return Decider(message, aside);
            }
        }

        return null;
    }

    /// <param name="aside">What others wrote to each other since, the newest first.</param>
    private static TurnMessage? Decider(TurnMessage message, List<TurnMessage> aside)
    {
        var again = message.Direction == Direction.Incoming ? aside.Find(other => other.Writer == message.Writer) : null;
        return again is { Sign: TurnSign.Closes } ? again
            : LeavesTurn(message) ? message
            : !Asks(message) ? (aside.Count > 0 ? null : message)
            : message.SpokenTo != SpokenTo.Owner && again is not null && !Asks(again) ? null
            : message;
    }

    /// <summary>Whatever others write to each other: the owner settled it, or somebody promised something.</summary>
    private static bool LeavesTurn(TurnMessage message) => message is { IsSettled: true } or { Sign: TurnSign.Promises };

    private static bool Asks(TurnMessage message) => message.Question is not null || message.Sign == TurnSign.Requests;

    /// <summary>Forwarded to somebody who wrote nothing here: those who did have no answer by it, and whom it went to owes none.</summary>
    private static bool IsPassedOn(TurnMessage message, HashSet<string> writers) =>
        message.Direction == Direction.Outgoing && message.IsForward && writers.Count > 0 && !message.Recipients.Any(writers.Contains);

    /// <summary>Written to others, who are called by name or answered or have the owner in copy, and does not ask the owner.</summary>
    private static bool IsBetweenOthers(TurnMessage message, Answered answered, HashSet<string> writers) => message switch
    {
        { Direction: Direction.Outgoing } or { SpokenTo: SpokenTo.Owner } => false,
        { SpokenTo: SpokenTo.Others } => true,
        _ when answered == Answered.Owner => false,
        { Automatic: Automatic.List } => true,
        _ when answered == Answered.Others => !(message.IsToOwner && (message.To.Count == 0 || (Asks(message) && message.SpokenTo == SpokenTo.Everybody))),
        { IsToOwner: true } => false,
        _ when !Asks(message) => true,
        { Question: null, SpokenTo: SpokenTo.Somebody } => false,
        _ => (message.Question is null || !message.AsksByName) && message.To.Any(to => to != message.Writer && writers.Contains(to)),
    };
}
