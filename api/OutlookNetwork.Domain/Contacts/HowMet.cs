using System.Globalization;
using OutlookNetwork.Domain.Mail.Mime;

namespace OutlookNetwork.Domain.Contacts;

/// <summary>How the owner and a person met.</summary>
/// <param name="Words">One line; may be empty, as may the others.</param>
/// <param name="On">As exactly as is known, by ISO 8601: "2026-03-14", "2026-03" or "2026".</param>
/// <param name="Event">The congress, course or house where it was.</param>
public sealed record HowMet(string Words, string On, string Event)
{
    public const int MaxWords = 300;
    public const int MaxEvent = 200;

    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    /// <summary>One line for a reader: "Introduced by a colleague · Kidney Week · 2026-03".</summary>
    public override string ToString() => string.Join(" · ", new[] { Words, Event, On }.Where(part => part.Length > 0));

    internal bool IsNothing => Words.Length + On.Length + Event.Length == 0;

    /// <returns>Trimmed, or what is wrong with it.</returns>
    public Outcome<HowMet> Checked()
    {
        var (words, on, place) = (OneLine.Clean(Words), On.Trim(), OneLine.Clean(Event));
        if (words.Length > MaxWords || place.Length > MaxEvent)
        {
            return ContactProblems.MetTooLong;
        }

        return on.Length > 0 && !DateOnly.TryParseExact(on, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? ContactProblems.MetWhen(on)
            : new HowMet(words, on, place);
    }
}
