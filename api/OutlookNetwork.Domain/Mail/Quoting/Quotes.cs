namespace OutlookNetwork.Domain.Mail.Quoting;

/// <summary>Lines behind '>' and the lines that say whose words they are.</summary>
internal static class Quotes
{
    private const int MostBlankLines = 2; // between an attribution and its quote

    public static void Mark(BodyLines lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines.InPatch[i] && IsQuoted(lines[i]) && !IsEscapedFrom(lines, i))
            {
                lines.Kinds[i] = TextPartKind.Quoted;
            }
        }

        for (var i = 0; i < lines.Count; i++)
        {
            if (lines.Kinds[i] == TextPartKind.Quoted && lines.LastText(i) is var above && above >= 0
                && lines.IsOpen(above) && i - above - 1 <= MostBlankLines && Attribution.StartOf(lines, above) is var start && start >= 0)
            {
                lines.Mark(start, i, TextPartKind.Quoted);
                lines.Attributions[start] = above + 1;
            }
            else if (lines.Kinds[i] == TextPartKind.Quoted)
            {
                i = SkipQuoted(lines, i);
            }
        }
    }

    public static bool IsQuoted(ReadOnlySpan<char> line) => line.StartsWith('>') || line.StartsWith(" >");

    private static int SkipQuoted(BodyLines lines, int line)
    {
        while (line + 1 < lines.Count && (lines.IsBlank(line + 1) || lines.Kinds[line + 1] == TextPartKind.Quoted))
        {
            line++;
        }

        return line;
    }

    /// <summary>">From ..." in the middle of a text is the sender's: a mailbox file put the mark there.</summary>
    private static bool IsEscapedFrom(BodyLines lines, int line) =>
        lines[line].StartsWith(">From ")
        && !(line > 0 && IsQuoted(lines[line - 1]))
        && !(line + 1 < lines.Count && IsQuoted(lines[line + 1]));
}
