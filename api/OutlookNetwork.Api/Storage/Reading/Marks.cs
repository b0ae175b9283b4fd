using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>
/// What is logged of some messages, as one reader may see it. Everybody who logs a message has an interaction of their own; whoever
/// was first stands in the mark, and who came later is a witness.
/// </summary>
internal sealed class Marks
{
    private readonly Dictionary<Guid, LoggedMark> _marks = [];
    private readonly Dictionary<Guid, Direction> _foreign = []; // of colleagues' messages, as they saw it
    private readonly string _reader;

    private Marks(string reader) => _reader = reader;

    /// <summary>Marks of messages that the reader has logged.</summary>
    public IEnumerable<LoggedMark> Own => _marks.Values.Where(mark => mark.LogId is not null);

    /// <param name="own">The reader's interactions.</param>
    /// <param name="colleagues">Those of colleagues that the reader may know of, by <see cref="Message.Key"/>.</param>
    public static Marks Of(
        IReadOnlyCollection<Message> messages, IReadOnlyCollection<Interaction> own, ILookup<Guid, Interaction> colleagues, string reader)
    {
        var (marks, ownOf) = (new Marks(reader), own.ToDictionary(log => log.MessageId ?? default)); // every one is of a message
        foreach (var message in messages)
        {
            var mine = ownOf.GetValueOrDefault(message.Id);
            var logs = colleagues[message.Key].Concat(mine is null ? [] : [mine]).OrderBy(log => log.LoggedAt).ThenBy(log => log.Id).ToList();
            if (logs.Count > 0)
            {
                marks._marks[message.Id] = new(
                    logs[0].LoggedBy, logs[0] == mine, logs[0].LoggedAt, mine?.LogId, mine?.Id,
                    [.. logs.Skip(1).Select(log => new Witness(log.LoggedBy, log == mine, log.LoggedAt))], logs[0].ChosenAt);
            }

            if (message.OwnerId != reader && logs.Find(log => log.MessageId == message.Id) is { Direction: { } theirs })
            {
                marks._foreign[message.Id] = theirs;
            }
        }

        return marks;
    }

    /// <returns>Null: nobody has logged it, as far as the reader may know.</returns>
    public LoggedMark? Of(Guid message) => _marks.GetValueOrDefault(message);

    /// <summary>The reader has logged it, first or as a witness.</summary>
    public bool IsOwn(Guid message) => Of(message)?.LogId is not null;

    public bool IsYours(Message message) => message.OwnerId == _reader;

    /// <returns>Null for the reader's own message.</returns>
    public Direction? DirectionOf(Message message) => _foreign.TryGetValue(message.Id, out var direction) ? direction : null;
}
