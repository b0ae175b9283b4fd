namespace OutlookNetwork.Domain.Mail.Quoting;

/// <summary>The words of a sender's name, to know a line that is made of them.</summary>
internal sealed class SenderName
{
    private const int ShortestWord = 2;
    private const int MostChars = 200;

    private readonly List<string> _words = [];

    public SenderName(string name)
    {
        for (var start = 0; start < Math.Min(name.Length, MostChars);)
        {
            var end = start;
            while (end < name.Length && (char.IsLetter(name[end]) || name[end] is '\'' or '’'))
            {
                end++;
            }

            if (end - start >= ShortestWord)
            {
                _words.Add(name[start..end]);
            }

            start = end + 1;
        }
    }

    /// <summary>Some word of the line is of the name, and no line of prose: at most five words, each a name, an initial or a degree.</summary>
    public bool Is(ReadOnlySpan<char> line)
    {
        const int MostWords = 5;
        var (words, known) = (0, 0);
        foreach (var range in line.SplitAny(" \t.,-–—/~*_()"))
        {
            var word = line[range];
            if (word.IsEmpty)
            {
                continue;
            }

            words++;
            var isKnown = IsKnown(word);
            known += isKnown ? 1 : 0;
            if (!isKnown && !char.IsUpper(word[0]))
            {
                return false;
            }
        }

        return known > 0 && words <= MostWords;
    }

    private bool IsKnown(ReadOnlySpan<char> word)
    {
        foreach (var known in _words)
        {
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
