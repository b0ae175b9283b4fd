namespace OutlookNetwork.Domain.Mail;

/// <summary>
/// One message as its owner's mailbox holds it. Stored is not logged: a stored message is seen by its owner alone and counts for
/// nobody's cadence until an interaction is made of it.
/// </summary>
public sealed class Message : IOwned
{
    public const int MaxIdLength = 998; // characters: the longest line RFC 5322 allows
    public const int MaxSubjectLength = 1000;
    public const int MaxPreviewLength = 400; // 200 characters of the text, each at most two UTF-16 units
    public const int MaxQuestionLength = 400;
    public const int MaxSourceLength = 1000;

    /// <summary>Begins the <see cref="Source"/> of the made-up mailbox's messages; no path begins so.</summary>
    public const string DemoSource = "demo:/";

    private Message()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public Book Book { get; init; }

    /// <summary>What makes this message the same as another copy of it: see <see cref="MessageKey"/>.</summary>
    public Guid Key { get; private set; }

    /// <summary>Without the angle brackets; <see langword="null"/> when the message states none.</summary>
    public string? MessageId { get; private set; }

    /// <summary>The <see cref="MessageId"/> for look-ups, see <see cref="MessageKey.OfId"/>; all zeros when the message states none.</summary>
    public Guid IdKey { get; private init; }

    /// <summary>A broken sender gave the same Message-ID to another mail too, so that what refers to it says nothing.</summary>
    public bool IdIsShared { get; private set; }

    /// <summary>What other messages name when they mean this one.</summary>
    public Guid ThreadingKey => IdIsShared ? Id : Key;

    public Guid ThreadId { get; private set; }

    public string Subject { get; private set; } = "";

    /// <summary>Groups messages whose subjects differ only by reply prefixes and list tags; see <see cref="MessageKey.OfSubject"/>.</summary>
    public Guid SubjectKey { get; private set; }

    /// <summary>Has a reply prefix but names no other message, so only subject and participants can tell what it answers.</summary>
    public bool AnswersBySubject { get; private set; }

    /// <summary>The <see cref="Key"/> of the message that subject and participants say this one answers.</summary>
    public Guid? AnsweredKey { get; private set; }

    public Participant From { get; private set; } = Nobody;

    /// <summary>
    /// The author's address in normal form, for look-ups; empty when there is none. Not that of <see cref="From"/> where a list put
    /// its own address there: see <see cref="Author"/>.
    /// </summary>
    public string SenderAddress { get; private set; } = "";

    public IReadOnlyList<Participant> To { get; private set; } = [];

    public IReadOnlyList<Participant> Cc { get; private set; } = [];

    public IReadOnlyList<string> InReplyTo { get; private set; } = [];

    public IReadOnlyList<string> References { get; private set; } = [];

    /// <summary>What all messages of one conversation share in Exchange's Thread-Index.</summary>
    public string? ConversationIndex { get; private set; }

    /// <summary>UTC; <see langword="null"/> when the message has no readable date.</summary>
    public DateTimeOffset? SentAt { get; private init; }

    /// <summary>Its place in a history: when it was sent, or, where that cannot be read, when it was stored. UTC.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>As headers and structure state it; for what it means to the owner see <see cref="MailboxOwner.AutomaticFor"/>.</summary>
    public Automatic Automatic { get; private set; }

    public MessageForm Form { get; private set; }

    public bool HasAttachments { get; private set; }

    /// <summary>The first 200 characters of the text part; <see langword="null"/> where there is none.</summary>
    public string? Preview { get; private set; }

    /// <summary>The last question asked in the new text; <see langword="null"/> when nothing was asked.</summary>
    public string? Question { get; private set; }

    /// <summary>What its new text says about who writes next.</summary>
    public TurnSign TurnSign { get; private set; }

    /// <summary>Since when its owner says that nobody owes an answer to it; <see langword="null"/>: the rules decide. Only asked of a thread's deciding message.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Mailboxes that it was found in, by address; empty when only the pane has seen it.</summary>
    public IReadOnlyList<string> Mailboxes { get; private set; } = [];

    /// <summary>Where it was imported from, with #N for the Nth message of an mbox; "outlook" when the pane brought it.</summary>
    public string Source { get; private set; } = "";

    /// <summary>SHA-256 of the original bytes, lower-case hex; <see langword="null"/> when only the headers are known.</summary>
    public string? Original { get; private set; }

    public IReadOnlyList<DefectKind> Defects { get; private set; } = [];

    public bool IsCut { get; private set; }

    public DateTimeOffset StoredAt { get; private init; }

    /// <summary>Since when its owner does not want to see it; <see langword="null"/> for every message that is shown.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>It was withdrawn for good: nothing is left but what recognises the same mail when it comes again.</summary>
    public bool IsEmptied { get; private set; }

