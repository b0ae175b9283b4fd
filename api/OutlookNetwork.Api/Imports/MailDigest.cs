using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Imports;

/// <summary>Reads messages as they were found. Several batches may be read at once, beside the one that is being stored.</summary>
internal sealed class MailDigest(IServiceScopeFactory scopes, OwnerScope owner, TimeProvider clock)
{
    private const string PassedLimit = "It passed a limit of the mail reader, so not all of it was read. The original bytes were stored whole.";
    private const string NoMail = "Nothing in it looks like the header of a mail; check that this is a mail file.";

    /// <param name="mail">In the order of their source.</param>
    /// <param name="mailbox">The address whose mailbox it is; empty when that is not known.</param>
    public async Task<MailBatch> ReadAsync(IReadOnlyList<FoundMail> mail, string mailbox, CancellationToken cancellationToken)
    {
        var found = mail.SelectMany(one => one.Read()).ToList();
        var hashes = found.Select(one => one.Problem is null ? OriginalMessage.HashOf(one.Bytes) : "").ToList();
        var stored = await KnownAsync(found, hashes, mailbox, cancellationToken);
        var (arrivals, known, leftOut) = (new List<Arrival>(found.Count), 0, new List<ImportNote>());
        var cut = new Dictionary<Arrival, ImportNote>(ReferenceEqualityComparer.Instance);
        foreach (var (one, hash) in found.Zip(hashes))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (one.Problem is not null)
            {
                leftOut.Add(new(one.Source, one.Problem, IsLeftOut: true));
                continue;
            }

            if (stored.Contains(hash))
            {
                known++;
                continue;
            }

            var parsed = MailReader.Read(one.Bytes);
            if (!parsed.LooksLikeMessage)
            {
                leftOut.Add(new(one.Source, NoMail, IsLeftOut: true));
                continue;
            }

            parsed = one.Damage is null ? parsed : parsed with { IsCut = true };
            var arrival = Arrival.Of(parsed, one.Bytes, new(owner.TenantId, owner.OwnerId, Book.Company, one.Source, hash, mailbox, clock.GetUtcNow()));
            arrivals.Add(arrival);
            if (parsed.IsCut)
            {
                cut.Add(arrival, new(one.Source, one.Damage ?? PassedLimit, IsLeftOut: false));
            }
        }

        return new(arrivals, known, leftOut, cut, mail[^1].Position);
    }

    /// <summary>Which of the bytes are stored and noted as held by this mailbox, so that a mailbox that is imported again need not be read again.</summary>
    private async Task<IReadOnlySet<string>> KnownAsync(
        List<FoundMessage> found, List<string> hashes, string mailbox, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OwnerScope>().Enter(owner.TenantId, owner.OwnerId);
        var db = scope.ServiceProvider.GetRequiredService<NetworkDb>();
        var stored = await db.Originals.Where(original => hashes.Contains(original.Hash)).Select(original => original.Hash).ToHashSetAsync(cancellationToken);
        if (stored.Count > 0 && mailbox.Length > 0)
        {
            var copies = found.Zip(hashes).Where(one => stored.Contains(one.Second)).DistinctBy(one => one.Second).ToDictionary(one => one.Second, one => one.First.Bytes);
            stored.ExceptWith(await OfOthersOnlyAsync(copies, mailbox, db, cancellationToken));
        }

        return stored;
    }

    /// <summary>Hashes of stored messages that were so far found in other mailboxes alone.</summary>
    /// <param name="copies">Bytes by their hash.</param>
    private static async Task<IEnumerable<string>> OfOthersOnlyAsync(
        Dictionary<string, ReadOnlyMemory<byte>> copies, string mailbox, NetworkDb db, CancellationToken cancellationToken)
    {
        // Messages are found by their ids: no index leads from the bytes to them.
        var keys = copies.Values.Select(bytes => MailReader.IdOf(bytes) is { } id ? MessageKey.OfId(id) : Guid.Empty).Distinct().ToList();
        var hashes = copies.Keys.ToList();
        var held = await db.Messages.AsNoTracking()
            .Where(message => keys.Contains(message.IdKey) && message.Original != null && hashes.Contains(message.Original))
            .Select(message => new { message.Original, message.Mailboxes }).ToListAsync(cancellationToken);
        return held.Where(message => !message.Mailboxes.Contains(mailbox)).Select(message => message.Original).OfType<string>();
    }
}
