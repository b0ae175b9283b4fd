using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Cadence;

/// <summary>Which message of a thread decides between the owner and the other side.</summary>
public static class TurnMessages
{
    /// <summary>
    /// The newest that is neither automatic nor internal nor passed on nor a word between others. But who asked the owner and thanked
    /// somebody else later has their answer: then that thanks decides.
    /// </summary>
    /// <param name="messages">Of one thread, in any order.</param>
    /// <returns>With a date; of one second the first by id, so that two readings agree. Null when none decides.</returns>
    public static TurnMessage? DeciderOf(IReadOnlyCollection<TurnMessage> messages)
    {
        var ordered = messages.Where(message => message.Automatic == Automatic.None && !message.IsInternalOnly && message.SentAt is not null)
            .OrderByDescending(message => message.SentAt).ThenBy(message => message.Id).ToList();
        var writers = ordered.Where(message => message.Direction == Direction.Incoming).Select(message => message.Writer).ToHashSet();
        var aside = new List<TurnMessage>();
        foreach (var message in ordered)
        {
            if (IsBetweenOthers(message, writers))
            {
                aside.Add(message);
            }
            else if (!IsPassedOn(message, writers))
            {
                return message.Direction == Direction.Incoming && aside.Find(other => other.Writer == message.Writer) is { Sign: TurnSign.Closes } thanks ? thanks : message;
            }
        }

        return null;
    }

    /// <summary>Forwarded to somebody who wrote nothing here: those who did have no answer by it, and whom it went to owes none.</summary>
    private static bool IsPassedOn(TurnMessage message, HashSet<string> writers) =>
        message.Direction == Direction.Outgoing && message.IsForward && writers.Count > 0 && !message.Recipients.Any(writers.Contains);

    /// <summary>Written to somebody else of the thread, with a copy to the owner, whom it does not ask.</summary>
    private static bool IsBetweenOthers(TurnMessage message, HashSet<string> writers) =>
        message is { Direction: Direction.Incoming, IsToOwner: false } && (message.Question is null || !message.AsksByName) && message.Sign != TurnSign.Requests
        && message.To.Any(to => to != message.Writer && writers.Contains(to));
}
