using System.Buffers;

namespace OutlookNetwork.Domain.Mail.Quoting;

/// <summary>Finds signatures: below "-- ", below closing words, below the sender's name, and what telephones add.</summary>
internal static class Signatures
{
    private const int MostLines = 40; // below a delimiter
    private const int MostBlockLines = 16; // below closing words or a name
    private const int LongestLine = 120;
    private const int LongestName = 60;
    private const int MostDeviceLines = 3;

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("=<>{}\"`");

    public static void Mark(BodyLines lines, string sender)
    {
        var name = new SenderName(sender);
        var lastNew = LastNew(lines);
        for (var first = 0; first < lines.Count;)
        {
            if (lines.Kinds[first] != TextPartKind.New)
            {
                first++;
                continue;
            }

            var end = first;
            while (end < lines.Count && lines.Kinds[end] == TextPartKind.New)
            {
                end++;
            }

            MarkIn(lines, first, end, name, isLast: lastNew < end);
            first = end;
        }
    }

    private static int LastNew(BodyLines lines)
    {
        var last = lines.Count - 1;
        while (last >= 0 && (lines.IsBlank(last) || lines.Kinds[last] != TextPartKind.New))
        {
            last--;
        }

        return last;
    }

    private static void MarkIn(BodyLines lines, int first, int end, SenderName sender, bool isLast)
    {
        var delimiter = Delimiter(lines, first, end);
        var start = delimiter;
        if (isLast || delimiter < end)
        {
            start = Math.Min(start, Device(lines, first, start));
            start = Math.Min(start, Closing(lines, first, start, hasMore: start < end));
            start = Math.Min(start, Named(lines, first, start, sender));
        }

        if (start < end)
        {
            lines.Mark(start, end, TextPartKind.Signature);
        }
        else if (isLast)
        {
            MarkAbovePostscript(lines, first, end, sender);
        }
    }

    /// <summary>The sender's name, alone or below closing words, with notes or a postscript under it.</summary>
    private static void MarkAbovePostscript(BodyLines lines, int first, int end, SenderName sender)
    {
        for (var (i, below) = (lines.LastText(end), 0); i >= first && below <= MostLines && !lines.InPatch[i]; i = lines.LastText(i), below++)
        {
            var above = lines.LastText(i);
            var hasClosing = above >= first && ClosingWords.Is(lines[above]);
            var isAlone = i + 1 < end && lines.IsBlank(i + 1) && (hasClosing || (above < i - 1 && lines[i].TrimStart() is ['-' or '–', ..]));
            if (isAlone && lines.IsOpen(i) && lines[i].Length <= LongestName && sender.Is(lines[i].Trim()))
            {
                lines.Mark(hasClosing ? above : i, i + 1, TextPartKind.Signature);
                return;
            }
        }
    }

    /// <summary>RFC 3676 4.3; many programs drop the blank at its end, and PGP escapes the dashes.</summary>
    private static int Delimiter(BodyLines lines, int first, int end)
    {
        for (var (i, below) = (lines.LastText(end), 0); i >= first && below <= MostLines && !lines.InPatch[i]; i = lines.LastText(i), below++)
        {
            if (below > 0 && lines[i].TrimEnd() is "--" or "- --" or "—" && !HasDelimiterAbove(lines, i, first, MostLines - below))
            {
                return i;
            }
        }

        return end;
    }

    private static bool HasDelimiterAbove(BodyLines lines, int line, int first, int most)
    {
        for (var (i, seen) = (lines.LastText(line), 0); i >= first && seen < most && !lines.InPatch[i]; i = lines.LastText(i), seen++)
        {
            if (lines[i].TrimEnd() is "--" or "- --" or "—")
            {
                return true;
            }
        }

        return false;
    }

    private static int Device(BodyLines lines, int first, int end)
    {
        for (var (i, seen) = (lines.LastText(end), 0); i >= first && seen < MostDeviceLines && lines.IsOpen(i); i = lines.LastText(i), seen++)
        {
            if (ClosingWords.IsFromDevice(lines[i]))
            {
                return i;
            }
        }

        return end;
    }

