namespace OutlookNetwork.Domain.Compliance;

/// <summary>Turns the phrases of packs and products into numbers, each of them and each choice once.</summary>
internal sealed class PhraseCompiler(Vocabulary vocabulary, IReadOnlyDictionary<string, IReadOnlyList<Phrase>> sets)
{
    private readonly Dictionary<string, Choice> _choices = new(StringComparer.Ordinal);
    private readonly Dictionary<Phrase, CompiledPhrase> _phrases = [];

    public CompiledPhrase Compile(Phrase phrase)
    {
        if (!_phrases.TryGetValue(phrase, out var compiled))
        {
            CompiledStep[] steps = [.. phrase.Steps.Select(step => new CompiledStep(step.Kind, step.Gap, ChoiceOf(step.Alternatives)))];
            _phrases.Add(phrase, compiled = new(steps, Anchors.Of(steps), steps.Sum(step => step.Reach)));
        }

        return compiled;
    }

    /// <param name="number">Of the list among all.</param>
    public AskedPhrases CompileAsked(IEnumerable<Phrase> phrases, int number)
    {
        var (words, longer) = (new List<int>(), new Dictionary<int, List<Lead>>());
        foreach (var phrase in phrases)
        {
            if (WordsAlone(phrase) is { } alone)
            {
                words.AddRange(alone.Numbers);
                continue;
            }

            var compiled = Compile(phrase);
            foreach (var anchor in compiled.Anchors)
            {
                File(longer, new Lead(compiled, anchor), anchor.Words);
            }
        }

        return new(number, new(words), longer);
    }

    private Choice ChoiceOf(IReadOnlyList<Alternative> alternatives)
    {
        var name = string.Join('|', alternatives.Select(one => $"{one.Kind} {one.Text}"));
        if (_choices.TryGetValue(name, out var known))
        {
            return known;
        }

        var (words, longer) = (new List<int>(), new Dictionary<int, List<CompiledPhrase>>());
        foreach (var one in alternatives)
        {
            if (one.Kind == AlternativeKind.Set)
            {
                AddSet(one.Text, words, longer);
            }
            else
            {
                words.Add(vocabulary.NumberOf(one));
            }
        }

        var phrases = longer.Values.SelectMany(phrases => phrases).Distinct(ReferenceEqualityComparer.Instance).Cast<CompiledPhrase>().ToList();
        var (set, first) = (new NumberSet(words), new NumberSet([.. words, .. longer.Keys]));
        Anchor[] anchors = [.. phrases.SelectMany(phrase => phrase.Anchors), .. words.Count > 0 ? [new Anchor(set, 0, 0, null, [])] : Array.Empty<Anchor>()];
        return _choices[name] = new(set, longer.Count > 0 ? longer : null, first, anchors, phrases.Select(phrase => phrase.Reach).Append(1).Max())
        {
            Commonness = anchors.Sum(anchor => vocabulary.CommonnessOf(anchor.Words)),
            FirstCommonness = vocabulary.CommonnessOf(first),
        };
    }

    private void AddSet(string name, List<int> words, Dictionary<int, List<CompiledPhrase>> longer)
    {
        foreach (var phrase in sets.GetValueOrDefault(name, []))
        {
            if (WordsAlone(phrase) is { } alone)
            {
                words.AddRange(alone.Numbers);
            }
            else
            {
                var compiled = Compile(phrase);
                File(longer, compiled, compiled.First);
            }
        }
    }

    /// <summary>Of a phrase that is always one word, which words it can be.</summary>
    private NumberSet? WordsAlone(Phrase phrase) => phrase.Steps is [{ Alternatives: var only }] && ChoiceOf(only) is { Longer: null } choice ? choice.Words : null;

    private static void File<T>(Dictionary<int, List<T>> files, T one, NumberSet under)
    {
        foreach (var number in under.Numbers)
        {
            if (!files.TryGetValue(number, out var there))
            {
                files.Add(number, there = []);
            }

            there.Add(one);
        }
    }
}
