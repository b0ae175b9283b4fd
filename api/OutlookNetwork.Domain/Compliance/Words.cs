namespace OutlookNetwork.Domain.Compliance;

/// <summary>A text as words and sentences. Memory and time grow with the text and with nothing else.</summary>
/// <param name="length">Of the text, in characters.</param>
internal sealed class Words(int length)
{
    private Word[] _words = new Word[16 + (length / 4)]; // a word for four characters: few texts have more
    private char[] _keys = new char[16 + length];
    private int[] _firsts = new int[16]; // of each sentence, its first word

    public int Count { get; private set; }

    public int Sentences { get; private set; } = 1;

    public ref Word this[int at] => ref _words[at];

    public int KeysLength { get; private set; }

    /// <summary>Whether the next word is the first of its sentence, unless that sentence ends before.</summary>
    public bool AtSentenceStart => Count == _firsts[Sentences - 1];

    /// <summary>The word as it is compared; empty for one that is too long to be of any language.</summary>
    public ReadOnlySpan<char> KeyOf(in Word word) => _keys.AsSpan(word.Key, word.KeyLength);

    public ReadOnlySpan<char> KeyOf(int at) => KeyOf(_words[at]);

    /// <summary>Small letters of the text, as they stand.</summary>
    public void AddLetters(ReadOnlySpan<char> letters)
    {
        if (KeysLength + letters.Length > _keys.Length)
        {
            Array.Resize(ref _keys, Math.Max(_keys.Length * 2, KeysLength + letters.Length));
        }

        letters.CopyTo(_keys.AsSpan(KeysLength));
        KeysLength += letters.Length;
    }

    public void AddToKey(char folded)
    {
        if (KeysLength == _keys.Length)
        {
            Array.Resize(ref _keys, KeysLength * 2);
        }

        _keys[KeysLength++] = folded;
    }

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
        if (AtSentenceStart)
        {
            return;
        }

        if (Sentences == _firsts.Length)
        {
            Array.Resize(ref _firsts, Sentences * 2);
        }

        _firsts[Sentences++] = Count;
    }

    /// <summary>The first word of a sentence; of the one after the last, the end of the text.</summary>
    public int SentenceStart(int sentence) => sentence < Sentences ? _firsts[sentence] : Count;

    /// <returns>The first word of its sentence, and the first after it.</returns>
    public (int First, int End) SentenceOf(int at) => (SentenceStart(_words[at].Sentence), SentenceStart(_words[at].Sentence + 1));
}
