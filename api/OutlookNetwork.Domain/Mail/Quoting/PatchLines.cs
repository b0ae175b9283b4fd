namespace OutlookNetwork.Domain.Mail.Quoting;

/// <summary>Finds the hunks of unified diffs by the counts in their headers.</summary>
internal static class PatchLines
{
    public static void Mark(BodyLines lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (TryHunk(lines[i], out var old, out var added))
            {
                i = MarkHunk(lines, i, old, added) - 1;
            }
        }
    }

    /// <returns>The line after the hunk. Mail that wraps or trims lines breaks the counts: the hunk ends at the first line that fits in none.</returns>
    private static int MarkHunk(BodyLines lines, int header, int old, int added)
    {
        var i = header;
        lines.InPatch[i++] = true;
        for (; i < lines.Count && (old > 0 || added > 0); i++)
        {
            var line = lines[i];
            switch (line.IsEmpty ? ' ' : line[0])
            {
                case ' ':
                    old--;
                    added--;
                    break;
                case '-':
                    old--;
                    break;
                case '+':
                    added--;
                    break;
                case '\\':
                    break;
                default:
                    return i;
            }

            lines.InPatch[i] = true;
        }

        return i;
    }

    /// <summary>"@@ -167,7 +167,9 @@": how many lines of the old and of the new text follow.</summary>
    private static bool TryHunk(ReadOnlySpan<char> line, out int old, out int added)
    {
        (old, added) = (0, 0);
        if (!line.StartsWith("@@ -"))
        {
            return false;
        }

        var plus = line.IndexOf(" +");
        var end = plus < 0 ? -1 : line[plus..].IndexOf(" @@");
        return end > 0 && TryCount(line[4..plus], out old) && TryCount(line.Slice(plus + 2, end - 2), out added);
    }

    private static bool TryCount(ReadOnlySpan<char> range, out int count)
    {
        const int MostDigits = 6;
        count = 1;
        var comma = range.IndexOf(',');
        return comma < 0 || (range.Length - comma <= MostDigits && int.TryParse(range[(comma + 1)..], System.Globalization.NumberStyles.None, null, out count));
    }
}
