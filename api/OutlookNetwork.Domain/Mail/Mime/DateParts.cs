using System.Buffers;
using System.Globalization;

namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>Collects the parts of a date in whatever order they come; the first of each kind counts.</summary>
internal sealed class DateParts
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    private static readonly SearchValues<char> ClockCharacters = SearchValues.Create("0123456789:.");

    private int? _year;
    private int? _month;
    private int? _day;
    private TimeSpan? _time;
    private int? _zoneMinutes;
    private bool _hasNumericZone;
    private bool? _isAfternoon;

    public void Take(string token)
    {
        if (char.IsAsciiLetter(token[0]))
        {
            TakeWord(token);
        }
        else if (token[0] is '+' or '-')
        {
            TakeZone(token);
        }
        else if (token.Contains(':'))
        {
            TakeTime(token);
        }
        else if (token.AsSpan().IndexOfAny("-/.") > 0)
        {
            TakeJoined(token.Split('-', '/', '.'));
        }
        else if (Number(token) is { } number)
        {
            TakeNumber(number, token.Length);
        }
    }

    public DateTimeOffset? ToUtc()
    {
        if (_year is not { } year || _month is not { } month || _day is not { } day
            || year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        var local = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).Ticks + Clock().Ticks;
        var utc = local - (TimeSpan.TicksPerMinute * (_zoneMinutes ?? 0));
        return utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks ? null : new DateTimeOffset(utc, TimeSpan.Zero);
    }

    private TimeSpan Clock()
    {
        var time = _time ?? TimeSpan.Zero;
        return _isAfternoon switch
        {
            true when time.Hours < 12 => time + TimeSpan.FromHours(12),
            false when time.Hours == 12 => time - TimeSpan.FromHours(12),
            _ => time,
        };
    }

    private void TakeWord(string word)
    {
        var three = word.Length < 3 ? "" : word[..3].ToLowerInvariant();
        if (_month is null && Array.IndexOf(Months, three) is var month && month >= 0)
        {
            _month = month + 1;
        }
        else if (word.Equals("am", StringComparison.OrdinalIgnoreCase) || word.Equals("pm", StringComparison.OrdinalIgnoreCase))
        {
            _isAfternoon = word[0] is 'p' or 'P';
        }
        else if (Array.IndexOf(Weekdays, three) < 0 && !_hasNumericZone)
        {
            var sign = word.AsSpan().IndexOfAny('+', '-');
            if (sign > 0)
            {
                TakeZone(word[sign..]); // "GMT+0200"
            }
            else
            {
                _zoneMinutes ??= ZoneNames.Minutes(word);
            }
        }
    }

    private void TakeZone(string zone)
    {
        var digits = zone[1..].Replace(":", "", StringComparison.Ordinal);
        if (_hasNumericZone || Number(digits) is not { } number)
        {
            return;
        }

        var minutes = digits.Length <= 2 ? number * 60 : (number / 100 * 60) + (number % 100);
        if (minutes >= 24 * 60 || digits.Length > 4)
        {
            return;
        }

        _zoneMinutes = zone[0] == '-' ? -minutes : minutes;
        _hasNumericZone = true;
    }

    private void TakeTime(string token)
    {
        var end = token.AsSpan().IndexOfAny("+-Zz");
        var dateEnd = token.IndexOf('T');
        if (dateEnd > 0)
        {
            TakeJoined(token[..dateEnd].Split('-'));
            TakeTime(token[(dateEnd + 1)..]);
            return;
        }

        if (end > 0 && token[end] is '+' or '-')
        {
            TakeZone(token[end..]);
        }

        var clock = end > 0 ? token[..end] : token;
        var suffix = clock.AsSpan().IndexOfAnyExcept(ClockCharacters);
        if (suffix > 0)
        {
            TakeWord(clock[suffix..]); // "10:15pm"
            clock = clock[..suffix];
        }

        var parts = clock.Split(':');
        var seconds = parts.Length > 2 ? parts[2].Split('.')[0] : "0";
        if (_time is null && parts.Length > 1 && Number(parts[0]) is { } hour && Number(parts[1]) is { } minute && Number(seconds) is { } second
            && hour <= 24 && minute < 60 && second <= 60)
        {
            _time = new TimeSpan(hour, minute, second);
        }
    }

    /// <summary>"2005-03-08", "08-Mar-2005"; all digits with the year last is no known order and is left alone.</summary>
    private void TakeJoined(string[] parts)
    {
        if (parts.Length != 3)
        {
            return;
        }

        if (parts[0].Length == 4 && Number(parts[0]) is { } year && Number(parts[1]) is { } month && Number(parts[2]) is { } day)
        {
            (_year, _month, _day) = (_year ?? year, _month ?? month, _day ?? day);
        }
        else if (parts[1].Length >= 3 && char.IsAsciiLetter(parts[1][0]))
        {
            foreach (var part in parts)
            {
                if (part.Length > 0)
                {
                    Take(part);
                }
            }
        }
    }

    private void TakeNumber(int number, int digits)
    {
        if (_day is null && digits <= 2)
        {
            _day = number;
        }
        else if (_year is null && digits >= 2)
        {
            _year = digits switch
            {
                2 => number < 50 ? 2000 + number : 1900 + number, // RFC 5322 4.3
                3 => 1900 + number,
                _ => number,
            };
        }
    }

    private static int? Number(string text) =>
        text.Length < 6 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
