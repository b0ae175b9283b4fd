using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Threads;

/// <summary>Explains, for each message of a thread, why it is there. The answer does not depend on the order of the messages.</summary>
public sealed class ThreadLinks
{
    private readonly LinkSentences _say;
    private readonly Message? _first;
    private readonly Dictionary<Guid, Message> _byKey = [];
    private readonly Dictionary<Guid, IReadOnlyList<Named>> _named = [];
    private readonly Dictionary<Guid, Pair> _namers = [];
    private readonly Dictionary<string, Pair> _conversations = [];
    private readonly ILookup<Guid, ThreadChoice> _choices;
    private readonly ILookup<Guid?, ThreadChoice> _choicesTowards;
    private readonly ILookup<Guid, Message> _namesakes;

    private ThreadLinks(
        IReadOnlyCollection<Message> thread, IReadOnlyCollection<ThreadChoice> choices, IReadOnlyCollection<Message> namesakes, TimeZoneInfo zone)
    {
        _say = new(zone);
        _choices = choices.ToLookup(choice => choice.Key);
        _choicesTowards = choices.Where(choice => choice.JoinedWith is not null).ToLookup(choice => choice.JoinedWith);
        _namesakes = namesakes.OrderBy(message => message.Key).ToLookup(message => message.IdKey);
        var inOrder = thread.OrderBy(message => message.SentAt ?? DateTimeOffset.MaxValue).ThenBy(message => message.Key).ToList();
        _first = inOrder.FirstOrDefault();
        inOrder.ForEach(message => _byKey.TryAdd(message.ThreadingKey, message));

        var begins = choices.Where(choice => choice.JoinedWith is null).Select(choice => choice.Key).ToHashSet();
        var keys = new Dictionary<string, Guid>();
        foreach (var message in inOrder)
        {
            var named = NamedBy(message, begins, keys);
            _named.Add(message.Id, named);
            foreach (var key in named.Select(one => one.Key).Append(message.AnsweredKey ?? Guid.Empty).Distinct())
            {
                Note(_namers, key, message);
            }

            if (message.ConversationIndex is { } index)
            {
                Note(_conversations, index, message);
            }
        }
    }

    /// <param name="thread">All messages of one thread, or its newest; in any order.</param>
    /// <param name="choices">The owner's.</param>
    /// <param name="namesakes">Messages of any thread that share a Message-ID with one of these.</param>
    /// <param name="zone">Decides on which day a message was sent.</param>
    /// <returns>One link for each message, by its id.</returns>
    public static IReadOnlyDictionary<Guid, ThreadLink> Of(
        IReadOnlyCollection<Message> thread, IReadOnlyCollection<ThreadChoice> choices, IReadOnlyCollection<Message> namesakes, TimeZoneInfo zone)
    {
        var links = new ThreadLinks(thread, choices, namesakes, zone);
        return thread.ToDictionary(message => message.Id, links.Of);
    }

    private ThreadLink Of(Message message) =>
        OfChoice(message) ?? OfIds(message) ?? OfPlace(message) ?? OfSubject(message) ?? OfMissing(message) ?? OfConversation(message)
        ?? OfOthers(message) ?? new(LinkKind.FurtherBack, LinkSentences.FurtherBack, null, null);

    private ThreadLink? OfChoice(Message message)
    {
        foreach (var choice in _choices[message.ThreadingKey].OrderBy(choice => choice.JoinedWith is null ? 0 : 1).ThenBy(choice => choice.MadeAt))
        {
            if (choice.JoinedWith is not { } other)
            {
                return new(LinkKind.SplitByYou, LinkSentences.Split, null, choice.Id);
            }

            if (_byKey.TryGetValue(other, out var target) && target != message)
            {
                return new(LinkKind.JoinedByYou, _say.Joined(target), target.Id, choice.Id);
            }
        }

        return null;
    }

