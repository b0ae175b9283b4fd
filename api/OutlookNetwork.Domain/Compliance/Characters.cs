using System.Globalization;
using System.Text;

namespace OutlookNetwork.Domain.Compliance;

/// <summary>One character of the original at a time, with HTML's entities read as what they stand for.</summary>
internal static class Characters
{
    private const int LongestEntity = 10; // characters between ampersand and semicolon
    private const int Half = 0xFFFD; // half a surrogate pair stands for no word

    /// <returns>The code point, how many UTF-16 units it takes, and how many code points of the original.</returns>
    public static (int Value, int Length, int Points) Decode(Reading reading, string text, int at)
    {
        var unit = text[at];
        if (unit == '&' && TryEntity(reading, text, at, out var entity, out var length))
        {
            return (entity, length, length); // entities are ASCII
        }

        if (!char.IsSurrogate(unit))
        {
            return (unit, 1, 1);
        }

        return Rune.TryGetRuneAt(text, at, out var rune) ? (rune.Value, 2, 1) : (Half, 1, 1);
    }

    public static bool IsDigit(int point, string? folded) => char.IsAsciiDigit(folded is null ? (char)Math.Min(point, char.MaxValue) : folded[0]);

    public static bool IsApostrophe(int sign) => sign is '\'' or '’' or '‘' or 'ʼ' or '`' or '´';

    public static bool StartsWord(Reading reading, string text, int at)
    {
        if (at >= text.Length)
        {
            return false;
        }

        var (value, _, _) = Decode(reading, text, at);
        var folded = reading.FoldOf(value);
        return folded is null ? reading.IsLetter(value) : folded.Length > 1 || reading.IsLetter(folded[0]);
    }

    private static bool TryEntity(Reading reading, string text, int at, out int value, out int length)
    {
        (value, length) = (0, 0);
        var body = text.AsSpan(at + 1, Math.Min(LongestEntity + 1, text.Length - at - 1));
        var end = body.IndexOf(';');
        if (end < 1)
        {
            return false;
        }

        body = body[..end];
        length = end + 2;
        if (body[0] != '#')
        {
            return reading.Entities.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(body, out value);
        }

        var hexadecimal = body.Length > 1 && body[1] is 'x' or 'X';
        var digits = hexadecimal ? body[2..] : body[1..];
        return int.TryParse(digits, hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out value)
            && Rune.IsValid(value);
    }
}
