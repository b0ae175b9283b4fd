using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Cadence;

/// <summary>Which message of a thread each of them answers, as its headers tell. Time is linear in their number.</summary>
internal sealed class Answering
{
    private readonly Dictionary<Guid, TurnMessage> _above = [];
    private readonly Dictionary<Guid, Answered> _answered = [];
    private readonly ILookup<Guid, Guid> _below;

    public Answering(IReadOnlyCollection<TurnMessage> messages)
    {
        var byId = new Dictionary<string, TurnMessage>(StringComparer.Ordinal);
        foreach (var message in messages)
        {
            byId.TryAdd(message.MessageId ?? "", message);
        }

        foreach (var message in messages)
        {
            if (message.Answers.Select(id => byId.GetValueOrDefault(id)).FirstOrDefault(found => found is not null) is { } above && above.Id != message.Id)
            {
                _above[message.Id] = above;
            }
        }

        _below = _above.ToLookup(pair => pair.Value.Id, pair => pair.Key);
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

    /// <summary>The ids of what answers it, of what answers that, and so on.</summary>
    public HashSet<Guid> Below(TurnMessage message)
    {
        var (found, open) = (new HashSet<Guid>(), new Queue<Guid>([message.Id]));
        while (open.TryDequeue(out var id))
        {
            foreach (var below in _below[id].Where(found.Add))
            {
                open.Enqueue(below);
            }
        }

        return found;
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
