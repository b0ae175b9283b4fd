namespace OutlookNetwork.Domain.Compliance;

/// <summary>Packs and products, made ready once for many texts. Safe for several threads.</summary>
public sealed class WordingCheck
{
    /// <summary>Sets that are filled from the tenant's products.</summary>
    internal static readonly string[] ProductSets = ["product", "approved", "investigational", "competitor"];

    private readonly Reading _reading;
    private readonly Vocabulary _vocabulary = new();
    private readonly Asked _asked;
    private readonly PhraseFinder _finder;

    /// <param name="packs">Earlier ones first; ids of rules are unique over all.</param>
    /// <param name="products">What the tenant says of its own and others' products; empty when it says nothing.</param>
    public WordingCheck(Reading reading, IReadOnlyList<RulePack> packs, IReadOnlyList<WordingProduct> products)
    {
        _reading = reading;
        var rules = packs.SelectMany(pack => pack.Rules).ToList();
        var sets = packs.SelectMany(pack => pack.Sets).ToDictionary(StringComparer.Ordinal);
        foreach (var name in ProductSets)
        {
            sets[name] = [.. products.Where(product => name == "product" || product.Status.ToString().Equals(name, StringComparison.OrdinalIgnoreCase))
                .SelectMany(product => product.Names).Select(PhraseOf).Where(phrase => phrase.Steps.Count > 0)];
        }

        var compiler = new PhraseCompiler(_vocabulary, sets);
        _asked = new(rules, packs.SelectMany(pack => pack.Facts), compiler);
        _finder = new(rules, compiler, _vocabulary);
    }

    /// <summary>What is found, in the order of the text, the subject first; of one trouble one finding.</summary>
    public IReadOnlyList<Finding> Run(WordingInput input)
    {
        var words = new Words(input.Subject.Length + input.Text.Length);
        WordReader.Read(_reading, words, input.Subject, WordTraits.Subject);
        WordReader.Read(_reading, words, input.Text);
        var numbers = _vocabulary.NumbersOf(words);
        var evidence = new Evidence(words, numbers, _asked, input.AnswersQuestion);
        var found = Judgement.Of(_finder.Find(words, numbers), rule => Holds(rule, input), evidence);
        return [.. Trouble.Merge(found, words).Select(one => one.ToFinding(words))];
    }

    private static bool Holds(WordingRule rule, WordingInput input) =>
        rule.Directions.Contains(input.Direction)
        && (rule.Regions.Count == 0 || rule.Regions.Overlaps(input.Regions))
        && (rule.From is not { } from || from <= input.On)
        && (rule.Until is not { } until || input.On <= until);

    private Phrase PhraseOf(string name)
    {
        var words = new Words(name.Length);
        WordReader.Read(_reading, words, name);
        var keys = Enumerable.Range(0, words.Count).Select(at => words.KeyOf(at).ToString()).ToList();
        return new(string.Join(' ', keys), [.. keys.Select(key => new PhraseStep(StepKind.Must, 0, [new(AlternativeKind.Word, key)]))]);
    }
}
