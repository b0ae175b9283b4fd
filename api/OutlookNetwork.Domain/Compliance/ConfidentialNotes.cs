namespace OutlookNetwork.Domain.Compliance;

/// <summary>What was told in confidence, as rows of words. How a text holds one is said in language.md, section "Words". Time grows with the notes and the text together.</summary>
internal sealed class ConfidentialNotes
{
    private const int Window = 6; // words: whoever writes as many in the same order has them from the note
    private const int ShortestSentence = 3; // "Thank you" is nobody's secret
    private const int Unknown = 0; // a word that no note has, and one too long to equal anything

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal); // of words, from 1
    private readonly HashSet<Row> _rows = [];

    public ConfidentialNotes(Reading reading, IReadOnlyList<string> texts)
    {
        var words = new Words(new(reading, new()));
        foreach (var text in texts)
        {
            words.Begin(text.Length);
            WordReader.Read(reading, words, text);
            Keep(words);
        }
    }

    /// <summary>Gives the words that stand in a note their trait.</summary>
    public void Mark(Words words)
    {
        if (_rows.Count == 0)
        {
            return;
        }

        var (places, numbers) = Compared(words, at => _numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words.KeyOf(at), out var number) ? number : Unknown);
        var marked = 0; // places before this one have been
        for (var at = 0; at < numbers.Count; at++)
        {
            var end = at + LengthAt(words, places, numbers, at);
            for (marked = Math.Max(marked, at); marked < end; marked++)
            {
                words.Give(places[marked], WordTraits.Confidential);
            }
        }
    }

    private void Keep(Words words)
    {
        var (places, numbers) = Compared(words, at => NumberOf(words.KeyOf(at)));
        for (var at = 0; at + Window <= numbers.Count; at++)
        {
            Keep(numbers, at, Window);
        }

        for (int at = 0, end; at < places.Count; at = end)
        {
            for (end = at + 1; end < places.Count && words[places[end]].Sentence == words[places[at]].Sentence; end++)
            {
            }

            if (end - at is >= ShortestSentence and < Window)
            {
                Keep(numbers, at, end - at);
            }
        }
    }

    private void Keep(List<int> numbers, int at, int length)
    {
        if (!numbers.GetRange(at, length).Contains(Unknown))
        {
            _rows.Add(RowAt(numbers, at, length));
        }
    }

    /// <returns>How many words from here on stand in a note; 0 for none.</returns>
    private int LengthAt(Words words, List<int> places, List<int> numbers, int at)
    {
        for (var length = Math.Min(Window, numbers.Count - at); length >= ShortestSentence; length--)
        {
            var isWhole = length == Window || words[places[at]].Sentence == words[places[at + length - 1]].Sentence;
            if (isWhole && _rows.Contains(RowAt(numbers, at, length)))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>All words but the signs that end sentences, and their numbers.</summary>
    private static (List<int> Places, List<int> Numbers) Compared(Words words, Func<int, int> numberOf)
    {
        var (places, numbers) = (new List<int>(words.Count), new List<int>(words.Count));
        for (var at = 0; at < words.Count; at++)
        {
            if (!words.IsSign(at, '?') && !words.IsSign(at, '!'))
            {
                places.Add(at);
                numbers.Add(numberOf(at));
            }
        }

        return (places, numbers);
    }

    private int NumberOf(ReadOnlySpan<char> key)
    {
        if (key.IsEmpty)
        {
            return Unknown;
        }

        var lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        return lookup.TryGetValue(key, out var known) ? known : _numbers[key.ToString()] = _numbers.Count + 1;
    }

    private static Row RowAt(List<int> numbers, int at, int length)
    {
        return new(numbers[at], numbers[at + 1], numbers[at + 2], Or(3), Or(4), Or(5));

        int Or(int place) => place < length ? numbers[at + place] : -1;
    }

    /// <summary>The numbers of words one after the other; -1 where it has ended.</summary>
    private readonly record struct Row(int First, int Second, int Third, int Fourth, int Fifth, int Sixth);
}
