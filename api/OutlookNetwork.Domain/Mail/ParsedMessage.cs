namespace OutlookNetwork.Domain.Mail;

/// <summary>
/// One message as its bytes state it. Every string is well-formed UTF-16 without NUL; all but <see cref="Text"/>,
/// <see cref="Html"/> and <see cref="Body"/> are one line without control characters.
/// </summary>
public sealed record ParsedMessage
{
    /// <summary>Without angle brackets; null when there is none that can be used.</summary>
    public string? MessageId { get; init; }

    /// <summary>Without angle brackets, in header order. A value that is one bare token with '@' counts as an id.</summary>
    public IReadOnlyList<string> InReplyTo { get; init; } = [];

    /// <summary>Without angle brackets, oldest first as a rule. At most 200: the first, then the newest.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Decoded and unfolded, every run of white space one blank; empty when there is none.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Groups are flattened here and in every other list of participants; repeated fields are joined for recipients.</summary>
    public IReadOnlyList<Participant> From { get; init; } = [];

    public IReadOnlyList<Participant> Sender { get; init; } = [];

    public IReadOnlyList<Participant> ReplyTo { get; init; } = [];

    /// <summary>
    /// What From was before a list or a provider replaced it: X-Original-From, X-Google-Original-From. See <see cref="Author"/>.
    /// </summary>
    public IReadOnlyList<Participant> OriginalFrom { get; init; } = [];

    /// <summary>Addresses to which the lists that carried the message take mail, in normal form; at most 10.</summary>
    public IReadOnlyList<string> ListAddresses { get; init; } = [];

    public IReadOnlyList<Participant> To { get; init; } = [];

    public IReadOnlyList<Participant> Cc { get; init; } = [];

    public IReadOnlyList<Participant> Bcc { get; init; } = [];

    /// <summary>UTC; null when no date can be read. A date without a zone is taken as UTC.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Type and subtype of the message as a whole, lower case.</summary>
    public string ContentType { get; init; } = "";

    /// <summary>What a calendar part asks for, such as REQUEST or REPLY; null when there is none or it does not say.</summary>
    public string? CalendarMethod { get; init; }

    /// <summary>Outlook's Thread-Topic; null when there is none.</summary>
    public string? ThreadTopic { get; init; }

    /// <summary>The conversation part (first 22 bytes) of Outlook's Thread-Index, 44 lower case hexadecimal digits.</summary>
    public string? ConversationIndex { get; init; }

    /// <summary>
    /// Some leaf part is disposed as attachment, or has a file name and is neither disposed inline nor named by a Content-ID.
    /// </summary>
    public bool HasAttachments { get; init; }

    /// <summary>In part order, inline parts included.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>The first text/plain part that is no attachment, at most 1,048,576 characters; null when there is none.</summary>
    public string? Text { get; init; }

    /// <summary>The first text/html part that is no attachment, at most 2,097,152 characters, as it came: not sanitised.</summary>
    public string? Html { get; init; }

    /// <summary>
    /// What a person reads, in lines that end in '\n': <see cref="Text"/> with the soft line breaks of RFC 3676 undone, or, where that
    /// is missing or blank, <see cref="Html"/> as text. Empty when there is neither.
    /// </summary>
    public string Body { get; init; } = "";

    /// <summary>
    /// The first 200 Unicode characters (at most 400 UTF-16 units) of <see cref="Text"/>, or of <see cref="Body"/> where that is missing
    /// or blank, on one line; null when there is neither text nor HTML.
    /// </summary>
    public string? TextPreview { get; init; }

    public Automatic Automatic { get; init; }

    /// <summary>A limit was passed, so that something is missing here; <see cref="Defects"/> say which.</summary>
    public bool IsCut { get; init; }

    /// <summary>At most one of a kind.</summary>
    public IReadOnlyList<Defect> Defects { get; init; } = [];

    /// <summary>False when not one line looks like a header of a mail: such a file is to be refused, not imported.</summary>
    public bool LooksLikeMessage { get; init; }
}
