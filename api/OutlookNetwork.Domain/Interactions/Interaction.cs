using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Interactions;

/// <summary>
/// Something that counts as having been in touch, or a note. Logging a message makes one, and there is at most one for a message; a
/// call, a meeting and the like are made of what their owner says.
/// </summary>
public sealed class Interaction : IOwned
{
    public const int MaxTextLength = 10_000; // characters: five printed pages, past any note of a conversation
    public const int MaxEventLength = 200;
    public const int MaxContacts = 50; // more is an audience

    private readonly List<InteractionContact> _contacts = [];

    private Interaction()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public Book Book { get; private set; }

    public InteractionKind Kind { get; private set; }

    /// <summary>The stored message that was logged; <see langword="null"/> for everything that is no mail.</summary>
    public Guid? MessageId { get; private init; }

    /// <summary>The <see cref="Message.Key"/> of that message, the same in everybody's copy: who logs it later is a witness.</summary>
    public Guid? MessageKey { get; private init; }

    /// <summary>When it happened, not when it was logged; UTC.</summary>
    public DateTimeOffset OccurredAt { get; private set; }

    /// <summary>The day, when no time of day is known; it is the same day in every zone.</summary>
    public DateOnly? OccurredOn { get; private set; }

    /// <summary>See <see cref="InteractionKinds.HasDirection"/>.</summary>
    public Direction? Direction { get; private set; }

    public InteractionWeight? Weight { get; private set; }

    /// <summary>What the owner wrote about it; empty for a message, which has its own words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The text was told in confidence: a draft with words of it is stopped.</summary>
    public bool Confidential { get; private set; }

    public string Event { get; private set; } = "";

    /// <summary>The words of text and event for look-ups, a blank before each; see <see cref="SearchWords"/>.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Names the act: what one click logged, one undo takes back.</summary>
    public required Guid LogId { get; init; }

    /// <summary>Shown as "logged by".</summary>
    public required string LoggedBy { get; init; }

    public required DateTimeOffset LoggedAt { get; init; }

    /// <summary>When the <see cref="LogChoice"/> was made by which it was logged; <see langword="null"/>: the owner logged it themselves.</summary>
    public DateTimeOffset? ChosenAt { get; private init; }

    /// <summary>Counts changes from 1; a change that names an older one is refused.</summary>
    public int Version { get; private set; } = 1;

    public IReadOnlyList<InteractionContact> Contacts => _contacts;

    /// <param name="contacts">The known people on the message; may be empty when nobody on it is a contact yet.</param>
    public static Interaction OfMessage(Message message, Direction direction, IEnumerable<Guid> contacts, LogAct act)
    {
        var interaction = new Interaction
        {
            TenantId = message.TenantId,
            OwnerId = message.OwnerId,
            Book = message.Book,
            Kind = InteractionKind.Message,
            MessageId = message.Id,
            MessageKey = message.Key,
            OccurredAt = message.SentAt ?? act.At,
            Direction = direction,
            Weight = InteractionKind.Message.UsualWeight(),
            LogId = act.Id,
            LoggedBy = act.By,
            LoggedAt = act.At,
            ChosenAt = act.ChosenAt,
        };
        foreach (var contact in contacts)
        {
            interaction.Involve(contact);
        }

        return interaction;
    }

    /// <summary>Something that is no mail, in the owner's own words.</summary>
    /// <param name="book">Of those who took part: see <see cref="BookOf"/>.</param>
    /// <param name="zone">The owner's.</param>
    /// <returns>It, or the first of <see cref="InteractionProblems"/> that its details run into.</returns>
    public static Outcome<Interaction> Of(Guid tenantId, string ownerId, Book book, InteractionDetails details, LogAct act, TimeZoneInfo zone)
    {
        var interaction = new Interaction
        {
            TenantId = tenantId,
            OwnerId = ownerId,
            LogId = act.Id,
            LoggedBy = act.By,
            LoggedAt = act.At,
        };
        return interaction.Take(details, book, zone, act.At);
    }

    /// <summary>What concerns nobody but people of the private book is of that book.</summary>
    public static Book BookOf(IEnumerable<Book> contacts) => contacts.All(book => book == Book.Private) ? Book.Private : Book.Company;

