namespace OutlookNetwork.Domain.Threads;

/// <summary>
/// Finds what a reply answers when it names no message: the newest earlier message with the same base subject, at most 60 days older,
/// between the same two sides. Only a message with a reply prefix is tried, so a subject that is merely used again starts a new thread.
/// </summary>
public static class SubjectFallback
{
    private static readonly TimeSpan Reach = TimeSpan.FromDays(60); // a longer silence is a new conversation under an old subject

    /// <summary>
    /// What each subject-only reply answers. It is computed from all messages of one base subject at once, so that the answer does
    /// not depend on the order in which they came.
    /// </summary>
    /// <param name="sameSubject">All of the owner's messages with one base subject, in any order.</param>
    /// <returns>Every message that answers by subject, with the key of what it answers or <see langword="null"/>.</returns>
    public static IReadOnlyDictionary<Guid, Guid?> Answers(IReadOnlyCollection<SubjectClue> sameSubject)
    {
        // By sender and in order of time, so that a subject used ten thousand times costs no more than sorting it.
        var bySender = sameSubject.Where(clue => clue.SentAt is not null && clue.Sender.Length > 0)
            .GroupBy(clue => clue.Sender)
            .ToDictionary(group => group.Key, group => group.OrderBy(clue => clue.SentAt).ThenByDescending(clue => clue.Key).ToList());
        return sameSubject.Where(clue => clue.AnswersBySubject).ToDictionary(reply => reply.Message, reply => Answered(reply, bySender)?.Key);
    }

    private static SubjectClue? Answered(SubjectClue reply, Dictionary<string, List<SubjectClue>> bySender)
    {
        SubjectClue? newest = null;
        foreach (var correspondent in reply.Recipients.Order(StringComparer.Ordinal))
        {
            if (!bySender.TryGetValue(correspondent, out var written))
            {
                continue;
            }

            for (var at = FirstNotBefore(written, reply.SentAt) - 1; at >= 0 && reply.SentAt - written[at].SentAt <= Reach; at--)
            {
                if (written[at].Recipients.Contains(reply.Sender))
                {
                    newest = newest is null || (written[at].SentAt, newest.Key).CompareTo((newest.SentAt, written[at].Key)) > 0 ? written[at] : newest;
                    break;
                }
            }
        }

        return newest;
    }

    private static int FirstNotBefore(List<SubjectClue> written, DateTimeOffset? time)
    {
        var (low, high) = (0, written.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = written[middle].SentAt < time ? (middle + 1, high) : (low, middle);
        }

        return time is null ? 0 : low;
    }
}

/// <param name="Message">The stored message.</param>
/// <param name="Key">Breaks ties between messages of one second, whatever the order of arrival.</param>
/// <param name="AnswersBySubject">It has a reply prefix and names no other message.</param>
/// <param name="Sender">Normal form; empty when there is none.</param>
/// <param name="Recipients">Normal forms of To and Cc.</param>
public sealed record SubjectClue(
    Guid Message, Guid Key, bool AnswersBySubject, DateTimeOffset? SentAt, string Sender, IReadOnlySet<string> Recipients);
