using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Cadence;

/// <summary>Mail between the owner and one person, as reply times read it: nobody else wrote it, and it went to the other of the two.</summary>
/// <param name="Waits">It leaves something to be answered: it is no closing thanks, and its owner did not say that no reply is needed.</param>
public sealed record ReplyMessage(Guid Id, Guid ThreadId, DateTimeOffset SentAt, Direction Direction, bool Waits);

/// <summary>A message that waited, and the one that answered it.</summary>
/// <param name="Answer">Null: not answered yet.</param>
/// <param name="Taken">Working time of who had to answer; null when not answered.</param>
public sealed record ReplyPair(ReplyMessage Asked, ReplyMessage? Answer, TimeSpan? Taken);

public static class ReplyPairs
{
    /// <summary>After so long somebody writes anew rather than answers: the earlier message counts as not answered.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    private static readonly DateTimeOffset MailBegins = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // earlier dates are clocks that were never set
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1); // a clock may be wrong by a zone, not by more

    /// <summary>Dates on which no time can be measured: of clocks that were never set, and of clocks that run ahead.</summary>
    public static bool IsCredible(DateTimeOffset sentAt, DateTimeOffset now) => sentAt >= MailBegins && sentAt <= now + Ahead;

    /// <summary>
    /// Thread by thread, the first message of one side that nothing of the other side followed yet waits; the first message of the other
    /// side after it answers it. What the same side writes meanwhile belongs to the waiting, and a second answer answers nothing. Of
    /// one second the order is that of the ids.
    /// </summary>
    /// <param name="messages">In any order; with credible dates.</param>
    /// <param name="answering">Who has to answer: <see cref="Direction.Incoming"/> gives the other side's reply times.</param>
    /// <param name="working">When who has to answer works.</param>
    /// <returns>Those asked last first.</returns>
    public static IReadOnlyList<ReplyPair> Of(IEnumerable<ReplyMessage> messages, Direction answering, WorkingTime working)
    {
        var pairs = new List<ReplyPair>();
        foreach (var thread in messages.GroupBy(message => message.ThreadId))
        {
            ReplyMessage? waiting = null;
            foreach (var message in thread.OrderBy(message => message.SentAt).ThenBy(message => message.Id))
            {
                if (message.Direction != answering)
                {
                    waiting ??= message.Waits ? message : null;
                }
                else if (waiting is not null)
                {
                    pairs.Add(Pair(waiting, message, working));
                    waiting = null;
                }
            }

            if (waiting is not null)
            {
                pairs.Add(new(waiting, null, null));
            }
        }

        return [.. pairs.OrderByDescending(pair => pair.Asked.SentAt).ThenByDescending(pair => pair.Asked.Id)];
    }

    private static ReplyPair Pair(ReplyMessage asked, ReplyMessage answer, WorkingTime working) =>
        answer.SentAt - asked.SentAt > Longest ? new(asked, null, null) : new(asked, answer, working.Between(asked.SentAt, answer.SentAt));
}
