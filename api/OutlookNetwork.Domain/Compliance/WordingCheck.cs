namespace OutlookNetwork.Domain.Compliance;

/// <summary>Packs and products, made ready once for many texts. Safe for several threads.</summary>
public sealed class WordingCheck
{
    private readonly Reading _reading;
    private readonly PhraseFinder _finder;
    private readonly Dictionary<string, WordingFact> _facts;
    private readonly List<WordingRule> _rules;

    /// <param name="packs">Earlier ones first; ids of rules are unique over all.</param>
    /// <param name="products">What the tenant says of its own and others' products; empty when it says nothing.</param>
    public WordingCheck(Reading reading, IReadOnlyList<RulePack> packs, IReadOnlyList<WordingProduct> products)
    {
        _reading = reading;
        _rules = [.. packs.SelectMany(pack => pack.Rules)];
        _facts = packs.SelectMany(pack => pack.Facts).ToDictionary(StringComparer.Ordinal);
        var sets = packs.SelectMany(pack => pack.Sets).ToDictionary(StringComparer.Ordinal);
        foreach (var name in PhraseFinder.ProductSets)
        {
            sets[name] = [.. products.Where(product => name == "product" || product.Status.ToString().Equals(name, StringComparison.OrdinalIgnoreCase))
                .SelectMany(product => product.Names).Select(PhraseOf)];
        }

        _finder = new(_rules.SelectMany(RulePhrases.FoundBy), _rules.SelectMany(RulePhrases.AskedBy).Concat(_facts.Values.SelectMany(fact => fact.Phrases)), sets);
    }

    /// <summary>What is found, in the order of the text, the subject first; of one trouble one finding.</summary>
    public IReadOnlyList<Finding> Run(WordingInput input)
    {
        var words = new Words();
        WordReader.Read(_reading, words, input.Subject, WordTraits.Subject);
        WordReader.Read(_reading, words, input.Text);
        var evidence = new Evidence(words, _finder.Find(words), _facts, input.AnswersQuestion);
        var found = _rules.Where(rule => Holds(rule, input)).SelectMany((rule, order) => Judgement.Of(rule, order, evidence));
        return [.. Trouble.Merge(found, words).Select(one => one.ToFinding(words))];
    }

    private static bool Holds(WordingRule rule, WordingInput input) =>
        rule.Directions.Contains(input.Direction)
        && (rule.Regions.Count == 0 || rule.Regions.Overlaps(input.Regions))
        && (rule.From is not { } from || from <= input.On)
        && (rule.Until is not { } until || input.On <= until);

    private Phrase PhraseOf(string name)
    {
        var words = new Words();
        WordReader.Read(_reading, words, name);
        var keys = Enumerable.Range(0, words.Count).Select(at => words.KeyOf(at).ToString()).ToList();
        return new(string.Join(' ', keys), [.. keys.Select(key => new PhraseStep(StepKind.Must, 0, [new(AlternativeKind.Word, key)]))]);
    }
}
