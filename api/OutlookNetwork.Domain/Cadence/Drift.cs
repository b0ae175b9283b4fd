namespace OutlookNetwork.Domain.Cadence;

/// <summary>Somebody without a cadence who has gone silent compared with the pair's own past.</summary>
/// <param name="Silent">Days since the last conversation.</param>
/// <param name="Usual">The pair's own median gap in days.</param>
/// <param name="IsDormant">Silent for a year or longer: one does not catch up, one reconnects.</param>
public sealed record Drift(int Silent, int Usual, int Conversations, bool IsDormant)
{
    /// <summary>Fewer conversations say nothing about how often two people talk.</summary>
    public const int FewestConversations = 4;

    public const int DormantDays = 365;

    private const int Slack = 2; // times the usual gap: a holiday is no drifting

    public const int ShortestSilence = 14; // days: who talked daily through one project is not drifting the week after

    /// <summary>Of how many whole histories are read for one day's list: reading those of thousands takes seconds.</summary>
    public const int MostLookedAt = 150;

    /// <param name="last">The last conversation; null: there was none.</param>
    /// <returns>False where no history could say that somebody drifts.</returns>
    public static bool MayBe(DateOnly? last, DateOnly today) => last is { } day && today.DayNumber - day.DayNumber >= ShortestSilence;

    /// <summary>
    /// Who is looked at on a day. Old ties are revived a few at a time, so where there are many, each day looks at the next ones in the
    /// order given, all day at the same, and everybody has their turn.
    /// </summary>
    public static IEnumerable<T> LookedAt<T>(IReadOnlyList<T> silent, DateOnly today)
    {
        var first = silent.Count <= MostLookedAt ? 0 : (int)((long)today.DayNumber * MostLookedAt % silent.Count);
        return Enumerable.Range(first, Math.Min(silent.Count, MostLookedAt)).Select(at => silent[at % silent.Count]);
    }

    /// <returns>Null unless the silence is longer than twice the usual gap and longer than any gap before it, or has lasted for a year.</returns>
    public static Drift? Of(Rhythm rhythm, DateOnly today)
    {
        if (rhythm.Days < FewestConversations || rhythm.Last is not { } last)
        {
            return null;
        }

        var silent = today.DayNumber - last.DayNumber;
        var hasSlipped = silent >= ShortestSilence && silent > Slack * rhythm.Median && silent > rhythm.Longest;
        return hasSlipped || silent >= DormantDays ? new(silent, rhythm.Median, rhythm.Days, silent >= DormantDays) : null;
    }
}
