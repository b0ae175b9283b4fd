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
            _phrases.Add(phrase, compiled = new(steps, AnchorOf(steps), steps.Sum(step => step.Reach)));
        }

        return compiled;
    }

    public AskedPhrases CompileAsked(IEnumerable<Phrase> phrases)
    {
        var (words, longer) = (new List<int>(), new Dictionary<int, List<CompiledPhrase>>());
        foreach (var phrase in phrases)
        {
            if (WordsAlone(phrase) is { } alone)
            {
                words.AddRange(alone.Numbers);
            }
            else
            {
                var compiled = Compile(phrase);
                File(longer, compiled, compiled.Anchor.Words);
            }
        }

        return new(new(words), longer, new(longer.Keys));
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

        var reach = longer.Values.SelectMany(phrases => phrases).Select(phrase => phrase.Reach).Append(1).Max();
        return _choices[name] = new(new(words), longer.Count > 0 ? longer : null, new([.. words, .. longer.Keys]), reach);
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

    private Anchor AnchorOf(CompiledStep[] steps)
    {
        var (nearest, farthest, least) = (0, 0, double.PositiveInfinity);
        var anchor = new Anchor(new([]), nearest, farthest);
        foreach (var step in steps)
        {
            if (step.Kind == StepKind.Must)
            {
                var commonness = vocabulary.CommonnessOf(step.Choice.First);
                if (commonness < least)
                {
                    (anchor, least) = (new(step.Choice.First, nearest, farthest), commonness);
                }

                nearest++;
            }

            farthest += step.Reach;
        }

        return anchor;
    }

    private static void File(Dictionary<int, List<CompiledPhrase>> longer, CompiledPhrase phrase, NumberSet under)
    {
        foreach (var number in under.Numbers)
        {
            if (!longer.TryGetValue(number, out var there))
            {
                longer.Add(number, there = []);
            }

            there.Add(phrase);
        }
    }
}