    /// <param name="hasMore">A signature begins at <paramref name="end"/>, so that the closing words need no name below.</param>
    private static int Closing(BodyLines lines, int first, int end, bool hasMore)
    {
        var found = end;
        for (var (i, below) = (lines.LastText(end), 0); i >= first && below <= MostBlockLines && IsBlockLine(lines, i); i = lines.LastText(i), below++)
        {
            if (ClosingWords.Is(lines[i]))
            {
                found = (below > 0 && IsBlock(lines, i + 1, found < end ? found : end, below)) || (below == 0 && hasMore) || (found < end && below == 1) ? i : found;
            }
        }

        return found;
    }

    /// <summary>A name, then short lines; many of them only when some hold what signatures hold.</summary>
    private static bool IsBlock(BodyLines lines, int first, int end, int count)
    {
        const int FewLines = 3;
        var name = lines.NextText(first, end);
        if (name >= end)
        {
            return true;
        }

        if (!LooksLikeName(lines[name].Trim()) || HasProse(lines, name, end))
        {
            return false;
        }

        if (count <= FewLines)
        {
            return true;
        }

        for (var i = name; i < end; i++)
        {
            if (HasContact(lines[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasProse(BodyLines lines, int first, int end)
    {
        const int MostWords = 5;
        for (var i = first; i < end; i++)
        {
            var line = lines[i].Trim();
            if (line.Count(' ') >= MostWords && (char.IsLower(line[0]) || line[^1] is '.' or ':' or '?' or '!'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A last line that is the sender's name, or one with such a line above that says how to reach them.</summary>
    private static int Named(BodyLines lines, int first, int end, SenderName sender)
    {
        var hasContact = false;
        for (var (i, below) = (lines.LastText(end), 0); i >= first && below <= MostBlockLines && IsBlockLine(lines, i); i = lines.LastText(i), below++)
        {
            var line = lines[i].Trim();
            var isApart = lines.LastText(i) is var above && (above < first || above < i - 1);
            if (line.Length <= LongestName && (below == 0 || hasContact) && isApart && sender.Is(line))
            {
                return above >= first && IsBlockLine(lines, above) && ClosingWords.Is(lines[above]) ? above : i;
            }

            hasContact |= HasContact(lines[i]);
        }

        return end;
    }

    private static bool IsBlockLine(BodyLines lines, int line) => lines.IsOpen(line) && lines[line].Length <= LongestLine;

    /// <summary>One word, or up to eight that begin with capitals, are particles or are cut short by a dot.</summary>
    private static bool LooksLikeName(ReadOnlySpan<char> line)
    {
        const int MostWords = 8;
        line = line.Trim("-–—*_ \t/");
        if (line.IsEmpty || line.Length > LongestName || line[^1] is ',' or '?' or ':' or '!' or ';' || !char.IsLetter(line[0]) || line.ContainsAny(NotInNames))
        {
            return false;
        }

        var words = 0;
        foreach (var range in line.Split(' '))
        {
            var word = line[range];
            words += word.IsEmpty ? 0 : 1;
            if (words > 1 && !word.IsEmpty && char.IsLower(word[0]) && word[^1] != '.'
                && word is not ("von" or "van" or "de" or "der" or "den" or "la" or "le" or "del" or "di" or "da" or "du" or "of" or "and" or "und" or "et" or "y" or "e"))
            {
                return false;
            }
        }

        return words <= MostWords && !(line[^1] == '.' && words > 4);
    }

    private static bool HasContact(ReadOnlySpan<char> line)
    {
        if (line.Contains('@') || line.Contains("http", StringComparison.OrdinalIgnoreCase) || line.Contains("www.", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        const int FewestDigits = 6;
        var digits = 0;
        foreach (var c in line)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits >= FewestDigits || line.Contains("GPG", StringComparison.Ordinal);
    }
}
