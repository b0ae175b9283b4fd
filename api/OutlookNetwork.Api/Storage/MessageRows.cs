using System.Security.Cryptography;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage;

/// <summary>One address on one message: the index by which the history with a person is found.</summary>
internal sealed class MessageAddress : IOwned
{
    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public Book Book { get; init; }

    /// <summary>In normal form.</summary>
    public required string Address { get; init; }

    public required Guid MessageId { get; init; }

    /// <summary>The message says that a mailing list takes mail there: it is nobody's own address.</summary>
    public bool IsList { get; set; }

    /// <summary>See <see cref="Counting.Crowd"/>.</summary>
    public bool InCrowd { get; set; }

    /// <param name="messageId">Of the stored message, which may be another than the one read here, when this is a copy of it.</param>
    /// <param name="lists">In normal form.</param>
    public static IEnumerable<MessageAddress> Of(Message message, Guid messageId, IReadOnlyList<string> lists)
    {
        var crowd = Counting.Crowd(message);
        return message.Addresses.Union(lists).Select(address => new MessageAddress
        {
            TenantId = message.TenantId,
            OwnerId = message.OwnerId,
            Book = message.Book,
            Address = address,
            MessageId = messageId,
            IsList = lists.Contains(address),
            InCrowd = crowd.Contains(address),
        });
    }
}

/// <summary>The words by which a message is found; see <see cref="SearchWords"/>.</summary>
internal sealed class SearchEntry : IOwned
{
    public required Guid MessageId { get; init; }

    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public Book Book { get; init; }

    /// <summary>Of subject, people and new text. Not every database can give them back.</summary>
    public required string Words { get; init; }

    /// <param name="messageId">As for <see cref="MessageAddress.Of"/>.</param>
    public static SearchEntry Of(Message message, Guid messageId, string words) =>
        new() { MessageId = messageId, TenantId = message.TenantId, OwnerId = message.OwnerId, Book = message.Book, Words = words };
}

/// <summary>One key that holds a thread together; see <see cref="Domain.Threads.ThreadEvidence"/>.</summary>
internal sealed class ThreadKey : IOwned
{
    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public Book Book { get; init; }

    public required Guid Key { get; init; }

    public required Guid ThreadId { get; set; }
}

/// <summary>The bytes of a message as they came, compressed, named by their SHA-256: equal bytes are kept once for an owner.</summary>
internal sealed class OriginalMessage : IOwned
{
    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public Book Book { get; init; }

    /// <summary>SHA-256 of the bytes before compression, lower-case hex.</summary>
    public required string Hash { get; init; }

    public required long Size { get; init; }

    /// <summary>Brotli.</summary>
    public required byte[] Compressed { get; init; }

    public static string HashOf(ReadOnlyMemory<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
}
