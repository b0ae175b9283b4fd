using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage;

/// <summary>
/// The one way into the message store. A batch is stored whole or not at all: messages, their original bytes, their addresses and
/// their threads. Taking in the same message again has no second effect.
/// </summary>
internal sealed class MessageIntake(NetworkDb db)
{
    /// <param name="alongside">Saves in the same transaction what must agree with the messages, such as an import's counts.</param>
    /// <returns>For each arrival, in order, the stored message it is or became.</returns>
    public async Task<IReadOnlyList<Taken>> StoreAsync(
        IReadOnlyList<Arrival> arrivals, Func<IReadOnlyList<Taken>, Task>? alongside, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await RecogniseAsync(arrivals, cancellationToken);
        var fresh = taken.Where(one => one.IsNew).Select(one => one.Arrival).ToList();

        await new ThreadPlacement(db).PlaceAsync(taken, cancellationToken);
        await InsertAsync(fresh, cancellationToken);
        if (alongside is not null)
        {
            await alongside(taken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return taken;
    }

    /// <summary>Tells new messages from copies of stored ones, and gives different mails with one Message-ID their own identity.</summary>
    private async Task<IReadOnlyList<Taken>> RecogniseAsync(IReadOnlyList<Arrival> arrivals, CancellationToken cancellationToken)
    {
        var keys = arrivals.SelectMany(arrival => new[] { arrival.Message.Key, arrival.ContentKey }).Distinct().ToList();
        var known = await db.Messages.Where(message => keys.Contains(message.Key))
            .ToDictionaryAsync(message => message.Key, cancellationToken);

        var taken = new List<Taken>(arrivals.Count);
        foreach (var arrival in arrivals)
        {
            var message = arrival.Message;
            if (known.TryGetValue(message.Key, out var stored) && stored.Original is not null && message.IsAnotherMailThan(stored))
            {
                message.Distinguish(arrival.ContentKey);
                stored = known.GetValueOrDefault(arrival.ContentKey);
            }

            if (stored is null)
            {
                known.Add(message.Key, message);
                taken.Add(new(arrival, message, IsNew: true));
                continue;
            }

            if (stored.Original is null && message.Original is not null)
            {
                stored.Complete(message);
                db.Originals.Add(arrival.Original ?? throw new InvalidOperationException("A message with a hash has bytes."));
            }

            taken.Add(new(arrival, stored, IsNew: false));
        }

        return taken;
    }

    private async Task InsertAsync(List<Arrival> fresh, CancellationToken cancellationToken)
    {
        var originals = fresh.Select(arrival => arrival.Original).OfType<OriginalMessage>().DistinctBy(original => original.Hash).ToList();
        var hashes = originals.Select(original => original.Hash).ToList();
        var kept = await db.Originals.Where(original => hashes.Contains(original.Hash)).Select(original => original.Hash).ToHashSetAsync(cancellationToken);

        await new BulkInsert<OriginalMessage>(db).RunAsync(originals.FindAll(original => !kept.Contains(original.Hash)), cancellationToken);
        await new BulkInsert<Message>(db).RunAsync(fresh.ConvertAll(arrival => arrival.Message), cancellationToken);
        await new BulkInsert<MessageAddress>(db).RunAsync([.. fresh.SelectMany(arrival => AddressesOf(arrival.Message))], cancellationToken);
    }

    private static IEnumerable<MessageAddress> AddressesOf(Message message) => message.Addresses
        .Select(address => new MessageAddress
        {
            TenantId = message.TenantId,
            OwnerId = message.OwnerId,
            Book = message.Book,
            Address = address,
            MessageId = message.Id,
        });
}

/// <param name="Stored">The arrival's own message when it is new, else the one stored before.</param>
internal sealed record Taken(Arrival Arrival, Message Stored, bool IsNew);
