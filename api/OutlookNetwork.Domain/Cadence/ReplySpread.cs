namespace OutlookNetwork.Domain.Cadence;

/// <summary>How many answers took how long.</summary>
/// <param name="UpTo">Longest working time of this step; null: longer than all others.</param>
public sealed record ReplyStep(TimeSpan? UpTo, int Count);

public static class ReplySpread
{
    /// <param name="day">A working day of who answers.</param>
    /// <returns>Shortest first, steps without answers too: 1 hour, 4 hours, 1, 2, 3, 5 and 10 working days, and longer.</returns>
    public static IReadOnlyList<ReplyStep> Of(IEnumerable<ReplyPair> pairs, TimeSpan day)
    {
        TimeSpan?[] steps = [.. new TimeSpan?[] { TimeSpan.FromHours(1), TimeSpan.FromHours(4), day, day * 2, day * 3, day * 5, day * 10 }.Distinct().Order(), null];
        var counts = new int[steps.Length];
        foreach (var taken in pairs.Select(pair => pair.Taken).OfType<TimeSpan>())
        {
            counts[Array.FindIndex(steps, step => step is null || taken <= step)]++;
        }

        return [.. steps.Select((step, at) => new ReplyStep(step, counts[at]))];
    }
}
