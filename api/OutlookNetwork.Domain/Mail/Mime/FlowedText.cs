using System.Text;

namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>RFC 3676: text/plain whose lines end in a blank where the paragraph goes on.</summary>
internal static class FlowedText
{
    private const int DeepestQuote = 100;

    public static TextFlow FlowOf(ContentHeader content) =>
        !string.Equals(content["format"]?.Trim(), "flowed", StringComparison.OrdinalIgnoreCase) ? TextFlow.Fixed
        : string.Equals(content["delsp"]?.Trim(), "yes", StringComparison.OrdinalIgnoreCase) ? TextFlow.FlowedWithoutSpace
        : TextFlow.Flowed;

    /// <summary>Every paragraph on one line behind its quote marks. Lines end in '\n', whatever they ended in.</summary>
    public static string Unwrap(string text, TextFlow flow)
    {
        var lines = text.Contains('\r') ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
        if (flow == TextFlow.Fixed || !lines.Contains(" \n", StringComparison.Ordinal) && !lines.StartsWith(' ') && !lines.Contains("\n ", StringComparison.Ordinal))
        {
            return lines;
        }

        var unwrapped = new StringBuilder(lines.Length);
        int? open = null; // quote depth of the paragraph that goes on
        foreach (var range in lines.AsSpan().Split('\n'))
        {
            var line = lines.AsSpan()[range];
            var depth = Math.Min(DeepestQuote, line.IndexOfAnyExcept('>') is var marks && marks < 0 ? line.Length : marks);
            var content = line[depth..];
            content = content.StartsWith(' ') && !(depth == 0 && content[1..].StartsWith('>')) ? content[1..] : content;
            var isDelimiter = content is "-- ";
            var goesOn = !isDelimiter && content.EndsWith(' ') && content.Trim().Length > 0;
            if (open != depth || isDelimiter)
            {
                StartLine(unwrapped, open is null, depth);
            }

            unwrapped.Append(goesOn && flow == TextFlow.FlowedWithoutSpace ? content[..^1] : content);
            open = goesOn ? depth : null;
            if (!goesOn)
            {
                unwrapped.Append('\n');
            }
        }

        unwrapped.Length -= unwrapped.Length > 0 && unwrapped[^1] == '\n' ? 1 : 0;
        return unwrapped.ToString();
    }

    private static void StartLine(StringBuilder text, bool isLineStart, int depth)
    {
        if (!isLineStart)
        {
            text.Append('\n'); // the paragraph that went on ends where the quote depth changes
        }

        if (depth > 0)
        {
            text.Append('>', depth).Append(' ');
        }
    }
}

internal enum TextFlow
{
    Fixed,
    Flowed,

    /// <summary>The blank at the end of the line is no part of the text: scripts without blanks.</summary>
    FlowedWithoutSpace,
}
