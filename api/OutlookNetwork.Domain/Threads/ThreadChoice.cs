namespace OutlookNetwork.Domain.Threads;

/// <summary>
/// What a person decided about threads. It is kept by the keys of messages, so that it holds for copies and answers that arrive later.
/// </summary>
public sealed class ThreadChoice : IOwned
{
    private ThreadChoice()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public Book Book { get; init; }

    /// <summary>See <see cref="Mail.Message.ThreadingKey"/>.</summary>
    public Guid Key { get; private init; }

    /// <summary>The message that this one was put together with; <see langword="null"/>: this one begins a thread of its own.</summary>
    public Guid? JoinedWith { get; private init; }

    public DateTimeOffset MadeAt { get; private init; }

    /// <summary>From this message on it is a thread of its own, whatever the message says it answers.</summary>
    public static ThreadChoice Begins(Mail.Message message, DateTimeOffset now) =>
        new() { TenantId = message.TenantId, OwnerId = message.OwnerId, Book = message.Book, Key = message.ThreadingKey, MadeAt = now };

    /// <summary>The two messages belong to one conversation, though neither says so.</summary>
    public static ThreadChoice Joins(Mail.Message message, Mail.Message with, DateTimeOffset now) => new()
    {
        TenantId = message.TenantId,
        OwnerId = message.OwnerId,
        Book = message.Book,
        Key = message.ThreadingKey,
        JoinedWith = with.ThreadingKey,
        MadeAt = now,
    };
}
