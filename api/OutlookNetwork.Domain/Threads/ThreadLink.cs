namespace OutlookNetwork.Domain.Threads;

/// <summary>Why a message is in its thread: the strongest of the reasons that there are.</summary>
/// <param name="Why">One sentence for the person who asks.</param>
/// <param name="MessageId">The stored message that the reason points at; null when it points at none.</param>
/// <param name="ChoiceId">The owner's choice that is the reason, by which it is taken back; null when the mail itself says so.</param>
public sealed record ThreadLink(LinkKind Kind, string Why, Guid? MessageId, Guid? ChoiceId);

public enum LinkKind
{
    /// <summary>The owner made a thread begin with it.</summary>
    SplitByYou,

    /// <summary>The owner put it together with another message.</summary>
    JoinedByYou,
    InReplyTo,
    References,

    /// <summary>Another mail carries its Message-ID, and nothing else ties it to anything.</summary>
    SharedMessageId,
    First,

    /// <summary>It answers under the same subject, between the same people.</summary>
    SameSubject,

    /// <summary>It and another one answer a message that never came.</summary>
    SameMissingMessage,
    SameConversation,

    /// <summary>A later message names it together with others of the thread.</summary>
    NamedByAnother,

    /// <summary>What ties it to the thread is older than all that was looked at.</summary>
    FurtherBack,
}
