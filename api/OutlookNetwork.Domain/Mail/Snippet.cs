using System.Text;

namespace OutlookNetwork.Domain.Mail;

/// <summary>A piece of a text around what was searched for.</summary>
/// <param name="Text">One line; "…" stands where something was left out.</param>
/// <param name="Highlights">Where in <paramref name="Text"/> the terms stand: in order, apart from each other.</param>
public sealed record Snippet(string Text, IReadOnlyList<Highlight> Highlights)
{
    private const int Usual = 160; // characters: two lines of the pane
    private const int Before = 40; // of them in front of the first hit, so that the hit is read in its sentence
    private const int LongestSearched = 300_000; // characters: as far as words are kept

    public static Snippet Empty { get; } = new("", []);

    /// <summary>The piece around the first place where one of the terms begins a word or a phrase stands; the text's beginning where none does.</summary>
    public static Snippet Of(string text, SearchQuery query)
    {
        var line = OneLine(text);
        var hits = Hits(line, query);
        var start = hits.Count == 0 || line.Length <= Usual ? 0 : WordStart(line, Math.Max(0, hits[0].Start - Before));
        var end = WordEnd(line, start, Math.Min(line.Length, start + Usual));
        var (open, close) = (start > 0 ? "…" : "", end < line.Length ? "…" : "");
        return new(
            open + line[start..end].Trim() + close,
            [.. hits.Where(hit => hit.Start >= start && hit.Start + hit.Length <= end).Select(hit => hit with { Start = hit.Start - start + open.Length })]);
    }

    private static string OneLine(string text)
    {
        var line = new StringBuilder();
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, LongestSearched)))
        {
            if (!char.IsWhiteSpace(letter) && !char.IsControl(letter))
            {
                line.Append(letter);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>Every place where a term begins a word or a phrase stands. A character that several letters are made of is marked whole.</summary>
    private static List<Highlight> Hits(string line, SearchQuery query)
    {
        var (words, from) = (new StringBuilder(), new List<int>());
        for (var at = 0; at < line.Length;)
        {
            var taken = Rune.DecodeFromUtf16(line.AsSpan(at), out var rune, out var length) == System.Buffers.OperationStatus.Done ? rune : Rune.ReplacementChar;
            SearchWords.Append(words, taken);
            while (from.Count < words.Length)
            {
                from.Add(at);
            }

            at += length;
        }

        from.Add(line.Length);
        var folded = words.ToString();
        var found = new List<Highlight>();
        for (var at = 0; at < folded.Length; at = NextWord(folded, at))
        {
            var longest = query.Terms.Where(Stands).Concat(query.Phrases.Where(phrase => Stands(phrase) && EndsAt(phrase.Length)))
                .Select(words => words.Length).DefaultIfEmpty().Max();
            if (longest > 0 && (found.Count == 0 || from[at] >= found[^1].Start + found[^1].Length))
            {
                found.Add(new(from[at], EndOf(line, from, at + longest - 1) - from[at]));
            }

            bool Stands(string words) => string.CompareOrdinal(folded, at, words, 0, words.Length) == 0;

            bool EndsAt(int length) => at + length == folded.Length || folded[at + length] == ' ';
        }

        return found;
    }

    /// <summary>Behind the character that the folded letter comes from, and the marks upon it.</summary>
    private static int EndOf(string line, List<int> from, int folded)
    {
        var end = from[folded];
        Rune.DecodeFromUtf16(line.AsSpan(end), out _, out var length);
        end += length;
        while (end < line.Length && char.GetUnicodeCategory(line[end]) is System.Globalization.UnicodeCategory.NonSpacingMark)
        {
            end++;
        }

        return end;
    }

    private static int NextWord(string folded, int at)
    {
        var blank = folded.IndexOf(' ', at);
        return blank < 0 ? folded.Length : blank + 1;
    }

    /// <summary>The beginning of the word after the place, or the place itself where no word begins soon.</summary>
    private static int WordStart(string line, int at)
    {
        var blank = at == 0 ? -1 : line.IndexOf(' ', at - 1, Math.Min(Before, line.Length - at + 1));
        return Whole(line, at == 0 ? 0 : blank < 0 ? at : blank + 1);
    }

    private static int WordEnd(string line, int start, int at)
    {
        var blank = at == line.Length || line[at] == ' ' ? at : line.LastIndexOf(' ', at - 1, Math.Min(Before, at - start));
        return Whole(line, blank <= start ? at : blank);
    }

    private static int Whole(string line, int at) => at > 0 && at < line.Length && char.IsLowSurrogate(line[at]) ? at - 1 : at;
}

/// <param name="Start">In UTF-16 units.</param>
/// <param name="Length">In UTF-16 units; above 0.</param>
public sealed record Highlight(int Start, int Length);
