namespace OutlookNetwork.Domain.Compliance;

/// <summary>The forms that words have in texts: their folded letters and the traits that phrases name. What is known of a form is found out once.</summary>
internal sealed class WordForms(Reading reading, Vocabulary vocabulary)
{
    /// <summary>Folded characters; no language's word that a rule could name is longer.</summary>
    public const int LongestWord = 64;

    private const int Room = 128; // the longest word, and all that its last character may stand for
    private const int Places = 1 << 15;
    private const int MostKept = 1 << 14; // a text that brings more forms is read to its end, and the next one begins with none
    private const int MostNumbers = (2 * LongestWord) + 16; // of a form: stems, endings, itself and traits
    private const int MostSteps = 8; // over places that others hold, so that no text makes looking up slow
    private const uint Basis = 0x811c9dc5; // of the hash FNV-1a, as is the prime
    private const uint Prime = 0x01000193;

    private static readonly byte[] Plain = [.. Enumerable.Range(0, 128).Select(unit => char.IsAsciiLetterOrDigit((char)unit) ? (byte)char.ToLowerInvariant((char)unit) : (byte)0)]; // what ASCII letters and digits are folded to

    private readonly char[] _letters = new char[Room]; // of the word at hand
    private readonly int[] _places = new int[Places]; // by hash, forms counted from 1
    private Form[] _forms = new Form[256];
    private char[] _keys = new char[2048];
    private int[] _numbers = new int[1024];
    private int _count;
    private int _keysLength;
    private int _numbersCount;

    private uint _hash = Basis; // of the letters at hand; it rolls on with each

    /// <summary>How many letters the word at hand has.</summary>
    public int Length { get; private set; }

    /// <summary>The last letter of the word at hand.</summary>
    public char Last => Length == 0 ? '\0' : _letters[Length - 1];

    /// <summary>More forms than are worth keeping.</summary>
    public bool IsFull => _count > MostKept;

    /// <summary>One more letter.</summary>
    public void Add(char letter)
    {
        _letters[Length++] = letter;
        _hash = (_hash ^ letter) * Prime;
    }

    /// <summary>ASCII letters and digits begin the word or go on with it, as far as they go.</summary>
    /// <param name="capitals">How many of them are capitals.</param>
    /// <returns>How many there are.</returns>
    public int AddPlain(ReadOnlySpan<char> text, out int capitals)
    {
        var (letters, plain, length, hash) = (_letters, Plain, Length, _hash);
        capitals = 0;
        var at = 0;
        for (; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter >= plain.Length || plain[letter] is not (not 0 and var folded))
            {
                break;
            }

            if (length <= LongestWord)
            {
                letters[length++] = (char)folded;
            }

            hash = (hash ^ folded) * Prime;
            capitals += letter != folded ? 1 : 0;
        }

        (Length, _hash) = (length, hash);
        return at;
    }

    /// <summary>Another word begins.</summary>
    public void Clear() => (Length, _hash) = (0, Basis);

    /// <summary>Only the first so many letters count.</summary>
    public void Keep(int length)
    {
        Clear();
        while (Length < length)
        {
            Add(_letters[Length]);
        }
    }

    /// <summary>The form of the letters at hand; those of a word that is too long for any language are nothing. The same may have two forms.</summary>
    public int Of(WordTraits traits)
    {
        if (Length > LongestWord)
        {
            Clear();
        }

        var letters = _letters.AsSpan(0, Length);
        var asked = traits & vocabulary.AnyTrait;
        var hash = (_hash ^ (uint)asked) * Prime;
        for (var step = 0u; step < MostSteps; step++)
        {
            ref var place = ref _places[((hash ^ (hash >> 15)) + step) & (Places - 1)];
            if (place == 0)
            {
                return (place = File(letters, asked, hash)) - 1;
            }

            ref readonly var known = ref _forms[place - 1];
            if (known.Hash == hash && known.Traits == asked && letters.SequenceEqual(KeyOf(place - 1)))
            {
                return place - 1;
            }
        }

        return File(letters, asked, hash) - 1;
    }

    /// <summary>The form of the same letters with one more trait.</summary>
    public int With(int form, WordTraits trait)
    {
        Clear();
        foreach (var letter in KeyOf(form))
        {
            Add(letter);
        }

        return Of(_forms[form].Traits | trait);
    }

    /// <summary>Whether it begins a clause of its own.</summary>
    public bool Turns(int form) => _forms[form].Turns;

    /// <summary>Whether a full stop after it ends no sentence.</summary>
    public bool Shortens(int form) => _forms[form].Shortens;

    /// <summary>As it is compared; empty for a word that is too long to be of any language.</summary>
    public ReadOnlySpan<char> KeyOf(int form) => _keys.AsSpan(_forms[form].Key, _forms[form].KeyLength);

    /// <summary>The vocabulary's numbers.</summary>
    public ReadOnlySpan<int> NumbersOf(int form) => _numbers.AsSpan(_forms[form].Numbers, _forms[form].NumbersLength);

    /// <summary>The trace of its numbers.</summary>
    public uint TraceOf(int form) => _forms[form].Trace;

    /// <returns>How many there are then.</returns>
    private int File(ReadOnlySpan<char> letters, WordTraits traits, uint hash)
    {
        if (_count == _forms.Length)
        {
            Array.Resize(ref _forms, _count * 2);
        }

        if (_keysLength + letters.Length > _keys.Length)
        {
            Array.Resize(ref _keys, _keys.Length * 2);
        }

        letters.CopyTo(_keys.AsSpan(_keysLength));
        if (_numbersCount + MostNumbers > _numbers.Length)
        {
            Array.Resize(ref _numbers, _numbers.Length * 2);
        }

        var numbers = _numbers.AsSpan(_numbersCount);
        numbers = numbers[..vocabulary.PutNumbers(letters, traits, numbers)];
        _forms[_count] = new Form
        {
            Hash = hash,
            Traits = traits,
            Key = _keysLength,
            KeyLength = letters.Length,
            Numbers = _numbersCount,
            NumbersLength = numbers.Length,
            Trace = NumberSet.TraceOf(numbers),
            Turns = reading.Turns.Has(letters),
            Shortens = (letters.Length == 1 && char.IsAsciiLetter(letters[0])) || reading.Abbreviations.Has(letters),
        };
        _keysLength += letters.Length;
        _numbersCount += numbers.Length;
        return ++_count;
    }

    private struct Form
    {
        public uint Hash;
        public WordTraits Traits;
        public uint Trace;
        public int Key;
        public int KeyLength;
        public int Numbers;
        public int NumbersLength;
        public bool Turns;
        public bool Shortens;
    }
}
