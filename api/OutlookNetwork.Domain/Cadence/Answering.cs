using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Cadence;

/// <summary>Which message of a thread each of them answers, as its headers tell. Time is linear in their number.</summary>
internal sealed class Answering
{
    private readonly Dictionary<Guid, TurnMessage> _above = [];
    private readonly Dictionary<Guid, Answered> _answered = [];

    public Answering(IReadOnlyCollection<TurnMessage> messages)
    {
        var byId = new Dictionary<string, TurnMessage>(StringComparer.Ordinal);
        foreach (var message in messages)
        {
            if (message.MessageId is { } id)
            {
                byId.TryAdd(id, message);
            }
        }

        foreach (var message in messages)
        {
            if (message.Answers.Select(id => byId.GetValueOrDefault(id)).FirstOrDefault(found => found is not null) is { } above && above.Id != message.Id)
            {
                _above[message.Id] = above;
            }
        }
    }

    /// <summary>Whom it answers. Who goes on from a message of their own says more to those whom that one answered.</summary>
    public Answered Of(TurnMessage message)
    {
        var passed = new HashSet<Guid>();
        var answered = Answered.Unknown;
        for (var one = message; passed.Add(one.Id) && !_answered.TryGetValue(one.Id, out answered) && _above.TryGetValue(one.Id, out var above); one = above)
        {
            answered = above.Direction == Direction.Outgoing ? Answered.Owner : above.Writer != message.Writer ? Answered.Others : Answered.Unknown;
            if (answered != Answered.Unknown)
            {
                break;
            }
        }

        foreach (var id in passed)
        {
            _answered[id] = answered;
        }

        return answered;
    }
}

/// <summary>Whom a message answers.</summary>
internal enum Answered
{
    /// <summary>It begins something, or does not tell, or what it answers is not here.</summary>
    Unknown,

    Owner,

    Others,
}
