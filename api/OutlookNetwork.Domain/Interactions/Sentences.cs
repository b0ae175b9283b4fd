using System.Text;

namespace OutlookNetwork.Domain.Interactions;

/// <summary>Takes a text apart into sentences. Time is linear in its length.</summary>
internal static class Sentences
{
    private const int LongestGreeting = 4; // words of a line that ends in a comma: "Dear Dr Amara Osei,"

    /// <returns>In order, lower case, each on one line without blanks at its ends; lines that greet or take leave count as sentences of their own.</returns>
    public static List<string> Of(string text)
    {
        var found = new List<string>();
        var lower = text.ToLowerInvariant().Replace('’', '\'').AsSpan();
        var open = new StringBuilder(lower.Length);
        foreach (var range in lower.Split('\n'))
        {
            var line = lower[range].Trim();
            var alone = line.Length == 0 || IsTag(line) || (line[^1] == ',' && Words(line) <= LongestGreeting);
            if (alone)
            {
                Cut(open.ToString(), found);
                open.Clear();
                Cut(line, found);
                continue;
            }

            open.Append(open.Length == 0 ? "" : " ").Append(line);
        }

        Cut(open.ToString(), found);
        return found;
    }

    public static int Words(ReadOnlySpan<char> sentence) => sentence.Count(' ') + 1;

    /// <summary>"Reviewed-by: somebody", as developers agree.</summary>
    private static bool IsTag(ReadOnlySpan<char> line) => line.IndexOf("-by:") is > 0 and < 24;

    private static void Cut(ReadOnlySpan<char> text, List<string> found)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '.' or '!' or '?' or '。' or '！' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]) || text[at] is '。' or '！'))
            {
                Add(text[start..at], found);
                start = at + 1;
            }
        }

        Add(text[start..], found);
    }

    private static void Add(ReadOnlySpan<char> sentence, List<string> found)
    {
        var bare = sentence.Trim().TrimEnd(",.!");
        if (bare.IndexOfAnyInRange('0', '\uffff') >= 0)
        {
            found.Add(bare.ToString());
        }
    }
}
