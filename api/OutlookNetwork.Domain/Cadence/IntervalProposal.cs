namespace OutlookNetwork.Domain.Cadence;

/// <summary>An interval learned from how often two people have been in touch. It is proposed, and never applied by itself.</summary>
/// <param name="IdealDays">The median of the gaps, rounded up.</param>
/// <param name="MaxDays">Half as long again, rounded up: as 45 is to 30.</param>
/// <param name="Conversations">Days with a conversation that it was learned from.</param>
/// <param name="ShortestGap">In days, as all gaps are.</param>
public sealed record IntervalProposal(int IdealDays, int MaxDays, int Conversations, double MedianGap, int ShortestGap, int LongestGap, DateOnly From, DateOnly To)
{
    public const int FewestConversations = 4; // three gaps: with fewer one of them would be the median

    /// <param name="days">On which there was a conversation, in any order, repeated or not.</param>
    /// <returns>Null when there are too few to learn from.</returns>
    public static IntervalProposal? Of(IEnumerable<DateOnly> days)
    {
        var sorted = days.Distinct().Order().ToList();
        if (sorted.Count < FewestConversations)
        {
            return null;
        }

        var gaps = sorted.Zip(sorted.Skip(1), (one, next) => next.DayNumber - one.DayNumber).Order().ToList();
        var middle = gaps.Count / 2;
        var median = gaps.Count % 2 == 1 ? gaps[middle] : (gaps[middle - 1] + gaps[middle]) / 2.0;
        var ideal = Math.Clamp((int)Math.Ceiling(median), 1, CadencePolicy.MostDays);
        return new(ideal, Math.Min((int)Math.Ceiling(ideal * 1.5), CadencePolicy.MostDays), sorted.Count, median, gaps[0], gaps[^1], sorted[0], sorted[^1]);
    }
}
