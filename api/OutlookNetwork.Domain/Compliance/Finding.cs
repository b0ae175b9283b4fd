namespace OutlookNetwork.Domain.Compliance;

/// <summary>What a reviewer would object to, where, why and what to write instead. It never says that something is illegal.</summary>
/// <param name="Also">Other categories that found the same words; without <paramref name="Category"/>, in alphabetical order.</param>
/// <param name="Further">Not one of the eighteen categories.</param>
/// <param name="Instead">Null: no words put it right.</param>
/// <param name="Part">Whether the spans count in the text or in the subject.</param>
public sealed record Finding(
    string Rule, string Category, Severity Severity, TextPart Part, TextSpan Span, TextSpan Sentence, string Message, string Why, string Source, string Suggestion,
    Replacement? Instead, IReadOnlyList<string> Also, bool Further);

/// <summary>What may stand in the text instead, exactly where.</summary>
/// <param name="Words">Empty: the stretch is taken out.</param>
public sealed record Replacement(int Start, int End, string Words);

/// <summary>Unicode code points of the original text, the end exclusive. Half a surrogate pair counts as one.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}

public enum TextPart
{
    Subject,
    Text,
}

/// <summary>From the weakest to the strongest.</summary>
public enum Severity
{
    Info,
    Warn,
    Block,
}

public enum WordingDirection
{
    Outgoing,
    Incoming,
}
