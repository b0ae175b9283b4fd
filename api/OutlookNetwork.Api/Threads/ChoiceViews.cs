namespace OutlookNetwork.Api.Threads;

/// <param name="MessageId">The stored message.</param>
/// <param name="WithMessageId">For a join: the stored message that it is put together with; left out otherwise.</param>
public sealed record NewThreadChoice(ChoiceKind Kind, Guid MessageId, Guid? WithMessageId = null);

public enum ChoiceKind
{
    /// <summary>A thread of its own begins with the message.</summary>
    Begins,

    /// <summary>The message belongs to the thread of another.</summary>
    Joins,
}

/// <param name="ChoiceId">Takes it back.</param>
/// <param name="ThreadIds">The threads that what was touched is in now: that of the message first.</param>
public sealed record ThreadChoiceMade(Guid ChoiceId, IReadOnlyList<Guid> ThreadIds);
