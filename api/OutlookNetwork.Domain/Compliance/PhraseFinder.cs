namespace OutlookNetwork.Domain.Compliance;

/// <summary>Finds all phrases of all rules in one pass: a word leads to the phrases that begin with it, and only these are tried.</summary>
internal sealed class PhraseFinder
{
    /// <summary>Sets that are filled from the tenant's products.</summary>
    public static readonly string[] ProductSets = ["product", "approved", "investigational", "competitor"];

    private const int Block = 16; // words: a phrase that takes no more, and one, lies in the block of its first word and the next

    private readonly Vocabulary _vocabulary = new();
    private readonly PhraseCompiler _compiler;
    private readonly List<CompiledPhrase> _phrases = [];
    private readonly Dictionary<Phrase, int> _known = [];
    private readonly List<int>[] _starts;
    private readonly (WordTraits Trait, int Number)[] _traits;

    /// <param name="phrases">All that rules, clues, conditions and facts name.</param>
    public PhraseFinder(IReadOnlyList<Phrase> phrases, IReadOnlyDictionary<string, IReadOnlyList<Phrase>> sets)
    {
        _traits = [.. PhraseParser.Traits.Select(trait => (trait.Value, _vocabulary.NumberOf(new(AlternativeKind.Trait, trait.Key))))];
        _compiler = new(_vocabulary, sets);
        foreach (var phrase in phrases)
        {
            if (_known.TryAdd(phrase, _phrases.Count))
            {
                _phrases.Add(_compiler.Compile(phrase));
            }
        }

        var firsts = _known.Select(known => (Phrase: known.Value, First: _compiler.FirstOf(known.Key).ToList())).ToList();
        _starts = [.. Enumerable.Range(0, _vocabulary.Count).Select(_ => new List<int>())];
        foreach (var (phrase, first) in firsts)
        {
            first.ForEach(number => _starts[number].Add(phrase));
        }
    }

    public int NumberOf(Phrase phrase) => _known[phrase];

    /// <summary>Every place where each phrase begins, in the order of the text.</summary>
    public IReadOnlyList<Hit>[] Find(Words words)
    {
        var numbers = NumbersOf(words);
        var found = new List<Hit>?[_phrases.Count];
        var tried = new int[_phrases.Count]; // the word, counted from 1, at which a phrase was tried last
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
                    if (tryOne.MayStandIn(tryOne.Reach <= Block + 1 ? near : sentence) && attempt.EndOf(tryOne, at) is > 0 and var end)
                    {
                        (found[phrase] ??= []).Add(new(at, end));
                    }
                }
            }
        }

        return [.. found.Select(hits => (IReadOnlyList<Hit>)(hits ?? []))];
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

/// <summary>The numbers that each word of a text has in the vocabulary.</summary>
internal sealed class WordNumbers(int count)
{
    public List<int> All { get; } = new(count);

    public int[] Ends { get; } = new int[count];

    public ReadOnlySpan<int> Of(int at) => Of(at, at + 1);

    /// <summary>Of the words from the first to before the end.</summary>
    public ReadOnlySpan<int> Of(int first, int end)
    {
        var start = first == 0 ? 0 : Ends[first - 1];
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(All)[start..Ends[end - 1]];
    }
}
