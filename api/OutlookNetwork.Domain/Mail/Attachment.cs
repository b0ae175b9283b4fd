namespace OutlookNetwork.Domain.Mail;

/// <summary>One leaf part that is not the text of the message.</summary>
/// <param name="FileName">A label on one line, never a path to use; null when the part has none.</param>
/// <param name="ContentType">Lower case type and subtype, without parameters.</param>
/// <param name="ContentId">Without angle brackets; null when the part has none.</param>
/// <param name="Inline">The part is shown within the text and is no attachment to a person's eye.</param>
/// <param name="Size">Bytes after transfer decoding; computed, exact for well-formed input.</param>
public sealed record Attachment(string? FileName, string ContentType, string? ContentId, bool Inline, long Size);
