namespace OutlookNetwork.Domain.Mail;

/// <summary>Whole lines of a body that belong together, with their line ends.</summary>
/// <param name="Start">Where the part begins in the body, in characters.</param>
/// <param name="Attribution">
/// Of a quoted part: the lines that say who wrote it and when, as one line of at most 300 characters; null when there are none.
/// </param>
public sealed record TextPart(TextPartKind Kind, int Start, int Length, string? Attribution)
{
    /// <param name="body">The body that was split.</param>
    public ReadOnlySpan<char> In(string body) => body.AsSpan(Start, Length);
}

public enum TextPartKind
{
    /// <summary>What the sender wrote in this very message; a patch is that too.</summary>
    New,

    /// <summary>Earlier or forwarded mail, with the line that introduces it.</summary>
    Quoted,

    /// <summary>From the closing words on: names, titles, telephone numbers.</summary>
    Signature,

    /// <summary>What a program adds: list footers, confidentiality notices, warnings about outside mail, signatures of PGP.</summary>
    Footer,
}
