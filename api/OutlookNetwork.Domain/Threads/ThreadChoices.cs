namespace OutlookNetwork.Domain.Threads;

/// <summary>An owner's choices, for look-ups.</summary>
public sealed class ThreadChoices
{
    private readonly HashSet<Guid> _beginnings;
    private readonly ILookup<Guid, Guid> _joined;

    public ThreadChoices(IReadOnlyCollection<ThreadChoice> choices)
    {
        _beginnings = [.. choices.Where(choice => choice.JoinedWith is null).Select(choice => choice.Key)];
        _joined = choices.Where(choice => choice.JoinedWith is not null)
            .ToLookup(choice => choice.Key, choice => choice.JoinedWith.GetValueOrDefault());
    }

    public static ThreadChoices None { get; } = new([]);

    public bool Begins(Guid key) => _beginnings.Contains(key);

    public IEnumerable<Guid> JoinedWith(Guid key) => _joined[key];
}
