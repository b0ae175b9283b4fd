namespace OutlookNetwork.Domain.Interactions;

/// <summary>What people write who report that they did something: "I have forwarded it", "it has been sorted out".</summary>
internal static class DoneWords
{
    private static readonly string[] Before =
        ["i ", "i've ", "i have ", "we ", "we've ", "we have ", "has been ", "have been ", "is now ", "are now ", "has now been ", "have now been ", "it's been ", "he has ", "she has ", "they have "];

    private static readonly string[] Between = ["just ", "now ", "already ", "also ", "then ", "since ", "therefore ", "gladly "];

    /// <summary>Deeds after which nothing is left to do; what was only seen, measured or sent once is told for another reason.</summary>
    private static readonly string[] Deeds =
    [
        "applied", "fixed", "queued", "merged", "pushed", "picked up", "folded", "added", "updated", "corrected", "amended", "changed", "removed", "dropped", "reverted", "replaced", "resolved", "solved", "settled", "sorted",
        "cleared", "closed", "completed", "finished", "forwarded", "passed it on", "passed this on", "passed that on", "passed them on", "passed on", "submitted", "resubmitted", "resent", "re-sent", "approved", "accepted",
        "signed", "received", "unsubscribed", "taken you off", "taken him off", "taken her off", "taken them off", "booked", "registered", "uploaded", "arranged", "cancelled", "canceled", "filed", "taken care of", "handled", "withdrawn", "decided",
    ];

    /// <summary>Time is linear in the sentence's length, which its caller bounds.</summary>
    public static bool Report(string sentence)
    {
        foreach (var before in Before)
        {
            var at = sentence.IndexOf(before, StringComparison.Ordinal);
            if (at < 0 || (at > 0 && char.IsLetter(sentence[at - 1])))
            {
                continue;
            }

            var behind = sentence.AsSpan(at + before.Length);
            foreach (var word in Between)
            {
                behind = behind.StartsWith(word, StringComparison.Ordinal) ? behind[word.Length..] : behind;
            }

            foreach (var deed in Deeds)
            {
                if (behind.StartsWith(deed, StringComparison.Ordinal) && (behind.Length == deed.Length || !char.IsLetter(behind[deed.Length])))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