    /// <summary>Who wrote it: <see cref="From"/>, except where a list put its own address there.</summary>
    public Participant Writer => SenderAddress.Length == 0 || (EmailAddress.TryParse(From.Address, out var from) && from.Value == SenderAddress)
        ? From
        : new(RelayedName.Read(From.Name)?.Name ?? From.Name, SenderAddress);

    /// <summary>The ids that it answers, those of References first. The address of somebody on it is none: old programs put it before the id.</summary>
    public IEnumerable<string> Answers => Ids(References.Concat(InReplyTo), Everyone);

    public IEnumerable<Participant> Recipients => To.Concat(Cc);

    public IEnumerable<Participant> Everyone => Recipients.Prepend(From);

    /// <summary>The author's and everyone's address in normal form, each once; entries without a readable address are left out.</summary>
    public IEnumerable<string> Addresses => Everyone
        .Select(participant => EmailAddress.TryParse(participant.Address, out var address) ? address.Value : null)
        .Prepend(SenderAddress.Length > 0 ? SenderAddress : null)
        .OfType<string>()
        .Distinct();

    /// <summary>A message that was read whole.</summary>
    /// <param name="question">The last question asked in its text, found by whoever knows what a question is.</param>
    /// <param name="sign">What else its text says about who writes next, found likewise.</param>
    public static Message Of(ParsedMessage parsed, MessageOrigin origin, string? question, TurnSign sign = TurnSign.None)
    {
        _ = Subjects.Base(parsed.Subject, out var isReply);
        var idKey = parsed.MessageId is { } id ? MessageKey.OfId(id) : Guid.Empty;
        return new()
        {
            TenantId = origin.TenantId,
            OwnerId = origin.OwnerId,
            Book = origin.Book,
            Key = idKey == Guid.Empty ? MessageKey.OfContent(parsed) : idKey,
            MessageId = Bounded(parsed.MessageId, MaxIdLength),
            IdKey = idKey,
            Subject = Bounded(parsed.Subject, MaxSubjectLength) ?? "",
            SubjectKey = MessageKey.OfSubject(parsed.Subject),
            AnswersBySubject = isReply && parsed.ConversationIndex is null
                && !Ids(parsed.References.Concat(parsed.InReplyTo), [.. parsed.From.Take(1), .. parsed.To, .. parsed.Cc]).Any(),
            From = parsed.From.Count > 0 ? parsed.From[0] : Nobody,
            SenderAddress = EmailAddress.TryParse(Author.Of(parsed).Who?.Address, out var author) ? author.Value : "",
            To = parsed.To,
            Cc = parsed.Cc,
            InReplyTo = parsed.InReplyTo,
            References = parsed.References,
            ConversationIndex = parsed.ConversationIndex,
            SentAt = parsed.SentAt,
            At = parsed.SentAt ?? origin.StoredAt,
            Automatic = parsed.Automatic,
            Form = FormOf(parsed),
            HasAttachments = parsed.HasAttachments,
            Preview = Bounded(parsed.TextPreview, MaxPreviewLength),
            Question = Bounded(question, MaxQuestionLength),
            TurnSign = sign,
            Mailboxes = origin.Mailbox.Length > 0 ? [origin.Mailbox] : [],
            Source = Bounded(origin.Source, MaxSourceLength) ?? "",
            Original = origin.Original,
            Defects = [.. parsed.Defects.Select(defect => defect.Kind).Distinct()],
            IsCut = parsed.IsCut,
            StoredAt = origin.StoredAt,
        };
    }

    public void MoveTo(Guid threadId) => ThreadId = threadId;

    public void Answer(Guid? key) => AnsweredKey = key;

    /// <summary>Gives a message its own identity where another one already goes by its Message-ID.</summary>
    public void Distinguish(Guid contentKey) => (Key, IdIsShared) = (contentKey, true);

    /// <summary>Another mail came with the same Message-ID.</summary>
    public void ShareId() => IdIsShared = true;

    /// <summary>Another mailbox holds it too.</summary>
    public void AlsoFoundIn(string mailbox) => Mailboxes = [.. Mailboxes, mailbox];

    /// <summary>Takes over what only the whole message says, when so far no more than its headers were seen in the pane.</summary>
    public void Complete(Message whole)
    {
        (InReplyTo, References, ConversationIndex) = (whole.InReplyTo, whole.References, whole.ConversationIndex);
        (Automatic, Form, HasAttachments, AnswersBySubject) = (whole.Automatic, whole.Form, whole.HasAttachments, whole.AnswersBySubject);
        (Preview, Question, TurnSign) = (whole.Preview, whole.Question, whole.TurnSign);
        (Source, Original, Mailboxes) = (whole.Source, whole.Original, whole.Mailboxes);
        (Defects, IsCut, SenderAddress) = (whole.Defects, whole.IsCut, whole.SenderAddress);
    }

