namespace OutlookNetwork.Domain.Compliance;

/// <summary>What the conditions of rules and the facts of packs ask for, the same list of phrases once.</summary>
internal sealed class Asked
{
    private readonly Dictionary<Condition, AskedPhrases> _conditions = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, CompiledFact> _facts;

    public Asked(
        IEnumerable<WordingRule> rules, IEnumerable<KeyValuePair<string, WordingFact>> facts, PhraseCompiler compiler, Vocabulary vocabulary)
    {
        var lists = new Dictionary<string, AskedPhrases>(StringComparer.Ordinal);
        foreach (var condition in rules.SelectMany(rule => rule.Conditions))
        {
            _conditions.TryAdd(condition, ListOf(condition.Phrases));
        }

        _facts = facts.ToDictionary(fact => fact.Key, fact => new CompiledFact(ListOf(fact.Value.Phrases), fact.Value.Before), StringComparer.Ordinal);
        Count = lists.Count;
        Numbers = vocabulary.Count;

        AskedPhrases ListOf(IReadOnlyList<Phrase> phrases)
        {
            var name = string.Join('\n', phrases.Select(phrase => phrase.Text));
            return lists.TryGetValue(name, out var list) ? list : lists[name] = compiler.CompileAsked(phrases, lists.Count);
        }
    }

    /// <summary>How many lists of phrases there are.</summary>
    public int Count { get; }

    /// <summary>How many numbers the vocabulary has.</summary>
    public int Numbers { get; }

    public AskedPhrases Of(Condition condition) => _conditions[condition];

    public CompiledFact Fact(string name) => _facts[name];
}

internal sealed record CompiledFact(AskedPhrases Phrases, int? Before);
