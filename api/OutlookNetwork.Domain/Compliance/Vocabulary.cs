namespace OutlookNetwork.Domain.Compliance;

/// <summary>Every word, stem, ending and trait that phrases name has a number; this tells which numbers the words of a text have.</summary>
internal sealed class Vocabulary
{
    private const double CommonTrait = 15; // of a hundred words; of a rare word it is about one by the cube of its length

    private static readonly HashSet<string> CommonWords =
    [
        .. "a an and are as at be been but by can for from have i if in is it no not of on or our that the their they this to use was we will with you your".Split(' '),
    ];

    private readonly Dictionary<Alternative, int> _numbers = [];
    private readonly List<double> _commonness = [];
    private readonly LetterTree _begins = new();
    private readonly LetterTree _ends = new();
    private readonly Dictionary<string, int> _strange = new(StringComparer.Ordinal); // words with letters that no tree has: names of products
    private readonly (WordTraits Trait, int Number)[] _traits;
    private readonly WordTraits _anyTrait;
    private int _longestStrange;

    public Vocabulary()
    {
        _traits = [.. PhraseParser.Traits.Select(trait => (trait.Value, NumberOf(new(AlternativeKind.Trait, trait.Key))))];
        _anyTrait = _traits.Aggregate(WordTraits.None, (all, trait) => all | trait.Trait);
    }

    public int Count => _numbers.Count;

    /// <summary>The number of a word, stem, ending or trait; made when it is new.</summary>
    public int NumberOf(Alternative named)
    {
        if (_numbers.TryGetValue(named, out var number))
        {
            return number;
        }

        number = _numbers.Count;
        _numbers.Add(named, number);
        _commonness.Add(CommonnessOf(named));
        switch (named.Kind)
        {
            case AlternativeKind.Stem:
                _begins.Put(named.Text, number);
                break;
            case AlternativeKind.Ending:
                _ends.Put(string.Concat(named.Text.Reverse()), number);
                break;
            case AlternativeKind.Word when named.Text.All(LetterTree.Has):
                _begins.Put(named.Text + LetterTree.End, number);
                break;
            case AlternativeKind.Word:
                _strange.Add(named.Text, number);
                _longestStrange = Math.Max(_longestStrange, named.Text.Length);
                break;
            default:
                break; // traits are asked of the word itself
        }

        return number;
    }

    /// <summary>How often texts hold one of these words, roughly.</summary>
    public double CommonnessOf(NumberSet words) => words.Numbers.Sum(number => _commonness[number]);

    public WordNumbers NumbersOf(Words words)
    {
        var numbers = new WordNumbers(words.Count);
        for (var at = 0; at < words.Count; at++)
        {
            ref var word = ref words[at];
            AddNumbers(words.KeyOf(word), numbers);
            if (word.Has(_anyTrait))
            {
                foreach (var (trait, number) in _traits)
                {
                    if (word.Has(trait))
                    {
                        numbers.Add(number);
                    }
                }
            }

            numbers.Close(at);
        }

        return numbers;
    }

    private void AddNumbers(ReadOnlySpan<char> key, WordNumbers into)
    {
        var branch = 0;
        for (var at = 0; at < key.Length && (branch = _begins.Next(branch, key[at])) > 0; at++)
        {
            into.Add(_begins.NumberAt(branch));
        }

        if (branch > 0)
        {
            into.Add(_begins.NumberAt(_begins.Next(branch, LetterTree.End)));
        }
        else if (key.Length <= _longestStrange && !IsOfTree(key) && _strange.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var strange))
        {
            into.Add(strange);
        }

        branch = 0;
        for (var at = key.Length - 1; at >= 0 && (branch = _ends.Next(branch, key[at])) > 0; at--)
        {
            into.Add(_ends.NumberAt(branch));
        }
    }

    /// <summary>How many of a hundred words it is, roughly.</summary>
    private static double CommonnessOf(Alternative named) =>
        named.Kind == AlternativeKind.Trait ? CommonTrait
        : named.Kind == AlternativeKind.Word && CommonWords.Contains(named.Text) ? 1
        : Math.Pow(named.Text.Length, -3);

    private static bool IsOfTree(ReadOnlySpan<char> key)
    {
        foreach (var letter in key)
        {
            if (!LetterTree.Has(letter))
            {
                return false;
            }
        }

        return true;
    }
}
