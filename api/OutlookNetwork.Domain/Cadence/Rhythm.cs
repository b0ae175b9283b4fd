namespace OutlookNetwork.Domain.Cadence;

/// <summary>How often two people used to talk, in days between one conversation and the next.</summary>
/// <param name="Days">Days on which there was a conversation: two on one day are one.</param>
/// <param name="Median">The middle gap, of an even number the mean of both middle ones, rounded up; 0 with fewer than two days.</param>
/// <param name="Longest">The longest gap so far, not counting the silence that still lasts.</param>
/// <param name="Last">Null: there was no conversation.</param>
public sealed record Rhythm(int Days, int Median, int Longest, DateOnly? Last)
{
    public static Rhythm None { get; } = new(0, 0, 0, null);

    /// <param name="days">When there were conversations, in the owner's zone, in any order; days that lie after <paramref name="today"/> are passed over.</param>
    public static Rhythm Of(IEnumerable<DateOnly> days, DateOnly today)
    {
        var sorted = days.Where(day => day <= today).Distinct().Order().ToArray();
        if (sorted.Length < 2)
        {
            return sorted.Length == 0 ? None : new(1, 0, 0, sorted[0]);
        }

        var gaps = new int[sorted.Length - 1];
        for (var at = 0; at < gaps.Length; at++)
        {
            gaps[at] = sorted[at + 1].DayNumber - sorted[at].DayNumber;
        }

        Array.Sort(gaps);
        var middle = gaps.Length / 2;
        return new(sorted.Length, gaps.Length % 2 == 1 ? gaps[middle] : (gaps[middle - 1] + gaps[middle] + 1) / 2, gaps[^1], sorted[^1]);
    }
}
