using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage;

/// <summary>
/// Messages whose logging their owner withdrew. They are hidden at once from everything that is shown, searched, counted or exported.
/// When it can no longer be taken back they are emptied: what stays recognises the same mail, so that no import brings it back.
/// </summary>
internal sealed class WithdrawnMail(NetworkDb db, Originals originals)
{
    /// <summary>Hides messages, in the transaction that is open; their addresses and words go.</summary>
    /// <param name="messages">At most a few hundred.</param>
    public async Task HideAsync(IReadOnlyCollection<Guid> messages, DateTimeOffset now, CancellationToken cancellationToken)
    {
        db.Standings.ReadAnew(await new StandingKeeping(db).NamedOnAsync(messages, cancellationToken)); // no address tells it afterwards
        await db.Messages.Where(one => messages.Contains(one.Id)).ExecuteUpdateAsync(set => set.SetProperty(one => one.WithdrawnAt, now), cancellationToken);
        await db.MessageAddresses.Where(address => messages.Contains(address.MessageId)).ExecuteDeleteAsync(cancellationToken);
        await db.SearchEntries.Where(entry => messages.Contains(entry.MessageId)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Brings back what was withdrawn, with those who took part and are still there. Saved by the caller.</summary>
    /// <returns>What was logged.</returns>
    public async Task<IReadOnlyList<Interaction>> TakeBackAsync(IReadOnlyList<Withdrawal> withdrawals, CancellationToken cancellationToken)
    {
        // Who was removed since, or merged with another, is not there to take part again.
        var involved = withdrawals.SelectMany(one => one.Contacts).Distinct().ToList();
        var there = await db.Contacts.Where(contact => involved.Contains(contact.Id)).Select(contact => contact.Id).ToHashSetAsync(cancellationToken);
        var back = new List<Interaction>();
        foreach (var withdrawal in withdrawals)
        {
            if (withdrawal.MessageId is { } message)
            {
                await ShowAsync(message, header: null, cancellationToken);
            }

            if (withdrawal.Interaction is { } state)
            {
                var interaction = Interaction.Restore(withdrawal.TenantId, withdrawal.OwnerId, state);
                withdrawal.Contacts.Where(there.Contains).ToList().ForEach(interaction.Involve);
                back.Add(interaction);
            }
        }

        db.Interactions.AddRange(back);
        db.Withdrawals.RemoveRange(withdrawals);
        return back;
    }

    /// <summary>Shows a message again. Saved by the caller, in whose transaction its words are there again.</summary>
    /// <param name="header">What the pane knows of it, for one that was emptied.</param>
    public async Task ShowAsync(Guid messageId, Message? header, CancellationToken cancellationToken)
    {
        var message = await db.EvenWithdrawn().SingleAsync(one => one.Id == messageId, cancellationToken);
        if (message.IsEmptied)
        {
            message.Refill(header ?? throw new InvalidOperationException("A message that was emptied comes back with its header only."));
        }

        message.ComeBack();
        var parsed = (await originals.BeginningsAsync([message], cancellationToken)).GetValueOrDefault(message.Id);
        var written = parsed is null ? "" : NewText.Of(parsed);
        db.MessageAddresses.AddRange(MessageAddress.Of(message, message.Id, parsed?.ListAddresses ?? []));
        await new BulkInsert<SearchEntry>(db).RunAsync([SearchEntry.Of(message, message.Id, Arrival.WordsOf(message, written, parsed?.Bcc ?? []))], cancellationToken);
    }

    /// <summary>The message that an item is, when it was withdrawn.</summary>
    public async Task<Message?> FindAsync(OpenItem item, CancellationToken cancellationToken)
    {
        if (item.BareId is not { } id)
        {
            return null;
        }

        var key = MessageKey.OfId(id);
        return await db.EvenWithdrawn().AsNoTracking().Where(message => message.IdKey == key && message.WithdrawnAt != null)
            .OrderBy(message => message.Id).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Empties what was withdrawn before, and forgets how to take that back.</summary>
    /// <param name="before">Null: all of it.</param>
    public async Task ForgetAsync(DateTimeOffset? before, CancellationToken cancellationToken)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
        var old = db.Withdrawals.Where(one => before == null || one.WithdrawnAt < before);
        var messages = await db.EvenWithdrawn()
            .Where(message => message.WithdrawnAt != null && !message.IsEmptied && old.Any(one => one.MessageId == message.Id)).ToListAsync(cancellationToken);
        var hashes = messages.ConvertAll(message => message.Original).OfType<string>().ToList();
        messages.ForEach(message => message.Empty());
        await db.SaveChangesAsync(cancellationToken);
        await db.Originals.Where(original => hashes.Contains(original.Hash) && !db.EvenWithdrawn().Any(message => message.Original == original.Hash))
            .ExecuteDeleteAsync(cancellationToken);
        await old.ExecuteDeleteAsync(cancellationToken);
        if (own is not null)
        {
            await own.CommitAsync(cancellationToken);
        }
    }
}

internal static class EvenWithdrawnMessages
{
    /// <summary>The owner's messages, those among them that were withdrawn too: for what keeps the store whole, never for what is shown.</summary>
    public static IQueryable<Message> EvenWithdrawn(this NetworkDb db) => db.Messages.IgnoreQueryFilters([NetworkDb.WithdrawnFilter]);
}
