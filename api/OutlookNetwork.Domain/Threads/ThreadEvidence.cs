using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Threads;

/// <summary>What ties one message to others: every key it shares with another message puts both into one thread.</summary>
/// <param name="Message">The message these keys were read from.</param>
/// <param name="Keys">Never empty; the message's own key stands first.</param>
public sealed record ThreadEvidence(Guid Message, IReadOnlyList<Guid> Keys)
{
    public static ThreadEvidence Of(Message message, ThreadChoices choices)
    {
        var own = message.ThreadingKey;
        var chain = message.Answers.Select(MessageKey.OfId).Append(own).ToList();
        var beginning = chain.FindLastIndex(choices.Begins);
        var keys = new List<Guid> { own };
        keys.AddRange(beginning < 0 ? chain : chain.Skip(beginning));
        keys.AddRange(choices.JoinedWith(own));

        // Where a person has said that a thread begins, only what was written since ties it together.
        if (beginning < 0)
        {
            // Exchange keeps one conversation index through replies, so it is evidence even where ids are lost on the way; of a
            // conversation that a person has split, only where there is nothing else.
            if (message.ConversationIndex is { } index && (chain.Count == 1 || !choices.IsSplit(index)))
            {
                keys.Add(MessageKey.OfConversation(index));
            }

            if (message.AnsweredKey is { } answered)
            {
                keys.Add(answered);
            }
        }

        return new(message.Id, [.. keys.Distinct()]);
    }
}
