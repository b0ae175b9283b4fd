namespace OutlookNetwork.Domain.Compliance;

/// <summary>Turns the phrases of packs and products into numbers, each set once.</summary>
internal sealed class PhraseCompiler(Vocabulary vocabulary, IReadOnlyDictionary<string, IReadOnlyList<Phrase>> sets)
{
    private readonly Dictionary<string, CompiledSet> _sets = new(StringComparer.Ordinal);

    public CompiledPhrase Compile(Phrase phrase) => new(
        [.. phrase.Steps.Select(Step)],
        [.. phrase.Steps.Skip(1).Where(step => step.Kind == StepKind.Must).Select(step => WordMarks.Of(FirstOf(step)))],
        phrase.Steps is [{ Alternatives: var first }, { Kind: StepKind.Must } second, ..] && first.All(one => one.Kind != AlternativeKind.Set) ? CompiledPhrase.BitsOf([.. FirstOf(second)]) : null,
        ReachOf(phrase));

    /// <summary>The numbers of the words that a phrase can begin with.</summary>
    public IEnumerable<int> FirstOf(Phrase phrase) => FirstOf(phrase.Steps[0]);

    private IEnumerable<int> FirstOf(PhraseStep step) => step.Alternatives
        .SelectMany(one => one.Kind == AlternativeKind.Set ? PhrasesOf(one.Text).SelectMany(FirstOf) : [vocabulary.NumberOf(one)])
        .Distinct();

    private int ReachOf(Phrase phrase) => phrase.Steps.Sum(step => step.Kind switch
    {
        StepKind.Gap => step.Gap,
        StepKind.MustNot => 0,
        _ => step.Alternatives.Max(one => one.Kind == AlternativeKind.Set ? PhrasesOf(one.Text).Select(ReachOf).DefaultIfEmpty(0).Max() : 1),
    });

    private IReadOnlyList<Phrase> PhrasesOf(string set) => sets.GetValueOrDefault(set, []);

    private CompiledStep Step(PhraseStep step) => new(
        step.Kind,
        step.Gap,
        [.. step.Alternatives.Where(one => one.Kind is AlternativeKind.Word or AlternativeKind.Stem or AlternativeKind.Ending).Select(vocabulary.NumberOf).Distinct().Order()],
        [.. step.Alternatives.Where(one => one.Kind == AlternativeKind.Trait).Select(one => PhraseParser.Traits[one.Text])],
        [.. step.Alternatives.Where(one => one.Kind == AlternativeKind.Set).Select(one => SetOf(one.Text))]);

    private CompiledSet SetOf(string name)
    {
        if (_sets.TryGetValue(name, out var known))
        {
            return known;
        }

        var set = new CompiledSet();
        foreach (var phrase in PhrasesOf(name))
        {
            if (phrase.Steps is [{ Alternatives: var only }] && only.All(one => one.Kind is AlternativeKind.Word or AlternativeKind.Stem or AlternativeKind.Ending))
            {
                set.Words.UnionWith(only.Select(vocabulary.NumberOf));
                continue;
            }

            var compiled = Compile(phrase);
            foreach (var first in FirstOf(phrase))
            {
                if (!set.Longer.TryGetValue(first, out var longer))
                {
                    set.Longer.Add(first, longer = []);
                }

                longer.Add(compiled);
            }
        }

        return _sets[name] = set;
    }
}
