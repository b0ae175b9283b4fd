namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>
/// The Date field: RFC 5322 3.3, the obsolete years and zones of 4.3, and what else is met: ISO 8601, the order of ctime,
/// dashes, a missing weekday, seconds or zone, a twelve-hour clock.
/// </summary>
internal static class MailDate
{
    private const int MaxLength = 200; // a date is under 40 characters, comments included under 100

    /// <returns>UTC, or null when no day, month and year can be found.</returns>
    public static DateTimeOffset? Parse(string value)
    {
        var plain = Comments.Remove(value.Length > MaxLength ? value[..MaxLength] : value);
        var parts = new DateParts();
        foreach (var token in plain.Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            parts.Take(token);
        }

        return parts.ToUtc();
    }
}
