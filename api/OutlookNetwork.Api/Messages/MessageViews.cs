using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Messages;

/// <summary>One stored message with all that is read out of it.</summary>
/// <param name="Entry">With the link that says why it is in its thread.</param>
/// <param name="IsWhole">False: no more than the headers are known.</param>
/// <param name="Parts">Joined they are the readable text, in its order; empty when there is none.</param>
/// <param name="IsTextCut">The text is longer than the 100,000 characters that are shown.</param>
/// <param name="Mailboxes">Addresses of the mailboxes it was found in; empty when only the pane has seen it.</param>
/// <param name="Proposals">What the sender's own signature says about them; empty unless a person outside wrote it to the owner.</param>
public sealed record MessageDetail(
    TimelineEntry Entry, bool IsWhole, IReadOnlyList<TextPartView> Parts, bool IsTextCut, AuthorView Author, IReadOnlyList<string> Mailboxes,
    IReadOnlyList<AttachmentView> Attachments, IReadOnlyList<FieldProposal> Proposals);

/// <param name="Attribution">Of a quoted part: the lines that say who wrote it and when, on one line; null when there are none.</param>
public sealed record TextPartView(TextPartKind Kind, string Text, string? Attribution);

/// <param name="Who">Who really wrote it; null when the message does not say.</param>
/// <param name="Notes">What is worth knowing before one answers, one sentence each; empty as a rule.</param>
public sealed record AuthorView(Person? Who, bool IsPerson, IReadOnlyList<string> Notes);

/// <param name="FileName">A label, never a path; null when the part has none.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Inline">Shown within the text.</param>
public sealed record AttachmentView(string? FileName, string ContentType, long Size, bool Inline);
