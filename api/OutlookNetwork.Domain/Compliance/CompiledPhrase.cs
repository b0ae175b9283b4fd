namespace OutlookNetwork.Domain.Compliance;

/// <summary>A phrase whose words are numbers.</summary>
/// <param name="Reach">So many words it takes at most.</param>
internal sealed record CompiledPhrase(CompiledStep[] Steps, Anchor[] Anchors, int Reach)
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
internal sealed record Choice(NumberSet Words, Dictionary<int, List<CompiledPhrase>>? Longer, NumberSet First, Anchor[] Anchors, int Reach)
{
    /// <summary>How often texts hold a word of the anchors, roughly.</summary>
    public required double Commonness { get; init; }

    /// <summary>How often texts hold a word that it can begin with.</summary>
    public required double FirstCommonness { get; init; }
}

/// <summary>Words from which a phrase is looked for: one of them must stand in it. A phrase of sets has an anchor for each phrase of the rarest.</summary>
/// <param name="Nearest">So many words stand before it in the phrase at least.</param>
/// <param name="Farthest">And so many at most.</param>
/// <param name="Neighbour">Nothing has to stand beside it where this is null.</param>
/// <param name="Others">What else must stand in the sentence of the phrase, the rarest first.</param>
internal sealed record Anchor(NumberSet Words, int Nearest, int Farthest, Neighbour? Neighbour, Other[] Others);

/// <summary>A step of a phrase: a word with one of these bits in its trace, and how often texts hold one, roughly.</summary>
internal readonly record struct Other(uint Trace, double Commonness);

/// <summary>A word with one of these bits in its trace stands beside an anchor, so many words after it at least and at most.</summary>
internal sealed record Neighbour(uint Trace, int From, int To);

/// <summary>A phrase, and an anchor that leads to it.</summary>
internal sealed record Lead(CompiledPhrase Phrase, Anchor Anchor);

/// <summary>Phrases of which one is enough: those of one word are looked up at once, the others by their anchors.</summary>
/// <param name="Number">Of the list among all.</param>
internal sealed record AskedPhrases(int Number, NumberSet Words, Dictionary<int, List<Lead>> Longer)
{
    /// <summary>All words that may speak for one of them.</summary>
    public NumberSet Any { get; } = new([.. Words.Numbers, .. Longer.Keys]);
}
