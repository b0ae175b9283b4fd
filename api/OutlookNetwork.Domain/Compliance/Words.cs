namespace OutlookNetwork.Domain.Compliance;

/// <summary>A text as words and sentences. Memory and time grow with the text and with nothing else. One text after the other uses the same room.</summary>
internal sealed class Words(WordForms forms)
{
    private const int MostKept = 1 << 16; // words that a text has room for without being large

    private Word[] _words = new Word[1024];
    private int[] _firsts = new int[64]; // of each sentence, its first word
    private uint[] _together = new uint[64]; // of each, the traces of its words as one

    public WordForms Forms => forms;

    /// <summary>A very long text took so much room that it is not worth keeping for the next.</summary>
    public bool IsLarge => _words.Length > MostKept || forms.IsFull;

    public int Count { get; private set; }

    public int Sentences { get; private set; } = 1;

    public ref Word this[int at] => ref _words[at];

    /// <summary>Whether the next word is the first of its sentence, unless that sentence ends before.</summary>
    public bool AtSentenceStart => Count == _firsts[Sentences - 1];

    /// <summary>A text of so many characters begins; what was said of the one before is forgotten.</summary>
    public void Begin(int length)
    {
        (Count, Sentences, _together[0]) = (0, 1, 0);
        var likely = 1024 + (length / 4); // a word for four of them
        if (likely > _words.Length)
        {
            _words = new Word[likely];
        }
    }

    /// <summary>The vocabulary's numbers of a word.</summary>
    public ReadOnlySpan<int> NumbersOf(int at) => forms.NumbersOf(_words[at].Form);

    /// <summary>How a word is compared.</summary>
    public ReadOnlySpan<char> KeyOf(int at) => forms.KeyOf(_words[at].Form);

    /// <summary>Whether one of the words is compared so.</summary>
    public bool Hold(ReadOnlySpan<char> key)
    {
        for (var at = 0; at < Count; at++)
        {
            if (KeyOf(at).SequenceEqual(key))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsSign(int at, char sign) => KeyOf(at) is [var only] && only == sign;

    public void Add(in Word word)
    {
        if (Count == _words.Length)
        {
            Array.Resize(ref _words, Count * 2);
        }

        ref var added = ref _words[Count++];
        added = word;
        added.Stop = word.End;
        AddTrace(ref added);
    }

    /// <summary>A trade mark's sign follows the last word.</summary>
    public void MarkLast()
    {
        if (Count > 0)
        {
            Give(Count - 1, WordTraits.Marked);
        }
    }

    /// <summary>A word that was read has one trait more.</summary>
    public void Give(int at, WordTraits trait)
    {
        ref var word = ref _words[at];
        word.Traits |= trait;
        word.Form = forms.With(word.Form, trait);
        AddTrace(ref word);
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
            Array.Resize(ref _together, Sentences * 2);
        }

        _together[Sentences] = 0;
        _firsts[Sentences++] = Count;
    }

    /// <summary>A sentence without any of these bits in it holds no word that has one.</summary>
    public uint TraceOf(int sentence) => _together[sentence];

    /// <summary>The first word of a sentence; of the one after the last, the end of the text.</summary>
    public int SentenceStart(int sentence) => sentence < Sentences ? _firsts[sentence] : Count;

    /// <returns>The first word of its sentence, and the first after it.</returns>
    public (int First, int End) SentenceOf(int at) => (SentenceStart(_words[at].Sentence), SentenceStart(_words[at].Sentence + 1));

    private void AddTrace(ref Word word)
    {
        word.Trace = forms.TraceOf(word.Form);
        _together[word.Sentence] |= word.Trace;
    }
}
