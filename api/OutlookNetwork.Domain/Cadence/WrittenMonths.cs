using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Cadence;

/// <summary>How much two people wrote to each other in one month.</summary>
public sealed record WrittenMonth(int Year, int Month, int Incoming, int Outgoing)
{
    public bool IsEmpty => Incoming + Outgoing == 0;
}

public static class WrittenMonths
{
    private const int MonthsOfYear = 12;

    /// <param name="messages">In any order; with credible dates, see <see cref="ReplyPairs.IsCredible"/>.</param>
    /// <param name="zone">Decides to which month a message belongs.</param>
    /// <returns>In order and without gaps, from the first month with a message to the last; empty without messages.</returns>
    public static IReadOnlyList<WrittenMonth> Of(IEnumerable<ReplyMessage> messages, TimeZoneInfo zone)
    {
        var counts = new Dictionary<int, (int Incoming, int Outgoing)>();
        foreach (var message in messages)
        {
            var at = TimeZoneInfo.ConvertTime(message.SentAt, zone);
            var month = (at.Year * MonthsOfYear) + at.Month - 1;
            var (incoming, outgoing) = counts.GetValueOrDefault(month);
            counts[month] = message.Direction == Direction.Incoming ? (incoming + 1, outgoing) : (incoming, outgoing + 1);
        }

        if (counts.Count == 0)
        {
            return [];
        }

        var (first, last) = (counts.Keys.Min(), counts.Keys.Max());
        return [.. Enumerable.Range(first, last - first + 1).Select(month =>
        {
            var (incoming, outgoing) = counts.GetValueOrDefault(month);
            return new WrittenMonth(month / MonthsOfYear, (month % MonthsOfYear) + 1, incoming, outgoing);
        })];
    }

    /// <returns>Months in a row without mail; 0 when there are none.</returns>
    public static int LongestGap(IEnumerable<WrittenMonth> months)
    {
        var (longest, open) = (0, 0);
        foreach (var month in months)
        {
            open = month.IsEmpty ? open + 1 : 0;
            longest = Math.Max(longest, open);
        }

        return longest;
    }
}
