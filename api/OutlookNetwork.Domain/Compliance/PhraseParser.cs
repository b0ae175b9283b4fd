using System.Globalization;

namespace OutlookNetwork.Domain.Compliance;

/// <summary>Reads phrases. The grammar is in language.md, section "Phrases".</summary>
internal static class PhraseParser
{
    private const int LongestGap = 30; // words; a gap is searched to its end for every start
    private const int MostSteps = 24;
    private const int ShortestPart = 2; // letters that a stem or an ending must have

    public static readonly IReadOnlyDictionary<string, WordTraits> Traits = new Dictionary<string, WordTraits>(StringComparer.Ordinal)
    {
        ["#"] = WordTraits.Number,
        ["@cap"] = WordTraits.Capital,
        ["@caps"] = WordTraits.Capitals,
        ["@mark"] = WordTraits.Marked,
        ["@name"] = WordTraits.Name,
        ["@begin"] = WordTraits.Begin,
        ["@confidential"] = WordTraits.Confidential,
    };

    /// <exception cref="FormatException">What is wrong with the phrase, as a sentence without its name.</exception>
    public static Phrase Parse(string text)
    {
        var steps = text.Split(' ').Select(Step).ToList();
        if (steps.Count > MostSteps)
        {
            throw new FormatException($"it has {steps.Count} steps and may have {MostSteps}");
        }

        if (steps[0].Kind != StepKind.Must || steps[^1].Kind is not (StepKind.Must or StepKind.MustNot))
        {
            throw new FormatException("it must begin with a word that has to be there and end with one that has to or must not");
        }

        return new(text, steps);
    }

    private static PhraseStep Step(string written)
    {
        if (written.StartsWith("..", StringComparison.Ordinal))
        {
            return int.TryParse(written.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var gap) && gap is >= 1 and <= LongestGap
                ? new(StepKind.Gap, gap, [])
                : throw new FormatException($"'{written}' is no gap: write .. and a number from 1 to {LongestGap}");
        }

        if (written.Length > 2 && written[0] == '[' && written[^1] == ']')
        {
            return new(StepKind.May, 0, Alternatives(written[1..^1]));
        }

        return written.Length > 1 && written[0] == '!'
            ? new(StepKind.MustNot, 0, Alternatives(written[1..]))
            : new(StepKind.Must, 0, Alternatives(written));
    }

    private static List<Alternative> Alternatives(string written) => [.. written.Split('|').Select(Alternative)];

    private static Alternative Alternative(string written)
    {
        if (Traits.ContainsKey(written))
        {
            return new(AlternativeKind.Trait, written);
        }

        if (written.Length > 2 && written[0] == '{' && written[^1] == '}')
        {
            return new(AlternativeKind.Set, written[1..^1]);
        }

        var (kind, word) = written switch
        {
            [.. var stem, '*'] => (AlternativeKind.Stem, stem),
            ['*', .. var ending] => (AlternativeKind.Ending, ending),
            _ => (AlternativeKind.Word, written),
        };
        var folded = kind == AlternativeKind.Word ? word.Length > 0 && (word.All(IsFolded) || IsSign(word)) : word.Length >= ShortestPart && word.All(IsFolded);
        return folded
            ? new(kind, word)
            : throw new FormatException($"'{written}' is no word: write lower-case letters a to z, digits, or one of the signs that are words");
    }

    private static bool IsFolded(char character) => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.';

    private static bool IsSign(string word) => word is "%" or "$" or "€" or "£" or "?" or "!" or "@" or "=" or "+";
}
