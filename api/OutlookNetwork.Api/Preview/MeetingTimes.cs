using System.Globalization;

namespace OutlookNetwork.Api.Preview;

/// <summary>When a meeting begins and ends; null where its request does not say, or says it in a way that is not read here.</summary>
internal sealed record MeetingTimes(DateTimeOffset? Start, DateTimeOffset? End)
{
    private static readonly string[] Forms = ["yyyyMMdd'T'HHmmss", "yyyyMMdd"];

    public static MeetingTimes Unknown { get; } = new(null, null);

    /// <summary>
    /// Of the first event of a calendar part (RFC 5545), as far as that takes no more than its own lines: a time of UTC, of a zone that
    /// this computer knows by name, or of no zone, which is that of whoever reads it; or a day.
    /// </summary>
    public static MeetingTimes Of(string calendar, TimeZoneInfo own)
    {
        var lines = Unfolded(calendar);
        var begin = lines.FindIndex(line => line.Equals("BEGIN:VEVENT", StringComparison.OrdinalIgnoreCase));
        if (begin < 0)
        {
            return Unknown;
        }

        var end = lines.FindIndex(begin, line => line.Equals("END:VEVENT", StringComparison.OrdinalIgnoreCase));
        var of = lines[begin..(end < 0 ? lines.Count : end)];
        return new(Time(of, "DTSTART", own), Time(of, "DTEND", own));
    }

    /// <summary>A line that begins with a space goes on with the one before it.</summary>
    private static List<string> Unfolded(string calendar) =>
        [.. calendar.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal).Replace("\n\t", "", StringComparison.Ordinal).Split('\n')];

    private static DateTimeOffset? Time(List<string> lines, string name, TimeZoneInfo own)
    {
        var line = lines.Find(line => line.StartsWith(name, StringComparison.OrdinalIgnoreCase) && line.AsSpan(name.Length) is [':' or ';', ..]);
        var colon = line?.LastIndexOf(':') ?? -1; // the name of a zone may hold one, between quotes
        if (line is null || colon < 0)
        {
            return null;
        }

        var value = line[(colon + 1)..].Trim();
        var isUtc = value.EndsWith('Z');
        if (!DateTime.TryParseExact(value.TrimEnd('Z'), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return null;
        }

        var zone = isUtc ? TimeZoneInfo.Utc : ZoneOf(line[name.Length..colon], own);
        return zone is null || zone.IsInvalidTime(local) ? null : TimeZoneInfo.ConvertTimeToUtc(local, zone);
    }

    /// <returns>Null for a zone of the sender's own making.</returns>
    private static TimeZoneInfo? ZoneOf(string parameters, TimeZoneInfo own)
    {
        const string Named = "TZID=";
        var zone = parameters.Split(';').FirstOrDefault(one => one.StartsWith(Named, StringComparison.OrdinalIgnoreCase));
        if (zone is null)
        {
            return own;
        }

        return TimeZoneInfo.TryFindSystemTimeZoneById(zone[Named.Length..].Trim('"'), out var known) ? known : null;
    }
}
