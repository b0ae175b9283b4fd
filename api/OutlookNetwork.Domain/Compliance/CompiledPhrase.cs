namespace OutlookNetwork.Domain.Compliance;

/// <summary>A phrase whose words are numbers.</summary>
/// <param name="Reach">So many words it takes at most.</param>
internal sealed record CompiledPhrase(CompiledStep[] Steps, Anchor Anchor, int Reach)
{
    /// <summary>The words that it can begin with.</summary>
    public NumberSet First { get; } = Steps[0].Choice.First;
}

internal sealed record CompiledStep(StepKind Kind, int Gap, Choice Choice)
{
    /// <summary>So many words it takes at most.</summary>
    public int Reach => Kind switch
    {
        StepKind.Gap => Gap,
        StepKind.MustNot => 0,
        _ => Choice.Reach,
    };
}

/// <summary>What may stand at a step: one of these words, or a phrase of more, found by the word that it begins with.</summary>
/// <param name="Longer">Null: only words.</param>
/// <param name="First">All words that it can begin with.</param>
internal sealed record Choice(NumberSet Words, Dictionary<int, List<CompiledPhrase>>? Longer, NumberSet First, int Reach);

/// <summary>The step that a phrase is looked for from: of those that must be there, the one whose words texts hold least.</summary>
/// <param name="Nearest">So many words stand before it in the phrase at least.</param>
/// <param name="Farthest">And so many at most.</param>
internal sealed record Anchor(NumberSet Words, int Nearest, int Farthest);

/// <summary>Phrases of which one is enough: those of one word are looked up at once, the others by their anchors.</summary>
internal sealed record AskedPhrases(NumberSet Words, Dictionary<int, List<CompiledPhrase>> Longer, NumberSet Anchors);
