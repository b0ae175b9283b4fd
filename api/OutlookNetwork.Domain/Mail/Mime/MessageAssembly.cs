namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>Puts the fields and parts of one message together.</summary>
internal sealed class MessageAssembly(
    ReadOnlyMemory<byte> bytes,
    HeaderBlock header,
    Structure structure,
    DefectList defects)
{
    private const int ConversationBytes = 22; // Thread-Index: 6 bytes of time and a GUID; each reply adds 5

    private int _addresses;

    public ParsedMessage ToMessage()
    {
        var plain = BodyText.Find(structure.Leaves, "text/plain");
        var text = plain is null ? null : BodyText.Decode(bytes, plain, Limits.TextChars, defects);
        var html = BodyText.Find(structure.Leaves, "text/html") is { } part ? BodyText.Decode(bytes, part, Limits.HtmlChars, defects) : null;
        var body = BodyText.Readable(text, plain?.Flow ?? TextFlow.Fixed, html);
        var message = new ParsedMessage
        {
            MessageId = OwnId(header, defects),
            InReplyTo = Ids("In-Reply-To"u8),
            References = Ids("References"u8),
            Subject = Line("Subject"u8) ?? "",
            From = Participants("From"u8, joined: false),
            Sender = Participants("Sender"u8, joined: false),
            ReplyTo = Participants("Reply-To"u8, joined: false),
            To = Participants("To"u8, joined: true),
            Cc = Participants("Cc"u8, joined: true),
            Bcc = Participants("Bcc"u8, joined: true),
            OriginalFrom = [.. Participants("X-Original-From"u8, joined: false), .. Participants("X-Google-Original-From"u8, joined: false)],
            ListAddresses = ListFields.Addresses(header, defects),
            SentAt = SentAt(),
            ContentType = structure.Type,
            CalendarMethod = structure.Leaves.FirstOrDefault(part => part.Type == "text/calendar")?.Method?.ToUpperInvariant(),
            ThreadTopic = Line("Thread-Topic"u8),
            ConversationIndex = ConversationIndex(),
            HasAttachments = structure.Leaves.Any(part => part.IsAttachment),
            Attachments = Attachments(),
            Text = text,
            Html = html,
            Body = body,
            TextPreview = text is null && html is null ? null
                : OneLine.Preview(string.IsNullOrWhiteSpace(text) ? body : text, Limits.PreviewRunes),
            LooksLikeMessage = KnownHeaders.AnyIn(header),
        };
        NoteWhatIsMissing(message);
        return message with
        {
            Automatic = AutomaticMail.Recognise(bytes, header, structure, message),
            IsCut = defects.IsCut,
            Defects = defects.ToList(),
        };
    }

    private void NoteWhatIsMissing(ParsedMessage message)
    {
        if (!message.LooksLikeMessage)
        {
            defects.Add(DefectKind.NotAMessage);
        }

        if (message.From.Count == 0)
        {
            defects.Add(DefectKind.NoFrom);
        }

        if (message.MessageId is null)
        {
            defects.Add(DefectKind.NoMessageId);
        }
    }

    private string? Line(ReadOnlySpan<byte> name)
    {
        if (!header.TryGet(name, out var value))
        {
            return null;
        }

        var line = OneLine.Clean(EncodedWords.Decode(HeaderText.Unfold(value, defects), defects));
        return line.Length == 0 ? null : line;
    }

    public static string? OwnId(HeaderBlock header, DefectList defects) =>
        header.TryGet("Message-ID"u8, out var value) ? MessageIds.Own(HeaderText.Unfold(value, defects), defects) : null;

    private IReadOnlyList<string> Ids(ReadOnlySpan<byte> name) =>
        header.TryGet(name, out var value)
            ? MessageIds.Bounded(MessageIds.All(HeaderText.Unfold(value, defects), defects), defects)
            : [];

    /// <param name="joined">All fields of the name count, else the first that names anybody.</param>
    private List<Participant> Participants(ReadOnlySpan<byte> name, bool joined)
    {
        var found = new List<Participant>();
        var fields = 0;
        foreach (var field in header.Fields)
        {
            if (!header.IsNamed(field, name) || (++fields > 1 && !joined && found.Count > 0))
            {
                continue;
            }

            var text = HeaderText.Unfold(header.Value(field), defects);
            var more = AddressList.Parse(text, Limits.Addresses - _addresses, defects);
            _addresses += more.Count;
            found.AddRange(more);
        }

        if (fields > 1)
        {
            defects.Add(DefectKind.RepeatedHeader);
        }

        return found;
    }

    private DateTimeOffset? SentAt()
    {
        if (!header.TryGet("Date"u8, out var value))
        {
            defects.Add(DefectKind.NoDate);
            return null;
        }

        var date = MailDate.Parse(HeaderText.Unfold(value, defects));
        if (date is null)
        {
            defects.Add(DefectKind.BadDate);
        }

        return date;
    }

    private string? ConversationIndex()
    {
        if (!header.TryGet("Thread-Index"u8, out var value) || value.Length > Limits.HeaderBytes)
        {
            return null;
        }

        var decoded = TransferEncoding.Decode(value.ToArray(), Transfer.Base64, ConversationBytes * 4);
        return decoded.Length < ConversationBytes ? null : Convert.ToHexStringLower(decoded.Span[..ConversationBytes]);
    }

    private List<Attachment> Attachments() =>
    [
        .. structure.Leaves
            .Where(part => part.IsAttachment || part.FileName is not null || !BodyText.IsBody(part.Type))
            .Select(part => new Attachment(
                part.FileName,
                part.Type,
                part.ContentId,
                !part.IsAttachment,
                TransferEncoding.DecodedSize(bytes.Span.Slice(part.Start, part.Length), part.Transfer))),
    ];
}
