namespace OutlookNetwork.Domain.Compliance;

/// <summary>Tells the lines that are quoted from an earlier mail. How is said in language.md, section "Quoted mail".</summary>
internal sealed class EarlierMail(string text)
{
    private const int LongestAttribution = 250; // UTF-16 units of "On … wrote:", which clients break into lines
    private const int HeaderLines = 5; // within so many a copied header has its date and its subject

    private static readonly string[] Separators = ["-----Original Message", "----- Original Message", "---------- Forwarded message", "Begin forwarded message:"];

    private bool _rest;

    /// <summary>Whether the line at hand is quoted.</summary>
    public bool InEarlier { get; private set; }

    /// <summary>Whether it is and the one before was not, or the reverse.</summary>
    public bool Changed { get; private set; }

    public void Enter(int at)
    {
        var line = text.AsSpan(at).TrimStart(" \t");
        var was = InEarlier;
        _rest = _rest || Opens(line, at);
        InEarlier = _rest || line is ['>', ..] || line.StartsWith("&gt;", StringComparison.Ordinal);
        Changed = was != InEarlier;
    }

    /// <summary>Whether all from this line on is quoted.</summary>
    private bool Opens(ReadOnlySpan<char> line, int at) => line is ['-' or 'B' or 'b' or 'F' or 'O', ..]
        && (IsSeparator(line) || (line.StartsWith("On ", StringComparison.Ordinal) && Attributes(at)) || (line.StartsWith("From:", StringComparison.Ordinal) && IsHeader(at)));

    private static bool IsSeparator(ReadOnlySpan<char> line)
    {
        foreach (var separator in Separators)
        {
            if (line.StartsWith(separator, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"On … wrote:" before a text that is not marked line by line: all of the rest is then quoted.</summary>
    private bool Attributes(int at)
    {
        var window = text.AsSpan(at, Math.Min(LongestAttribution, text.Length - at));
        var wrote = window.IndexOf("wrote:", StringComparison.Ordinal);
        if (wrote < 0 || window[..wrote].Count('\n') > 2)
        {
            return false;
        }

        var rest = text.AsSpan(at + wrote + "wrote:".Length);
        var after = rest.IndexOfAnyExcept(" \t\r\n");
        return after > 0 && rest[..after].Contains('\n') && rest[after] != '>';
    }

    private bool IsHeader(int at)
    {
        var (date, subject) = (false, false);
        for (var count = 0; count < HeaderLines && at < text.Length; count++)
        {
            var feed = text.IndexOf('\n', at);
            var end = feed < 0 ? text.Length : feed;
            var line = text.AsSpan(at, end - at).TrimStart(" \t");
            date |= line.StartsWith("Sent:", StringComparison.Ordinal) || line.StartsWith("Date:", StringComparison.Ordinal);
            subject |= line.StartsWith("Subject:", StringComparison.Ordinal);
            at = end + 1;
        }

        return date && subject;
    }
}
