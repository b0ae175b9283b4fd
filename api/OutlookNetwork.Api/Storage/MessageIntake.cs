using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage;

/// <summary>
/// The one way into the message store. A batch is stored whole or not at all: messages, their original bytes, their addresses, their
/// words and their threads. Taking in the same message again has no second effect. What names somebody erased, or of the never-log
/// list, is not stored. What comes into a thread whose owner chose so is logged by itself. It happens in the transaction that is open, or in one of its own.
/// </summary>
internal sealed class MessageIntake(NetworkDb db, Tombstones tombstones, LoggingByChoice byChoice)
{
    /// <param name="alongside">Saves in the same transaction what must agree with the messages, such as an import's counts; told how many the never-log list kept out.</param>
    /// <returns>In order, for each arrival that names nobody erased or never logged, the stored message it is or became.</returns>
    public async Task<IReadOnlyList<Taken>> StoreAsync(
        IReadOnlyList<Arrival> arrivals, Func<IReadOnlyList<Taken>, int, Task>? alongside, CancellationToken cancellationToken)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
        var erased = await tombstones.LoadAsync(cancellationToken);
        var neverLog = await db.NeverLogAsync(cancellationToken);
        IReadOnlyList<Arrival> wanted = neverLog.IsEmpty ? arrivals : [.. arrivals.Where(arrival => !IsBarred(arrival, neverLog))];
        var welcome = erased.IsEmpty ? wanted : [.. wanted.Where(arrival => !Named(arrival).Any(erased.Contains))];
        var recognition = await Recognition.OfAsync(welcome, db, cancellationToken);
        var fresh = recognition.Taken.Where(one => one.IsNew).Select(one => one.Arrival).ToList();
        var replaced = await RenewAsync(recognition.Known, cancellationToken);

        await new ThreadPlacement(db).PlaceAsync(recognition.Taken, recognition.Contested, cancellationToken);
        await InsertAsync(fresh, replaced, cancellationToken);
        await byChoice.RunAsync(fresh.ConvertAll(arrival => arrival.Message), cancellationToken);
        if (alongside is not null)
        {
            await alongside(recognition.Taken, arrivals.Count - wanted.Count);
        }

        await db.SaveChangesAsync(cancellationToken);
        if (own is not null)
        {
            await own.CommitAsync(cancellationToken);
        }

        return recognition.Taken;
    }

    /// <summary>Somebody of the never-log list stands on it.</summary>
    private static bool IsBarred(Arrival arrival, NeverLog neverLog) => Named(arrival).Any(address => neverLog.EntryFor(address) is not null);

    private static IEnumerable<string> Named(Arrival arrival) => arrival.Message.Addresses.Concat(arrival.Unseen);

    /// <summary>Gives stored messages what their copies bring: the whole mail where only the header was known, another mailbox.</summary>
    /// <returns>Arrivals whose bytes and words are to be stored though their message is there.</returns>
    private async Task<IReadOnlyList<Arrival>> RenewAsync(IReadOnlyList<KnownCopy> copies, CancellationToken cancellationToken)
    {
        var wanted = copies.Where(copy => copy.Completes || copy.IsOfAnotherMailbox).ToList();
        if (wanted.Count == 0)
        {
            return [];
        }

        var ids = wanted.ConvertAll(copy => copy.Id);
        var stored = await db.Messages.Where(message => ids.Contains(message.Id)).ToDictionaryAsync(message => message.Id, cancellationToken);
        var completed = new List<KnownCopy>();
        foreach (var copy in wanted)
        {
            var message = stored[copy.Id];
            if (message.Original is null && copy.Completes)
            {
                message.Complete(copy.Arrival.Message);
                completed.Add(copy);
            }

            foreach (var mailbox in copy.Arrival.Message.Mailboxes.Except(message.Mailboxes).ToList())
            {
                message.AlsoFoundIn(mailbox);
            }
        }

        var headersOnly = completed.ConvertAll(copy => copy.Id);
        db.Standings.ReadAnewOf(headersOnly);
        await AddAddressesAsync(completed, cancellationToken);
        await db.SearchEntries.Where(entry => headersOnly.Contains(entry.MessageId)).ExecuteDeleteAsync(cancellationToken);
        await new BulkInsert<SearchEntry>(db).RunAsync(completed.ConvertAll(copy => SearchEntry.Of(copy.Arrival.Message, copy.Id, copy.Arrival.Words)), cancellationToken);
        return completed.ConvertAll(copy => copy.Arrival);
    }

    /// <summary>Only the whole mail names its lists, and who wrote it where a list put itself into From.</summary>
    private async Task AddAddressesAsync(List<KnownCopy> completed, CancellationToken cancellationToken)
    {
        var ids = completed.ConvertAll(copy => copy.Id);
        var there = await db.MessageAddresses.Where(address => ids.Contains(address.MessageId)).ToListAsync(cancellationToken);
        var wanted = completed.SelectMany(copy => MessageAddress.Of(copy.Arrival.Message, copy.Id, copy.Arrival.Lists)).ToDictionary(row => (row.MessageId, row.Address));
        foreach (var row in there)
        {
            if (wanted.Remove((row.MessageId, row.Address), out var now))
            {
                (row.IsList, row.InCrowd) = (now.IsList, now.InCrowd);
            }
        }

        db.MessageAddresses.AddRange(wanted.Values);
    }

    private async Task InsertAsync(List<Arrival> fresh, IReadOnlyList<Arrival> completed, CancellationToken cancellationToken)
    {
        var originals = fresh.Concat(completed).Select(arrival => arrival.Original).OfType<OriginalMessage>().DistinctBy(original => original.Hash).ToList();
        var hashes = originals.ConvertAll(original => original.Hash);
        var kept = await db.Originals.Where(original => hashes.Contains(original.Hash)).Select(original => original.Hash).ToHashSetAsync(cancellationToken);

        await new BulkInsert<OriginalMessage>(db).RunAsync(originals.FindAll(original => !kept.Contains(original.Hash)), cancellationToken);
        db.Standings.Add(fresh.Select(arrival => arrival.Message.Id));
        await new BulkInsert<Message>(db).RunAsync(fresh.ConvertAll(arrival => arrival.Message), cancellationToken);
        await new BulkInsert<MessageAddress>(db).RunAsync([.. fresh.SelectMany(arrival => MessageAddress.Of(arrival.Message, arrival.Message.Id, arrival.Lists))], cancellationToken);
        await new BulkInsert<SearchEntry>(db).RunAsync(fresh.ConvertAll(arrival => SearchEntry.Of(arrival.Message, arrival.Message.Id, arrival.Words)), cancellationToken);
    }
}

/// <param name="Id">Of the stored message: the arrival's own when it is new, else that of the one stored before.</param>
internal sealed record Taken(Arrival Arrival, Guid Id, bool IsNew);
