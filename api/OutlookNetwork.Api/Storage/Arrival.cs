using System.IO.Compression;
using System.Security.Cryptography;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage;

/// <summary>A message on its way into the store, with the bytes it was read from where they are known.</summary>
/// <param name="ContentKey">Its identity if another mail already goes by its Message-ID.</param>
internal sealed record Arrival(Message Message, Guid ContentKey, OriginalMessage? Original)
{
    private const int FastestUseful = 1; // Brotli quality: mail shrinks to a third, at a fraction of the time it takes to read it
    private const int Window = 18;

    /// <summary>Reads a message and compresses its bytes; touches no database, so it may run beside one.</summary>
    public static Arrival Of(ReadOnlyMemory<byte> bytes, string source, Guid tenantId, string ownerId, Book book, DateTimeOffset now) =>
        Of(MailReader.Read(bytes), bytes, source, tenantId, ownerId, book, now);

    public static Arrival Of(
        ParsedMessage parsed, ReadOnlyMemory<byte> bytes, string source, Guid tenantId, string ownerId, Book book, DateTimeOffset now)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        var question = parsed.Text is null ? null : Question.Last(parsed.Text);
        var message = Message.Of(parsed, new(tenantId, ownerId, book, source, hash, now), question);
        var original = new OriginalMessage
        {
            TenantId = tenantId,
            OwnerId = ownerId,
            Book = book,
            Hash = hash,
            Size = bytes.Length,
            Compressed = Compress(bytes.Span),
        };
        return new(message, MessageKey.OfContent(parsed), original);
    }

    public static byte[] Decompress(OriginalMessage original)
    {
        var bytes = new byte[original.Size];
        return BrotliDecoder.TryDecompress(original.Compressed, bytes, out var written) && written == bytes.Length
            ? bytes
            : throw new InvalidDataException($"The stored message {original.Hash} is damaged.");
    }

    private static byte[] Compress(ReadOnlySpan<byte> bytes)
    {
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, buffer, out var written, FastestUseful, Window)
            ? buffer.AsSpan(0, written).ToArray()
            : throw new InvalidDataException("A message could not be compressed.");
    }
}
