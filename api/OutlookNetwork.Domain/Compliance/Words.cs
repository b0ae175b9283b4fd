namespace OutlookNetwork.Domain.Compliance;

/// <summary>A text as words and sentences. Memory and time grow with the text and with nothing else.</summary>
internal sealed class Words
{
    private readonly List<char> _keys = [];
    private Word[] _words = new Word[64];

    public int Count { get; private set; }

    public int Sentences { get; private set; } = 1;

    public ref Word this[int at] => ref _words[at];

    public int KeysLength => _keys.Count;

    /// <summary>The word as it is compared; empty for one that is too long to be of any language.</summary>
    public ReadOnlySpan<char> KeyOf(in Word word) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_keys).Slice(word.Key, word.KeyLength);

    public ReadOnlySpan<char> KeyOf(int at) => KeyOf(_words[at]);

    public void AddToKey(char folded) => _keys.Add(folded);

    public void Add(in Word word)
    {
        if (Count == _words.Length)
        {
            Array.Resize(ref _words, Count * 2);
        }

        _words[Count] = word;
        _words[Count++].Stop = word.End;
    }

    /// <summary>From here on the words belong to a new sentence, unless none has been added to this one.</summary>
    public void EndSentence()
    {
        if (Count > 0 && _words[Count - 1].Sentence == Sentences - 1)
        {
            Sentences++;
        }
    }

    /// <returns>The first word of the sentence, and the first after it.</returns>
    public (int First, int End) SentenceOf(int at)
    {
        var (first, end) = (at, at + 1);
        while (first > 0 && _words[first - 1].Sentence == _words[at].Sentence)
        {
            first--;
        }

        while (end < Count && _words[end].Sentence == _words[at].Sentence)
        {
            end++;
        }

        return (first, end);
    }
}
