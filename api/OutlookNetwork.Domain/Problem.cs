namespace OutlookNetwork.Domain;

/// <summary>An expected failure that a person can act on.</summary>
/// <param name="Code">Stable, dotted, lower case. The add-in finds its sentence by this; never reworded.</param>
/// <param name="Detail">English: what is wrong and what to do about it.</param>
public record Problem(ProblemKind Kind, string Code, string Detail)
{
    /// <summary>What a client needs in order to act, by name; empty when the sentence says it all.</summary>
    public virtual IReadOnlyDictionary<string, object?> Facts => NoFacts;

    private static readonly Dictionary<string, object?> NoFacts = [];
}

public enum ProblemKind
{
    Invalid,
    Missing,
    Conflict,
    Refused,
}
