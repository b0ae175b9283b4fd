namespace OutlookNetwork.Domain.Threads;

/// <summary>An owner's choices, for look-ups.</summary>
public sealed class ThreadChoices
{
    private readonly HashSet<Guid> _beginnings;
    private readonly ILookup<Guid, Guid> _joined;

    private readonly IReadOnlySet<string> _splitConversations;

    /// <param name="splitConversations">Conversation indexes of the messages that a thread was chosen to begin with.</param>
    public ThreadChoices(IReadOnlyCollection<ThreadChoice> choices, IReadOnlySet<string> splitConversations)
    {
        _splitConversations = splitConversations;
        _beginnings = [.. choices.Where(choice => choice.JoinedWith is null).Select(choice => choice.Key)];
        _joined = choices.Where(choice => choice.JoinedWith is not null)
            .ToLookup(choice => choice.Key, choice => choice.JoinedWith.GetValueOrDefault());
    }

    public static ThreadChoices None { get; } = new([], new HashSet<string>());

    public bool Begins(Guid key) => _beginnings.Contains(key);

    /// <summary>Part of the conversation is a thread of its own now, so that its index no longer says in which one a message is.</summary>
    public bool IsSplit(string conversationIndex) => _splitConversations.Contains(conversationIndex);

    public IEnumerable<Guid> JoinedWith(Guid key) => _joined[key];
}
