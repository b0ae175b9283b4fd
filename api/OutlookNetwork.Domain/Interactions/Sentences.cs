namespace OutlookNetwork.Domain.Interactions;

/// <summary>Takes a text apart into sentences. Time is linear in its length.</summary>
internal static class Sentences
{
    private const int LongestGreeting = 4; // words of a line that ends in a comma: "Dear Dr Amara Osei,"

    /// <returns>In order, lower case, each on one line without blanks at its ends; lines that greet or take leave count as sentences of their own.</returns>
    public static List<string> Of(string text)
    {
        var found = new List<string>();
        var open = "";
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Trim();
            var alone = line.Length == 0 || IsTag(line) || (line[^1] == ',' && Words(line) <= LongestGreeting);
            if (alone)
            {
                Cut(open, found);
                open = "";
                Cut(line, found);
                continue;
            }

            open = open.Length == 0 ? line : string.Concat(open, " ", line);
        }

        Cut(open, found);
        return found;
    }

    public static int Words(string sentence)
    {
        var count = 0;
        foreach (var _ in sentence.AsSpan().Split(' '))
        {
            count++;
        }

        return count;
    }

    /// <summary>"Reviewed-by: somebody", as developers agree.</summary>
    private static bool IsTag(string line) => line.IndexOf("-by:", StringComparison.OrdinalIgnoreCase) is > 0 and < 24;

    private static void Cut(string text, List<string> found)
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

    private static void Add(string sentence, List<string> found)
    {
        var bare = sentence.Trim().TrimEnd(',', '.', '!').ToLowerInvariant().Replace('’', '\'');
        if (bare.AsSpan().IndexOfAnyInRange('0', '\uffff') >= 0)
        {
            found.Add(bare);
        }
    }
}
