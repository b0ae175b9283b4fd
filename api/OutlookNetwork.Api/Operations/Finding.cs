namespace OutlookNetwork.Api.Operations;

/// <summary>What the doctor found in one place.</summary>
/// <param name="Place">What was looked at, such as "Database".</param>
/// <param name="Sentence">How it is; where it is not well, what to do.</param>
internal sealed record Finding(string Place, Condition Condition, string Sentence)
{
    public static Finding Well(string place, string sentence) => new(place, Condition.Well, sentence);

    public static Finding Ill(string place, string sentence) => new(place, Condition.Ill, sentence);

    public static Finding Unknown(string place, string sentence) => new(place, Condition.Unknown, sentence);
}

internal enum Condition
{
    Well,
    Ill,

    /// <summary>Not looked at; the sentence says why.</summary>
    Unknown,
}
