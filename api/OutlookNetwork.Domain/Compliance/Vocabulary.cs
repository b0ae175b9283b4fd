namespace OutlookNetwork.Domain.Compliance;

/// <summary>Every word, stem, ending and trait that phrases name has a number; this tells which numbers a word of a text has.</summary>
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
    private int _longestStrange;

    public Vocabulary()
    {
        _traits = [.. PhraseParser.Traits.Select(trait => (trait.Value, NumberOf(new(AlternativeKind.Trait, trait.Key))))];
        AnyTrait = _traits.Aggregate(WordTraits.None, (all, trait) => all | trait.Trait);
    }

    public int Count => _numbers.Count;

    /// <summary>All traits that phrases can name.</summary>
    public WordTraits AnyTrait { get; }

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

    /// <summary>Puts down the numbers of a word with these folded letters and traits.</summary>
    /// <returns>How many there are.</returns>
    public int PutNumbers(ReadOnlySpan<char> letters, WordTraits traits, Span<int> into)
    {
        var count = 0;
        var branch = 0;
        for (var at = 0; at < letters.Length && (branch = _begins.Next(branch, letters[at])) > 0; at++)
        {
            Put(_begins.NumberAt(branch), into, ref count);
        }

        if (branch > 0)
        {
            Put(_begins.NumberAt(_begins.Next(branch, LetterTree.End)), into, ref count);
        }
        else if (letters.Length <= _longestStrange && !IsOfTree(letters) && _strange.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var strange))
        {
            into[count++] = strange;
        }

        branch = 0;
        for (var at = letters.Length - 1; at >= 0 && (branch = _ends.Next(branch, letters[at])) > 0; at--)
        {
            Put(_ends.NumberAt(branch), into, ref count);
        }

        foreach (var (trait, number) in _traits)
        {
            if ((traits & trait) != 0)
            {
                into[count++] = number;
            }
        }

        return count;
    }

    /// <summary>Unless it is none, which is -1.</summary>
    private static void Put(int number, Span<int> into, ref int count)
    {
        if (number >= 0)
        {
            into[count++] = number;
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
