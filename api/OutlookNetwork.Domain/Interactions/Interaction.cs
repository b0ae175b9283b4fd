using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Interactions;

/// <summary>Something that counts as having been in touch. Logging a message makes one; there is at most one for a message.</summary>
public sealed class Interaction : IOwned
{
    private readonly List<InteractionContact> _contacts = [];

    private Interaction()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public Book Book { get; init; }

    public InteractionKind Kind { get; private init; }

    /// <summary>The stored message that was logged.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>The <see cref="Message.Key"/> of that message, the same in everybody's copy: who logs it later is a witness.</summary>
    public required Guid MessageKey { get; init; }

    /// <summary>When it happened, not when it was logged; UTC.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    public required Direction Direction { get; init; }

    /// <summary>Names the act: what one click logged, one undo takes back.</summary>
    public required Guid LogId { get; init; }

    /// <summary>Shown as "logged by".</summary>
    public required string LoggedBy { get; init; }

    public required DateTimeOffset LoggedAt { get; init; }

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
            LogId = act.Id,
            LoggedBy = act.By,
            LoggedAt = act.At,
        };
        foreach (var contact in contacts)
        {
            interaction.Involve(contact);
        }

        return interaction;
    }

    public InteractionState State => new(Id, Book, Kind, MessageId, MessageKey, OccurredAt, Direction, LogId, LoggedBy, LoggedAt);

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
        Direction = state.Direction,
        LogId = state.LogId,
        LoggedBy = state.LoggedBy,
        LoggedAt = state.LoggedAt,
    };

    /// <summary>Counts the interaction for a contact; a second time changes nothing.</summary>
    public void Involve(Guid contactId)
    {
        if (_contacts.TrueForAll(involved => involved.ContactId != contactId))
        {
            _contacts.Add(new() { TenantId = TenantId, OwnerId = OwnerId, Book = Book, InteractionId = Id, ContactId = contactId });
        }
    }
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
public sealed record LogAct(Guid Id, string By, DateTimeOffset At);

public enum InteractionKind
{
    Message,
}
