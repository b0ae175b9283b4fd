using System.Collections.Frozen;
using System.Text;

namespace OutlookNetwork.Domain.Contacts;

/// <summary>Telephone numbers of a signature: those behind a label that says so, and those that begin with '+'.</summary>
internal static class PhoneNumbers
{
    private const int FewestDigits = 7;
    private const int MostDigits = 15; // E.164

    private static readonly FrozenSet<string> Labels = (
        "tel|telephone|telefon|telefono|teléfono|téléphone|tél|telefone|telefoon|tlf|fon|phone|ph|p|t|m|mobile|mobil|mob|móvil|mobiel|cell|cellphone|c|o|office|direct|d|w|work|dw|"
        + "durchwahl|handy|natel|puh|puhelin|pager|gsm|cel|celular|portable|тел|моб|电话|電話|手机|전화|whatsapp").Split('|').ToFrozenSet();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = Labels.GetAlternateLookup<ReadOnlySpan<char>>();

    public static IEnumerable<string> FindIn(string line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (!IsStart(line, i))
            {
                continue;
            }

            var end = EndOf(line, i);
            if (Accepted(line, i, end) is { } number)
            {
                yield return number;
            }

            i = end - 1;
        }
    }

    private static bool IsStart(string line, int at) =>
        (char.IsAsciiDigit(line[at]) || line[at] == '+' || (line[at] == '(' && at + 1 < line.Length && (char.IsAsciiDigit(line[at + 1]) || line[at + 1] == '+')))
        && (at == 0 || !(char.IsLetterOrDigit(line[at - 1]) || line[at - 1] is '/' or '@' or '-' or '_' or '='));

    private static int EndOf(string line, int start)
    {
        var end = start;
        while (end < line.Length && (char.IsAsciiDigit(line[end]) || line[end] is ' ' or '(' or ')' or '-' or '.' or '/' or '+' or '\u00A0' or '\u2011' or '\u2013')
            && !(line[end] == '+' && end > start + 1))
        {
            end++;
        }

        while (end > start + 1 && !char.IsAsciiDigit(line[end - 1]))
        {
            end--;
        }

        return end;
    }

    private static string? Accepted(string line, int start, int end)
    {
        var text = line.AsSpan(start, end - start);
        var isInternational = text.TrimStart('(').StartsWith('+');
        var label = LabelBefore(line.AsSpan(0, start));
        Span<char> lower = stackalloc char[16];
        var length = label.Length > lower.Length ? 0 : label.ToLowerInvariant(lower);
        var isLabelled = length > 0 && Known.Contains(lower[..length]);
        var isFax = label.Contains("fax", StringComparison.OrdinalIgnoreCase) || label is "F" or "f";
        var follows = end < line.Length ? line[end] : ' ';
        if (isFax || !(isLabelled || isInternational) || char.IsLetter(follows) || follows is '@' or ':')
        {
            return null;
        }

        var number = Grouped(text);
        var digits = number.Count(char.IsAsciiDigit);
        return digits is >= FewestDigits and <= MostDigits ? number : null;
    }

    /// <summary>The word before the number: "Tel.: ", "Phone (office) ".</summary>
    private static ReadOnlySpan<char> LabelBefore(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(" :.)\t\u00A0*/");
        var start = before.Length;
        while (start > 0 && char.IsLetter(before[start - 1]))
        {
            start--;
        }

        return before[start..];
    }

    private static string Grouped(ReadOnlySpan<char> text)
    {
        var number = new StringBuilder(text.Length);
        var trunk = text.IndexOf("(0)"); // dialled only without the country code
        for (var i = 0; i < text.Length; i++)
        {
            if (trunk > 0 && i == trunk && text.TrimStart('(')[0] == '+')
            {
                i += "(0)".Length - 1;
            }
            else if (char.IsAsciiDigit(text[i]) || (text[i] == '+' && number.Length == 0))
            {
                number.Append(text[i]);
                continue;
            }

            if (number.Length > 0 && number[^1] is not ' ' and not '+')
            {
                number.Append(' ');
            }
        }

        return number.ToString().TrimEnd();
    }
}
