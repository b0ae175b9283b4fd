using System.Collections.Concurrent;

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
    private readonly ConcurrentBag<Words> _spare = []; // room that texts use one after the other

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
        foreach (var weighed in rules.SelectMany(rule => rule.Find))
        {
            compiler.Compile(weighed.Phrase); // every word has its number before anything is filed by number
        }

        _asked = new(rules, packs.SelectMany(pack => pack.Facts), compiler, _vocabulary);
        _finder = new(rules, compiler, _vocabulary);
    }

    /// <summary>What is found, in the order of the text, the subject first; of one trouble one finding.</summary>
    public IReadOnlyList<Finding> Run(WordingInput input)
    {
        if (!_spare.TryTake(out var words))
        {
            words = new Words(new(_reading, _vocabulary));
        }

        words.Begin(input.Subject.Length + input.Text.Length);
        WordReader.Read(_reading, words, input.Subject, WordTraits.Subject);
        WordReader.Read(_reading, words, input.Text);
        var occasion = input.Occasion ?? Occasion.Unknown;
        if (occasion.Confidential.Count > 0)
        {
            new ConfidentialNotes(_reading, occasion.Confidential).Mark(words);
        }

        var evidence = new Evidence(words, _asked, occasion, occasion.Question.Length > 0 ? QuestionOf(occasion.Question) : null);
        var found = Judgement.Of(_finder.Find(words), rule => Holds(rule, input), evidence);
        IReadOnlyList<Finding> findings = [.. Trouble.Merge(found, words).Select(one => one.ToFinding(words))];
        if (!words.IsLarge)
        {
            _spare.Add(words);
        }

        return findings;
    }

    private static bool Holds(WordingRule rule, WordingInput input) =>
        rule.Directions.Contains(input.Direction)
        && (rule.Regions.Count == 0 || rule.Regions.Overlaps(input.Regions))
        && (rule.From is not { } from || from <= input.On)
        && (rule.Until is not { } until || input.On <= until);

    private Evidence QuestionOf(string text)
    {
        var words = new Words(new(_reading, _vocabulary));
        WordReader.Read(_reading, words, text);
        return new(words, _asked, Occasion.Unknown, question: null);
    }

    private Phrase PhraseOf(string name)
    {
        var words = new Words(new(_reading, new()));
        WordReader.Read(_reading, words, name);
        var keys = Enumerable.Range(0, words.Count).Select(at => words.Forms.KeyOf(words[at].Form).ToString()).ToList();
        return new(string.Join(' ', keys), [.. keys.Select(key => new PhraseStep(StepKind.Must, 0, [new(AlternativeKind.Word, key)]))]);
    }
}
