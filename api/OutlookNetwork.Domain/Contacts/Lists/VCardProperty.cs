using System.Text;
using OutlookNetwork.Domain.Mail.Mime;

namespace OutlookNetwork.Domain.Contacts.Lists;

/// <summary>One property of a vCard: "item1.EMAIL;TYPE=work:a@x.example".</summary>
/// <param name="Name">Upper case, without its group.</param>
/// <param name="Raw">Transfer encoding decoded, backslashes as they stand.</param>
internal sealed record VCardProperty(string Name, string Raw)
{
    private const int MostBytes = 64 * 1024;

    public static bool TryRead(string line, out VCardProperty property)
    {
        property = new("", "");
        var colon = Colon(line);
        if (colon < 1)
        {
            return false;
        }

        var parameters = line[..colon].Split(';');
        var name = parameters[0].Trim().ToUpperInvariant();
        var raw = line[(colon + 1)..];
        property = new(name[(name.LastIndexOf('.') + 1)..], IsQuotedPrintable(line) ? Decode(raw, Charset(parameters)) : raw);
        return true;
    }

    /// <summary>2.1 names the encoding with or without its parameter's name.</summary>
    public static bool IsQuotedPrintable(string line) =>
        Colon(line) is > 0 and var colon && line.AsSpan(0, colon).Contains("QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase);

    /// <summary>The value on one line.</summary>
    public string Text() => OneLine.Clean(Unescaped(Raw));

    /// <summary>The components of a structured value, each on one line.</summary>
    public IReadOnlyList<string> Parts() => Split(';');

    /// <summary>The values of a property that may have several, each on one line; none is empty.</summary>
    public IEnumerable<string> Values() => Split(',').Where(value => value.Length > 0);

    private List<string> Split(char between)
    {
        var parts = new List<string>();
        var start = 0;
        for (var at = 0; at < Raw.Length; at++)
        {
            if (Raw[at] == '\\')
            {
                at++;
            }
            else if (Raw[at] == between)
            {
                parts.Add(OneLine.Clean(Unescaped(Raw[start..at])));
                start = at + 1;
            }
        }

        parts.Add(OneLine.Clean(Unescaped(Raw[start..])));
        return parts;
    }

    /// <summary>A colon between quotation marks belongs to a parameter.</summary>
    private static int Colon(string line)
    {
        var isQuoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            isQuoted ^= line[at] == '"';
            if (line[at] == ':' && !isQuoted)
            {
                return at;
            }
        }

        return -1;
    }

    private static string Charset(string[] parameters) =>
        Array.Find(parameters, parameter => parameter.StartsWith("CHARSET=", StringComparison.OrdinalIgnoreCase))?["CHARSET=".Length..] ?? "";

    private static string Decode(string raw, string charset) => Charsets.Decode(
        QuotedPrintable.Decode(Encoding.UTF8.GetBytes(raw), MostBytes).Span, Charsets.Find(charset, new DefectList()));

    private static string Unescaped(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\\' || at + 1 == text.Length)
            {
                plain.Append(text[at]);
                continue;
            }

            at++;
            plain.Append(text[at] is 'n' or 'N' ? '\n' : text[at]);
        }

        return plain.ToString();
    }
}