    /// <summary>Its owner says that nobody owes an answer to it. Saying so again changes nothing.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Settle(DateTimeOffset now)
    {
        if (SettledAt is not null)
        {
            return false;
        }

        SettledAt = now;
        return true;
    }

    /// <returns>Whether anything changed.</returns>
    public bool Unsettle()
    {
        var was = SettledAt;
        SettledAt = null;
        return was is not null;
    }

    /// <summary>Puts a pseudonym in the place of one person: on the message, and where its subject and the beginning of its text name them.</summary>
    public void Redact(Redaction redaction)
    {
        var about = redaction.Sparing(Everyone);
        (From, To, Cc) = (redaction.Of(From), [.. To.Select(redaction.Of)], [.. Cc.Select(redaction.Of)]);
        SenderAddress = redaction.IsOfPerson(SenderAddress) ? redaction.Pseudonym.Address : SenderAddress;
        Subject = Bounded(about.Text(Subject), MaxSubjectLength) ?? "";
        (Preview, Question) = (Bounded(Preview is null ? null : about.Text(Preview), MaxPreviewLength), Bounded(Question is null ? null : about.Text(Question), MaxQuestionLength));
        Source = Bounded(redaction.Whole(Source), MaxSourceLength) ?? "";

        // Ids name no person as a rule. Where one does, what refers to it no longer finds it by its text; its key stays.
        MessageId = Bounded(MessageId is null ? null : redaction.Addresses(MessageId), MaxIdLength);
        (InReplyTo, References) = ([.. InReplyTo.Select(redaction.Addresses)], [.. References.Select(redaction.Addresses)]);
    }

    public void Withdraw(DateTimeOffset now) => WithdrawnAt = now;

    /// <summary>Its owner wants to see it again.</summary>
    public void ComeBack() => WithdrawnAt = null;

    /// <summary>Forgets all that it says and whom it names.</summary>
    public void Empty()
    {
        (MessageId, Subject, SubjectKey, AnswersBySubject, AnsweredKey) = (null, "", Guid.Empty, false, null);
        (From, SenderAddress, To, Cc) = (Nobody, "", [], []);
        (InReplyTo, References, ConversationIndex) = ([], [], null);
        (HasAttachments, Preview, Question, Mailboxes, Source, Original, Defects) = (false, null, null, [], "", null, []);
        (TurnSign, SettledAt, IsEmptied) = (TurnSign.None, null, true);
    }

    /// <summary>Its owner logged it again after it was emptied: it says again what the header in the pane says.</summary>
    public void Refill(Message header)
    {
        (MessageId, Subject, SubjectKey, AnswersBySubject) = (header.MessageId, header.Subject, header.SubjectKey, header.AnswersBySubject);
        (From, SenderAddress, To, Cc, Source) = (header.From, header.SenderAddress, header.To, header.Cc, header.Source);
        IsEmptied = false;
    }

    public Likeness Likeness => new(From.Address, SentAt, SubjectKey, Preview);

    private static Participant Nobody { get; } = new("", "");

    private static IEnumerable<string> Ids(IEnumerable<string> named, IEnumerable<Participant> everyone) =>
        named.Where(id => !everyone.Any(one => one.Address.Equals(id, StringComparison.OrdinalIgnoreCase)));

    private static string? Bounded(string? text, int length)
    {
        if (text is null || text.Length <= length)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length; // half a character would not survive the database
        return text[..end];
    }

    private static MessageForm FormOf(ParsedMessage parsed) => parsed switch
    {
        { Automatic: Automatic.Bounce } => MessageForm.DeliveryReport,
        _ when parsed.ContentType is "multipart/encrypted" or "application/pkcs7-mime" or "application/x-pkcs7-mime" => MessageForm.Encrypted,
        { CalendarMethod: "REQUEST" or "CANCEL" } => MessageForm.MeetingRequest,
        { CalendarMethod: "REPLY" or "COUNTER" } => MessageForm.MeetingResponse,
        _ => MessageForm.Ordinary,
    };
}

/// <summary>Whose a message is and where it came from.</summary>
/// <param name="Original">SHA-256 of its bytes, lower-case hex, where they are kept.</param>
/// <param name="Mailbox">The address whose mailbox it came from; empty when the pane brought it.</param>
public sealed record MessageOrigin(
    Guid TenantId, string OwnerId, Book Book, string Source, string? Original, string Mailbox, DateTimeOffset StoredAt);

/// <summary>What kind of item a mail client shows the message as; only <see cref="Ordinary"/> can be read and logged from the pane.</summary>
public enum MessageForm
{
    Ordinary,
    Encrypted,
    MeetingRequest,
    MeetingResponse,
    DeliveryReport,
}

public enum Direction
{
    Incoming,
    Outgoing,
}
