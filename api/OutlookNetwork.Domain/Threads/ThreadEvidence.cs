using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Threads;

/// <summary>What ties one message to others: every key it shares with another message puts both into one thread.</summary>
/// <param name="Message">The message these keys were read from.</param>
/// <param name="Keys">Never empty; the message's own key stands first.</param>
public sealed record ThreadEvidence(Guid Message, IReadOnlyList<Guid> Keys)
{
    public static ThreadEvidence Of(Message message)
    {
        var keys = new List<Guid>(3 + message.References.Count) { message.Key };
        if (message.MessageId is { } own)
        {
            keys.Add(MessageKey.OfId(own));
        }

        keys.AddRange(message.InReplyTo.Select(MessageKey.OfId));
        keys.AddRange(message.References.Select(MessageKey.OfId));

        // Exchange keeps one conversation index through replies, so it is evidence even where ids are lost on the way.
        if (message.ConversationIndex is { } index)
        {
            keys.Add(MessageKey.OfConversation(index));
        }

        if (message.AnsweredKey is { } answered)
        {
            keys.Add(answered);
        }

        return new(message.Id, [.. keys.Distinct()]);
    }
}
