namespace OutlookNetwork.Domain.Compliance;

/// <summary>A phrase whose words are numbers.</summary>
/// <param name="Reach">So many words it takes at most.</param>
/// <param name="Needed">Of each step that must be there, after the first, the marks of the words that can stand there.</param>
/// <param name="Second">Numbers of the words that can stand second, a bit each; null where another word, or none, may stand there.</param>
internal sealed record CompiledPhrase(CompiledStep[] Steps, WordMarks[] Needed, int[]? Second, int Reach)
{
    private const int Bits = 32;

    /// <summary>Whether the word after the first can be the second.</summary>
    /// <param name="numbers">Of that word; empty at the end of the text.</param>
    public bool MayStandBefore(ReadOnlySpan<int> numbers)
    {
        if (Second is null)
        {
            return true;
        }

        foreach (var number in numbers)
        {
            if (number / Bits < Second.Length && (Second[number / Bits] & (1 << (number % Bits))) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The numbers, a bit each.</summary>
    public static int[] BitsOf(IReadOnlyCollection<int> numbers)
    {
        var bits = new int[(numbers.DefaultIfEmpty(0).Max() / Bits) + 1];
        foreach (var number in numbers)
        {
            bits[number / Bits] |= 1 << (number % Bits);
        }

        return bits;
    }

    /// <summary>Whether some words may hold all that the phrase needs; when not, it need not be tried on them.</summary>
    public bool MayStandIn(in WordMarks words)
    {
        foreach (ref readonly var step in Needed.AsSpan())
        {
            if (!step.Meets(words))
            {
                return false;
            }
        }

        return true;
    }
}

/// <param name="Words">Numbers of words, stems and endings, in rising order.</param>
internal sealed record CompiledStep(StepKind Kind, int Gap, int[] Words, WordTraits[] Traits, CompiledSet[] Sets);

/// <summary>Phrases under one name. Those of one word are looked up at once, the others by the word that they begin with.</summary>
internal sealed class CompiledSet
{
    public HashSet<int> Words { get; } = [];

    public Dictionary<int, List<CompiledPhrase>> Longer { get; } = [];
}