    private ThreadLink? OfIds(Message message)
    {
        var named = _named[message.Id];
        foreach (var one in named.Where(one => one.IsInReplyTo))
        {
            if (_byKey.TryGetValue(one.Key, out var target))
            {
                return new(LinkKind.InReplyTo, _say.InReplyTo(target), target.Id, null);
            }
        }

        foreach (var one in named.Reverse())
        {
            if (_byKey.TryGetValue(one.Key, out var target))
            {
                return new(LinkKind.References, _say.References(target), target.Id, null);
            }
        }

        return null;
    }

    private ThreadLink? OfPlace(Message message)
    {
        var named = _named[message.Id];
        if (message.IdIsShared && named.Count == 0)
        {
            return new(LinkKind.SharedMessageId, LinkSentences.SharedId, _namesakes[message.IdKey].FirstOrDefault(one => one.Id != message.Id)?.Id, null);
        }

        return message != _first ? null
            : new(LinkKind.First, named.Count == 0 ? LinkSentences.First : LinkSentences.FirstOfMissing(named[^1].Id), null, null);
    }

    private ThreadLink? OfSubject(Message message) =>
        message.AnsweredKey is { } key && _byKey.TryGetValue(key, out var target) && target != message
            ? new(LinkKind.SameSubject, _say.SameSubject(target), target.Id, null)
            : null;

    private ThreadLink? OfMissing(Message message)
    {
        foreach (var one in _named[message.Id].Reverse())
        {
            if (_namers[one.Key].OtherThan(message) is { } other)
            {
                return new(LinkKind.SameMissingMessage, _say.SameMissing(other, one.Id), other.Id, null);
            }
        }

        return null;
    }

    private ThreadLink? OfConversation(Message message) =>
        message.ConversationIndex is { } index && _conversations[index].OtherThan(message) is { } other
            ? new(LinkKind.SameConversation, _say.SameConversation(other), other.Id, null)
            : null;

    private ThreadLink? OfOthers(Message message)
    {
        if (_namers.TryGetValue(message.ThreadingKey, out var namers) && namers.OtherThan(message) is { } namer)
        {
            return new(LinkKind.NamedByAnother, _say.NamedBy(namer), namer.Id, null);
        }

        var joined = _choicesTowards[message.ThreadingKey].FirstOrDefault(choice => _byKey.ContainsKey(choice.Key));
        return joined is null ? null : new(LinkKind.JoinedByYou, _say.Joined(_byKey[joined.Key]), _byKey[joined.Key].Id, joined.Id);
    }

    /// <summary>The ids that count, in their order: after a message that a thread was chosen to begin with, only what follows it.</summary>
    private static IReadOnlyList<Named> NamedBy(Message message, HashSet<Guid> begins, Dictionary<string, Guid> keys)
    {
        var own = message.ThreadingKey;
        if (begins.Contains(own))
        {
            return [];
        }

        var answers = message.Answers.ToHashSet();
        var named = message.References.Select(id => new Named(id, KeyOf(id), false)).Concat(message.InReplyTo.Select(id => new Named(id, KeyOf(id), true)))
            .Where(one => answers.Contains(one.Id)).ToList();
        var beginning = begins.Count == 0 ? -1 : named.FindLastIndex(one => begins.Contains(one.Key));
        return [.. named.Skip(Math.Max(0, beginning)).Where(one => one.Key != own)];

        Guid KeyOf(string id) => keys.TryGetValue(id, out var key) ? key : keys[id] = MessageKey.OfId(id);
    }

    private static void Note<T>(Dictionary<T, Pair> pairs, T key, Message message)
        where T : notnull
    {
        if (!pairs.TryGetValue(key, out var pair))
        {
            pairs.Add(key, new(message, null));
        }
        else if (pair.Second is null)
        {
            pairs[key] = pair with { Second = message };
        }
    }

    private sealed record Named(string Id, Guid Key, bool IsInReplyTo);

    /// <summary>The two earliest messages that have something in common.</summary>
    private sealed record Pair(Message First, Message? Second)
    {
        public Message? OtherThan(Message message) => First != message ? First : Second;
    }
}
