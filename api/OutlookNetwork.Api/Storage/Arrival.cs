using System.IO.Compression;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage;

/// <summary>A message on its way into the store, with the bytes it was read from where they are known.</summary>
/// <param name="ContentKey">Its identity if another mail already goes by its Message-ID; found when it is asked for, since hardly any mail needs it.</param>
/// <param name="Words">See <see cref="SearchWords"/>.</param>
/// <param name="Lists">Addresses that the message says are a mailing list's, in normal form.</param>
/// <param name="Unseen">Addresses of those who got it unseen, in normal form: the sender's own copy names them.</param>
internal sealed record Arrival(
    Message Message, Func<Guid> ContentKey, string Words, IReadOnlyList<string> Lists, IReadOnlyList<string> Unseen, OriginalMessage? Original)
{
    private const int Fastest = 0; // Brotli quality: mail shrinks to a half or less, at a fraction of the time it takes to read it
    private const int Window = 18;

    /// <summary>Reads a message and compresses its bytes; touches no database, so it may run beside one.</summary>
    public static Arrival Of(ReadOnlyMemory<byte> bytes, MessageOrigin origin) =>
        Of(MailReader.Read(bytes), bytes, origin with { Original = OriginalMessage.HashOf(bytes) });

    /// <param name="origin">With the hash of the bytes.</param>
    public static Arrival Of(ParsedMessage parsed, ReadOnlyMemory<byte> bytes, MessageOrigin origin)
    {
        var written = NewText.Of(parsed);
        var message = Message.Of(parsed, origin, Question.Last(written), TurnSigns.Of(written));
        var original = new OriginalMessage
        {
            TenantId = origin.TenantId,
            OwnerId = origin.OwnerId,
            Book = origin.Book,
            Hash = origin.Original ?? throw new ArgumentException("A message with bytes has a hash.", nameof(origin)),
            Size = bytes.Length,
            Compressed = Compress(bytes.Span),
        };
        var unseen = parsed.Bcc.Select(one => EmailAddress.TryParse(one.Address, out var address) ? address.Value : null).OfType<string>().ToList();
        return new(message, () => MessageKey.OfContent(MailReader.Read(Decompress(original))), WordsOf(message, written, parsed.Bcc), parsed.ListAddresses, unseen, original);
    }

    /// <summary>A message of which no more than the header is known.</summary>
    public static Arrival OfHeader(ParsedMessage header, MessageOrigin origin)
    {
        var message = Message.Of(header, origin, question: null);
        return new(message, () => MessageKey.OfContent(header), WordsOf(message, written: "", unseen: []), Lists: [], Unseen: [], Original: null);
    }

    public static byte[] Decompress(OriginalMessage original)
    {
        var bytes = new byte[original.Size];
        return BrotliDecoder.TryDecompress(original.Compressed, bytes, out var written) && written == bytes.Length
            ? bytes
            : throw new InvalidDataException($"The stored message {original.Hash} is damaged.");
    }

    /// <param name="written">The new text of the message; empty when only its header is known.</param>
    /// <param name="unseen">Those who got it unseen: its owner finds it by them too.</param>
    public static string WordsOf(Message message, string written, IReadOnlyList<Participant> unseen) =>
        SearchWords.Of([message.Subject, written, .. message.Everyone.Concat(unseen).SelectMany(one => new[] { one.Name, one.Address })]);

    private static byte[] Compress(ReadOnlySpan<byte> bytes)
    {
        var buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(bytes.Length));
        try
        {
            return BrotliEncoder.TryCompress(bytes, buffer, out var written, Fastest, Window)
                ? buffer.AsSpan(0, written).ToArray()
                : throw new InvalidDataException("A message could not be compressed.");
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
