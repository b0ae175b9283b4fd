namespace OutlookNetwork.Domain.Compliance;

/// <summary>Finds the phrases that begin findings in one pass: a word leads to the phrases that begin with it, and only these are tried. What only
/// conditions ask for is looked for when one asks: most texts hold little of what most rules are about.</summary>
internal sealed class PhraseFinder
{
    /// <summary>Sets that are filled from the tenant's products.</summary>
    public static readonly string[] ProductSets = ["product", "approved", "investigational", "competitor"];

    private const int Block = 16; // words: a phrase that takes no more, and one, lies in the block of its first word and the next

    private readonly Vocabulary _vocabulary = new();
    private readonly PhraseCompiler _compiler;
    private readonly List<CompiledPhrase> _phrases = [];
    private readonly List<int[]> _firsts = [];
    private readonly Dictionary<Phrase, int> _known = [];
    private readonly List<int>[] _starts;
    private readonly int _sought;
    private readonly (WordTraits Trait, int Number)[] _traits;

    /// <param name="found">All that rules find.</param>
    /// <param name="asked">All that clues, conditions and facts name.</param>
    public PhraseFinder(IEnumerable<Phrase> found, IEnumerable<Phrase> asked, IReadOnlyDictionary<string, IReadOnlyList<Phrase>> sets)
    {
        _traits = [.. PhraseParser.Traits.Select(trait => (trait.Value, _vocabulary.NumberOf(new(AlternativeKind.Trait, trait.Key))))];
        _compiler = new(_vocabulary, sets);
        Compile(found);
        _sought = _phrases.Count;
        Compile(asked);
        _starts = [.. Enumerable.Range(0, _vocabulary.Count).Select(_ => new List<int>())];
        for (var phrase = 0; phrase < _sought; phrase++)
        {
            foreach (var number in _firsts[phrase])
            {
                _starts[number].Add(phrase);
            }
        }
    }

    /// <summary>How many numbers words can have.</summary>
    public int Numbers => _vocabulary.Count;

    public int NumberOf(Phrase phrase) => _known[phrase];

    /// <summary>Whether the phrase begins findings, and so was looked for in the whole text.</summary>
    public bool IsSought(int phrase) => phrase < _sought;

    public Found Find(Words words)
    {
        var numbers = NumbersOf(words);
        return new(this, words, numbers, FindSought(words, numbers));
    }

    /// <summary>Every place where a phrase begins that was not looked for yet, in the order of the text.</summary>
    public List<Hit> LookFor(int phrase, Places places)
    {
        var sought = _phrases[phrase];
        var found = new List<Hit>();
        if (!sought.MayStandIn(places.Marks))
        {
            return found;
        }

        foreach (var at in places.Of(_firsts[phrase]))
        {
            if (sought.MayStandBefore(places.NumbersAfter(at)) && places.AttemptAt(at).EndOf(sought, at) is > 0 and var end)
            {
                found.Add(new(at, end));
            }
        }

        return found;
    }

    private void Compile(IEnumerable<Phrase> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (_known.TryAdd(phrase, _phrases.Count))
            {
                _phrases.Add(_compiler.Compile(phrase));
                _firsts.Add([.. _compiler.FirstOf(phrase)]);
            }
        }
    }

    /// <returns>Of each phrase its places; null where it was not found, or not looked for.</returns>
    private List<Hit>?[] FindSought(Words words, WordNumbers numbers)
    {
        var found = new List<Hit>?[_phrases.Count];
        var tried = new int[_sought]; // the word, counted from 1, at which a phrase was tried last
        var sentenceEnd = 0;
        var (sentence, near, next) = (default(WordMarks), default(WordMarks), default(WordMarks));
        for (var at = 0; at < words.Count; at++)
        {
            if (at == sentenceEnd)
            {
                sentenceEnd = EndOf(words, at);
                sentence = WordMarks.Of(numbers.Of(at, sentenceEnd));
            }

            if (at % Block == 0)
            {
                near = (at == 0 ? BlockOf(numbers, words.Count, 0) : next).With(next = BlockOf(numbers, words.Count, at + Block));
            }

            var attempt = new PhraseAttempt(words, numbers, sentenceEnd);
            ReadOnlySpan<int> after = at + 1 < words.Count ? numbers.Of(at + 1) : [];
            foreach (var number in numbers.Of(at))
            {
                foreach (var phrase in _starts[number])
                {
                    if (tried[phrase] == at + 1)
                    {
                        continue;
                    }

                    tried[phrase] = at + 1;
                    var tryOne = _phrases[phrase];
                    if (tryOne.MayStandBefore(after) && tryOne.MayStandIn(tryOne.Reach <= Block + 1 ? near : sentence) && attempt.EndOf(tryOne, at) is > 0 and var end)
                    {
                        (found[phrase] ??= []).Add(new(at, end));
                    }
                }
            }
        }

        return found;
    }

    private static WordMarks BlockOf(WordNumbers numbers, int count, int first) =>
        first >= count ? default : WordMarks.Of(numbers.Of(first, Math.Min(count, first + Block)));

    private static int EndOf(Words words, int first)
    {
        var end = first;
        while (end < words.Count && words[end].Sentence == words[first].Sentence)
        {
            end++;
        }

        return end;
    }

    private WordNumbers NumbersOf(Words words)
    {
        var numbers = new WordNumbers(words.Count);
        for (var at = 0; at < words.Count; at++)
        {
            ref var word = ref words[at];
            _vocabulary.AddNumbersOf(words.KeyOf(word), numbers.All);
            if (word.Traits != WordTraits.None)
            {
                foreach (var (trait, number) in _traits)
                {
                    if (word.Has(trait))
                    {
                        numbers.All.Add(number);
                    }
                }
            }

            numbers.Ends[at] = numbers.All.Count;
        }

        return numbers;
    }
}

/// <summary>Where a phrase was found: its first word and the first after it.</summary>
internal readonly record struct Hit(int Start, int End);
