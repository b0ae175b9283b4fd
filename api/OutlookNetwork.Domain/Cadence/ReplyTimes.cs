namespace OutlookNetwork.Domain.Cadence;

/// <summary>How fast one side answers the other, in working time.</summary>
/// <param name="Answered">Pairs that the figures are of.</param>
/// <param name="Unanswered">Messages that wait; they are in no figure but their own.</param>
/// <param name="Median">The middle one of the times in order, of an even number the mean of the middle two; null when nothing was answered.</param>
/// <param name="Ninetieth">The 90th percentile by nearest rank: the least time that at least nine of ten are not longer than; null likewise.</param>
public sealed record ReplyTimes(int Answered, int Unanswered, TimeSpan? Median, TimeSpan? Ninetieth)
{
    /// <summary>Of fewer pairs nothing is said of what somebody usually does.</summary>
    public const int Enough = 5;

    /// <summary>Of all that waited or waits; 0 when nothing did.</summary>
    public double UnansweredShare => Answered + Unanswered == 0 ? 0 : (double)Unanswered / (Answered + Unanswered);

    public static ReplyTimes Of(IReadOnlyCollection<ReplyPair> pairs)
    {
        var taken = pairs.Select(pair => pair.Taken).OfType<TimeSpan>().Order().ToList();
        return new(taken.Count, pairs.Count - taken.Count, MedianOf(taken), NearestRank(taken));
    }

    /// <summary>Within how many working days nine of ten answers come; null when too few are known.</summary>
    public int? UsualDays(TimeSpan day) =>
        Answered >= Enough && Ninetieth is { } ninetieth && day > TimeSpan.Zero ? Math.Max(1, (int)Math.Ceiling(ninetieth / day)) : null;

    /// <summary>Somebody is reminded only later than they themselves nearly always answer.</summary>
    /// <param name="waited">Working time since they were asked.</param>
    public bool IsPastUsual(TimeSpan waited) => Answered >= Enough && waited > Ninetieth;

    private static TimeSpan? MedianOf(List<TimeSpan> taken) => taken.Count switch
    {
        0 => null,
        var count when count % 2 == 1 => taken[count / 2],
        var count => (taken[(count / 2) - 1] + taken[count / 2]) / 2,
    };

    private static TimeSpan? NearestRank(List<TimeSpan> taken) =>
        taken.Count == 0 ? null : taken[((taken.Count * 9) + 9) / 10 - 1]; // ceiling of nine tenths, in whole numbers
}
