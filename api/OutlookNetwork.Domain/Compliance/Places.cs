namespace OutlookNetwork.Domain.Compliance;

/// <summary>Where in a text each number of the vocabulary stands.</summary>
internal sealed class Places
{
    private readonly Words _words;
    private readonly WordNumbers _numbers;
    private readonly int[] _starts; // of each number, where its words begin in the list of all
    private readonly int[] _all;
    private readonly int[] _sentenceEnds;

    /// <param name="count">How many numbers the vocabulary has.</param>
    public Places(Words words, WordNumbers numbers, int count)
    {
        (_words, _numbers) = (words, numbers);
        Marks = words.Count == 0 ? default : WordMarks.Of(numbers.Of(0, words.Count));
        _starts = new int[count + 1];
        foreach (var number in numbers.All)
        {
            _starts[number + 1]++;
        }

        for (var number = 0; number < count; number++)
        {
            _starts[number + 1] += _starts[number];
        }

        var next = _starts.ToArray();
        _all = new int[numbers.All.Count];
        _sentenceEnds = new int[words.Sentences + 1];
        for (var at = 0; at < words.Count; at++)
        {
            _sentenceEnds[words[at].Sentence] = at + 1;
            foreach (var number in numbers.Of(at))
            {
                _all[next[number]++] = at;
            }
        }
    }

    /// <summary>Of all words of the text.</summary>
    public WordMarks Marks { get; }

    /// <summary>The words that have one of the numbers, in the order of the text.</summary>
    public IEnumerable<int> Of(int[] numbers)
    {
        var places = new List<int>();
        foreach (var number in numbers)
        {
            places.AddRange(_all.AsSpan(_starts[number].._starts[number + 1]));
        }

        places.Sort();
        return places.Distinct();
    }

    public ReadOnlySpan<int> NumbersAfter(int at) => at + 1 < _words.Count ? _numbers.Of(at + 1) : [];

    public PhraseAttempt AttemptAt(int at) => new(_words, _numbers, _sentenceEnds[_words[at].Sentence]);
}
