namespace OutlookNetwork.Domain.Mail.Quoting;

/// <summary>"On Monday, Ines wrote:" in the languages of the world, over up to four lines.</summary>
internal static class Attribution
{
    private const int MostLines = 4;
    private const int LongestLine = 300;
    private const int LongestAttribution = 500;

    private static readonly string[] Verbs =
    [
        "wrote", "writes", "schrieb", "écrit", "ecrit", "escribió", "escribio", "escribe", "scritto", "scrisse", "scrive", "schreef", "skrev",
        "skriver", "kirjoitti", "napisał", "napisal", "escreveu", "написал", "писал", "пишет", "пише", "написав", "写道", "寫道", "写到", "a scris", "yazdı",
        "írta", "napísal", "escrigué", "va escriure", "έγραψε", "כתב", "كتب", "님이 작성", "さんは書きました", "'s message of", "’s message of", "đã viết", "menulis",
    ];

    private static readonly string[] Openers =
    [
        "On ", "Am ", "Le ", "El ", "Il ", "Op ", "Em ", "Den ", "W dniu ", "Dnia ", "Dne ", "At ", "In ", "På ", "Pe ", "Il giorno ", "Quoting ",
        "Excerpts from ", "Zitat von ", "Vào ", "Στις ", "Pada ", "Dana ", "V ", "Ha ", "A ", "O ", "Citando ", "Från ", "*On ", "-- On ", "Thus ",
    ];

    /// <summary>Where the attribution begins whose last line stands directly above a quote.</summary>
    /// <returns>-1 when the line introduces nobody.</returns>
    public static int StartOf(BodyLines lines, int last)
    {
        if (HeaderBlock.StartOfLast(lines, last) is var block && block >= 0)
        {
            return block;
        }

        if (lines[last].Length > LongestLine || !EndsLikeOne(lines[last]))
        {
            return -1;
        }

        for (var start = last; start >= 0 && last - start < MostLines && lines.IsOpen(start); start--)
        {
            if (Opens(lines[start]) && lines.Start(last + 1) - lines.Start(start) <= LongestAttribution
                && NamesSomebody(lines.Text.AsSpan(lines.Start(start), lines.Start(last + 1) - lines.Start(start))))
            {
                return start;
            }
        }

        return HasVerb(lines[last]) || lines[last].Contains('@') ? last : -1;
    }

    /// <summary>An attribution that no '>' follows: programs that quote without marks. It is a paragraph of its own.</summary>
    /// <returns>The line after it; -1 when none begins at the line.</returns>
    public static int EndOfUnmarked(BodyLines lines, int first)
    {
        if ((first > 0 && !lines.IsBlank(first - 1)) || !Opens(lines[first]))
        {
            return -1;
        }

        for (var last = first; last < lines.Count && last - first < MostLines && lines.IsOpen(last) && lines[last].Length <= LongestLine; last++)
        {
            if (EndsLikeOne(lines[last]))
            {
                var text = lines.Text.AsSpan(lines.Start(first), lines.Start(last + 1) - lines.Start(first));
                return HasVerb(lines[last]) && HasDate(text) && text.Length <= LongestAttribution ? last + 1 : -1;
            }
        }

        return -1;
    }

    private static bool Opens(ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        if (line.IsEmpty)
        {
            return false;
        }

        if (char.IsAsciiDigit(line[0]) || line[0] is '[' or '*' or '在' or '于')
        {
            return true;
        }

        foreach (var opener in Openers)
        {
            if (line.StartsWith(opener))
            {
                return true;
            }
        }

        return char.IsLetter(line[0]) && HasDate(line) && line.Contains(',');
    }

    private static bool EndsLikeOne(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd(" \t*_\u00A0");
        return line.EndsWith(':') || line.EndsWith('：') || line.EndsWith("wrote") || line.EndsWith("writes") || line.EndsWith("写道")
            || (line.EndsWith(')') && line.StartsWith("Quoting "));
    }

    private static bool NamesSomebody(ReadOnlySpan<char> text) => HasVerb(text) || text.Contains('@') || HasDate(text);

    private static bool HasVerb(ReadOnlySpan<char> text)
    {
        foreach (var verb in Verbs)
        {
            if (text.Contains(verb, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A year of our time, or hours and minutes.</summary>
    private static bool HasDate(ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOfAnyInRange('0', '9'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            var end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            var isYear = end - i == 4 && (text[i..end].StartsWith("19") || text[i..end].StartsWith("20"));
            var isTime = end - i <= 2 && end + 2 < text.Length && text[end] == ':' && char.IsAsciiDigit(text[end + 1]) && char.IsAsciiDigit(text[end + 2]);
            if (isYear || isTime)
            {
                return true;
            }

            i = end - 1;
        }

        return false;
    }
}
