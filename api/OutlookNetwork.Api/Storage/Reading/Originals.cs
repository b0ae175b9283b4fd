using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>Reads stored messages again from their original bytes.</summary>
internal sealed class Originals(NetworkDb db)
{
    private const int Beginning = 1024 * 1024; // bytes: where the text of a message stands, before what is attached

    /// <summary>The whole message.</summary>
    /// <returns>Null when only its headers are known.</returns>
    public async Task<ParsedMessage?> WholeAsync(Message message, CancellationToken cancellationToken)
    {
        var original = await db.Originals.AsNoTracking().SingleOrDefaultAsync(one => one.Hash == message.Original, cancellationToken);
        return original is null ? null : MailReader.Read(Arrival.Decompress(original));
    }

    /// <summary>Messages as far as their first megabyte says, by message; those of which only the headers are known are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, ParsedMessage>> BeginningsAsync(IReadOnlyList<Message> messages, CancellationToken cancellationToken)
    {
        var hashes = messages.Select(message => message.Original).OfType<string>().Distinct().ToList();
        var originals = await db.Originals.AsNoTracking().Where(one => hashes.Contains(one.Hash)).ToDictionaryAsync(one => one.Hash, cancellationToken);
        return messages.Where(message => message.Original is { } hash && originals.ContainsKey(hash))
            .AsParallel()
            .ToDictionary(message => message.Id, message => MailReader.Read(BeginningOf(originals[message.Original ?? ""])));
    }

    private static ReadOnlyMemory<byte> BeginningOf(OriginalMessage original)
    {
        var bytes = new byte[Math.Min(original.Size, Beginning)];
        using var decoder = new BrotliDecoder();
        var result = decoder.Decompress(original.Compressed, bytes, out _, out var written);
        return result is System.Buffers.OperationStatus.Done or System.Buffers.OperationStatus.DestinationTooSmall
            ? bytes.AsMemory(0, written)
            : throw new InvalidDataException($"The stored message {original.Hash} is damaged.");
    }
}
