using System.Globalization;

namespace OutlookNetwork.Domain.Interactions;

/// <summary>The day that a sentence names: "tomorrow", "by Friday", "next week", "on 12 March", "2026-03-12"; in English and German.</summary>
public static class SaidDay
{
    private static readonly string[][] Days =
    [
        ["sunday", "sonntag"], ["monday", "montag"], ["tuesday", "dienstag"], ["wednesday", "mittwoch"], ["thursday", "donnerstag"], ["friday", "freitag"],
        ["saturday", "samstag"],
    ];

    private static readonly string[][] Months =
    [
        ["january", "jan", "januar"], ["february", "feb", "februar"], ["march", "mar", "märz"], ["april", "apr"], ["may", "mai"], ["june", "jun", "juni"],
        ["july", "jul", "juli"], ["august", "aug"], ["september", "sep", "sept"], ["october", "oct", "oktober"], ["november", "nov"],
        ["december", "dec", "dezember"],
    ];

    /// <param name="from">The day on which it was said. A weekday is the next one after it, a date without a year the next such date.</param>
    /// <returns>The first day that is named; "next week" is its Friday. Null when none is, or one that was over already.</returns>
    public static DateOnly? In(string sentence, DateOnly from)
    {
        var words = sentence.ToLower(CultureInfo.InvariantCulture).Split([' ', ',', ';', ':', '(', ')', '!', '?'], StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < words.Length; at++)
        {
            if (Named(words, at, from) is { } day)
            {
                return day >= from && day.DayNumber - from.DayNumber <= Promise.MaxDaysAhead ? day : null;
            }
        }

        return null;
    }

    private static DateOnly? Named(string[] words, int at, DateOnly from)
    {
        var (word, next) = (words[at].TrimEnd('.'), at + 1 < words.Length ? words[at + 1].TrimEnd('.') : "");
        if (word is "today" or "tonight" or "heute")
        {
            return from;
        }

        if (word is "tomorrow" || (word is "morgen" && (at == 0 || words[at - 1] is not "guten")))
        {
            return from.AddDays(1);
        }

        if (next is "week" or "woche" && word is "next" or "nächste" or "nächster" or "nächsten" or "kommende" or "kommenden")
        {
            return FridayOf(from).AddDays(7);
        }

        if (next is "week" or "woche" && word is "this" or "diese" or "dieser")
        {
            return FridayOf(from);
        }

        var weekday = Array.FindIndex(Days, names => names.Contains(word));
        return weekday >= 0 ? After(from, weekday, isNextWeek: at > 0 && words[at - 1] is "next" or "nächsten" or "nächste")
            : DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : DayOfMonth(word) is { } day && MonthOf(next) is { } month ? Next(from, month, day)
            : MonthOf(word) is { } named && DayOfMonth(next) is { } number ? Next(from, named, number)
            : null;
    }

    private static DateOnly After(DateOnly from, int weekday, bool isNextWeek)
    {
        var ahead = ((weekday - (int)from.DayOfWeek + 6) % 7) + 1;
        var day = from.AddDays(ahead);
        return isNextWeek && day <= FridayOf(from) ? day.AddDays(7) : day;
    }

    /// <summary>A week begins on Monday; said on a weekend, "this week" is over and means the coming one.</summary>
    private static DateOnly FridayOf(DateOnly day) => day.AddDays(((int)DayOfWeek.Friday - (int)day.DayOfWeek + 7) % 7);

    private static int? MonthOf(string word) => Array.FindIndex(Months, names => names.Contains(word)) is >= 0 and var at ? at + 1 : null;

    private static int? DayOfMonth(string word)
    {
        var digits = word.TrimEnd('s', 't', 'n', 'd', 'r', 'h', '.');
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;
    }

    private static DateOnly? Next(DateOnly from, int month, int day)
    {
        foreach (var year in new[] { from.Year, from.Year + 1 })
        {
            if (day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var date && date >= from)
            {
                return date;
            }
        }

        return null;
    }
}
