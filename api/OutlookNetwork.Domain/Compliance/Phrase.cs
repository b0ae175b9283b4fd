namespace OutlookNetwork.Domain.Compliance;

/// <summary>A phrase of the pack language, read: what has to stand one after the other. See language.md, section "Phrases".</summary>
internal sealed record Phrase(string Text, IReadOnlyList<PhraseStep> Steps)
{
    private readonly int _hash = Text.GetHashCode(StringComparison.Ordinal); // asked for with every text that is checked

    /// <summary>The same text is the same phrase, wherever it stands.</summary>
    public bool Equals(Phrase? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => _hash;
}

/// <summary>One step: a word that must, may or must not stand next, or a gap.</summary>
/// <param name="Gap">Words that may be passed over, 0 to this many; then the rest says nothing.</param>
internal sealed record PhraseStep(StepKind Kind, int Gap, IReadOnlyList<Alternative> Alternatives);

internal enum StepKind
{
    Must,
    May,
    MustNot,
    Gap,
}

/// <summary>One of the things that may stand at a step.</summary>
/// <param name="Text">Of a word the whole, of a stem what it begins with, of an ending what it ends with, of a set its name.</param>
internal sealed record Alternative(AlternativeKind Kind, string Text);

internal enum AlternativeKind
{
    Word,
    Stem,
    Ending,
    Set,

    /// <summary>Number, capital, capitals, mark or name: a trait of the word.</summary>
    Trait,
}
