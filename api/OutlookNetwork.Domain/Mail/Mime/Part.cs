namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>A leaf: a part that holds content and no further parts.</summary>
/// <param name="Start">Where its still encoded body begins in the message.</param>
/// <param name="Method">The method parameter of a calendar part.</param>
/// <param name="Flow">How the lines of a text/plain part are wrapped.</param>
internal sealed record Part(
    string Type, string? Charset, string Disposition, string? FileName, string? ContentId, Transfer Transfer, int Start, int Length,
    string? Method, TextFlow Flow)
{
    public bool IsInline => Disposition == "inline" || (Disposition.Length == 0 && ContentId is not null);

    /// <summary>What a person calls an attachment; a detached signature with a file name counts.</summary>
    public bool IsAttachment => Disposition == "attachment" || (FileName is not null && !IsInline);
}