    /// <param name="seenVersion">The version that the change was made on.</param>
    public Outcome<Interaction> Change(InteractionDetails details, Book book, int seenVersion, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (MessageId is not null)
        {
            return InteractionProblems.IsMail;
        }

        if (seenVersion != Version)
        {
            return InteractionProblems.ChangedMeanwhile(Version);
        }

        if (Take(details, book, zone, now).Failed(out var problem, out _))
        {
            return problem;
        }

        Version++;
        return this;
    }

    public InteractionState State => new(
        Id, Book, Kind, MessageId, MessageKey, OccurredAt, OccurredOn, Direction, Weight, Text, Event, LogId, LoggedBy, LoggedAt, Version, ChosenAt, Confidential);

    /// <summary>An interaction that was withdrawn comes back; nobody takes part in it yet.</summary>
    public static Interaction Restore(Guid tenantId, string ownerId, InteractionState state) => new()
    {
        Id = state.Id,
        TenantId = tenantId,
        OwnerId = ownerId,
        Book = state.Book,
        Kind = state.Kind,
        MessageId = state.MessageId,
        MessageKey = state.MessageKey,
        OccurredAt = state.OccurredAt,
        OccurredOn = state.OccurredOn,
        Direction = state.Direction,
        Weight = state.Weight,
        Text = state.Text,
        Confidential = state.Confidential,
        Event = state.Event,
        Words = WordsOf(state.Text, state.Event),
        LogId = state.LogId,
        LoggedBy = state.LoggedBy,
        LoggedAt = state.LoggedAt,
        ChosenAt = state.ChosenAt,
        Version = state.Version,
    };

    /// <summary>Takes a person out of the owner's words.</summary>
    /// <param name="isAbout">The person took part: single words of the name go too.</param>
    public void Redact(Redaction redaction, bool isAbout)
    {
        (Text, Event) = isAbout ? (redaction.Text(Text), redaction.Text(Event)) : (redaction.Whole(Text), redaction.Whole(Event));
        Event = Event.Length > MaxEventLength ? Event[..MaxEventLength] : Event;
        (Words, Confidential, Version) = (WordsOf(Text, Event), Confidential && Text.Length > 0, Version + 1);
    }

    /// <summary>Counts the interaction for a contact; a second time changes nothing.</summary>
    public void Involve(Guid contactId)
    {
        if (_contacts.TrueForAll(involved => involved.ContactId != contactId))
        {
            _contacts.Add(new() { TenantId = TenantId, OwnerId = OwnerId, Book = Book, InteractionId = Id, ContactId = contactId });
        }
    }

    private Outcome<Interaction> Take(InteractionDetails details, Book book, TimeZoneInfo zone, DateTimeOffset now)
    {
        details = details with { Text = Kept(details.Text), Event = Kept(details.Event) };
        if (details.WhyNot() is { } wrong)
        {
            return wrong;
        }

        if (details.Happened.In(zone, now).Failed(out var problem, out var happened))
        {
            return problem;
        }

        (Kind, Book, Text, Event) = (details.Kind, book, details.Text, details.Event);
        (OccurredAt, OccurredOn) = (happened.At, happened.On);
        Direction = Kind.HasDirection() ? details.Direction ?? Mail.Direction.Outgoing : null;
        Confidential = details.Confidential && Text.Length > 0;
        Weight = details.Weight ?? Kind.UsualWeight();
        Words = WordsOf(Text, Event);
        _contacts.RemoveAll(involved => !details.Contacts.Contains(involved.ContactId));
        foreach (var contact in details.Contacts)
        {
            Involve(contact);
        }

        return this;
    }

    /// <summary>PostgreSQL keeps no NUL, and nobody types one.</summary>
    private static string Kept(string text) => text.Replace("\0", "", StringComparison.Ordinal).Trim();

    private static string WordsOf(string text, string ofEvent) => SearchWords.Of(text, ofEvent) is { Length: > 0 } words ? ' ' + words : "";
}

/// <summary>One contact who took part in one interaction.</summary>
public sealed class InteractionContact : IOwned
{
    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public Book Book { get; init; }

    public required Guid InteractionId { get; init; }

    public required Guid ContactId { get; init; }
}

/// <summary>One act of logging: who did it and when.</summary>
/// <param name="ChosenAt">When they chose that it be done by itself; null: they did it themselves.</param>
public sealed record LogAct(Guid Id, string By, DateTimeOffset At, DateTimeOffset? ChosenAt = null);
