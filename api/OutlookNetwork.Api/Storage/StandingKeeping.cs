using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Cadence;

namespace OutlookNetwork.Api.Storage;

/// <summary>
/// Keeps <see cref="ContactStanding"/> true to the facts, at the end of the transaction that changes them. Contacts are locked before their rows
/// are read, so that of two who log at once the second adds to what the first has written.
/// </summary>
internal sealed class StandingKeeping(NetworkDb db)
{
    private const int AtOnce = 2_000;

    public async Task RunAsync(StandingChanges changes, CancellationToken cancellationToken)
    {
        var owner = await db.Settings.AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new() { TenantId = db.Scope.TenantId, OwnerId = db.Scope.OwnerId };
        var reading = new StandingReading(db, owner);
        if (changes.Everything)
        {
            await AllAnewAsync(reading, cancellationToken);
            return;
        }

        var anew = changes.Contacts.ToHashSet();
        anew.UnionWith(await NamedOnAsync(changes.Messages, cancellationToken));
        if (changes.NewMessages.Count + changes.NewInteractions.Count > 0)
        {
            var added = await reading.OfNewAsync(changes.NewMessages, changes.NewInteractions, cancellationToken);
            await KeepAsync([.. added.Keys.Where(contact => !anew.Contains(contact))], (contact, there) => there.And(added[contact]), cancellationToken);
        }

        foreach (var some in anew.Chunk(AtOnce))
        {
            await ReadAnewAsync(some, reading, cancellationToken);
        }
    }

    /// <summary>Reads all facts of the owner in scope again and keeps what they say. The result is what is there already.</summary>
    public async Task AllAnewAsync(StandingReading reading, CancellationToken cancellationToken)
    {
        await db.ContactStandings.ExecuteDeleteAsync(cancellationToken);
        var facts = await reading.OfAllAsync(cancellationToken);
        foreach (var some in facts.Chunk(AtOnce * 10))
        {
            await InsertAsync(some.ToDictionary(), cancellationToken);
        }
    }

    /// <summary>The contacts that some mails name.</summary>
    public async Task<IReadOnlyList<Guid>> NamedOnAsync(IReadOnlyCollection<Guid> messages, CancellationToken cancellationToken) => messages.Count == 0 ? [] : await (
        from named in db.MessageAddresses
        where messages.Contains(named.MessageId)
        join address in db.ContactAddresses on named.Address equals address.Address
        select address.ContactId).Distinct().ToListAsync(cancellationToken);

    private async Task ReadAnewAsync(Guid[] contacts, StandingReading reading, CancellationToken cancellationToken)
    {
        await HoldAsync(contacts, cancellationToken);
        var facts = await reading.OfContactsAsync(contacts, cancellationToken);
        await KeepAsync(contacts, (contact, _) => facts.GetValueOrDefault(contact, StandingFacts.None), cancellationToken);
    }

    private async Task KeepAsync(Guid[] contacts, Func<Guid, StandingFacts, StandingFacts> now, CancellationToken cancellationToken)
    {
        if (contacts.Length == 0)
        {
            return;
        }

        await HoldAsync(contacts, cancellationToken);
        var there = await db.ContactStandings.AsNoTracking().Where(standing => contacts.Contains(standing.ContactId))
            .ToDictionaryAsync(standing => standing.ContactId, standing => standing.Facts, cancellationToken);
        var missing = new Dictionary<Guid, StandingFacts>();
        foreach (var contact in contacts)
        {
            var before = there.GetValueOrDefault(contact);
            var facts = now(contact, before ?? StandingFacts.None);
            if (before is null && facts != StandingFacts.None)
            {
                missing.Add(contact, facts);
            }
            else if (before is not null && facts != before)
            {
                await UpdateAsync(contact, facts, cancellationToken);
            }
        }

        await InsertAsync(missing, cancellationToken);
    }

    /// <summary>Makes others wait who would change what stands with the same contacts, and who would take them away. It is the contacts that are held: a standing may not be there yet.</summary>
    private Task<int> HoldAsync(Guid[] contacts, CancellationToken cancellationToken) =>
        db.Contacts.Where(contact => contacts.Contains(contact.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(contact => contact.Book, contact => contact.Book), cancellationToken);

    private Task<int> UpdateAsync(Guid contact, StandingFacts facts, CancellationToken cancellationToken) =>
        db.ContactStandings.Where(standing => standing.ContactId == contact).ExecuteUpdateAsync(
            set => set.SetProperty(standing => standing.TouchedAt, facts.TouchedAt).SetProperty(standing => standing.TouchedOn, facts.TouchedOn)
                .SetProperty(standing => standing.ConversedAt, facts.ConversedAt).SetProperty(standing => standing.ConversedOn, facts.ConversedOn)
                .SetProperty(standing => standing.SettledAt, facts.SettledAt).SetProperty(standing => standing.IncomingAt, facts.IncomingAt)
                .SetProperty(standing => standing.OutgoingAt, facts.OutgoingAt),
            cancellationToken);

    private async Task InsertAsync(Dictionary<Guid, StandingFacts> facts, CancellationToken cancellationToken)
    {
        if (facts.Count == 0)
        {
            return;
        }

        var ids = facts.Keys.ToList();
        var books = await db.Contacts.IgnoreAutoIncludes().Where(contact => ids.Contains(contact.Id))
            .Select(contact => new { contact.Id, contact.Book }).ToListAsync(cancellationToken);
        await new BulkInsert<ContactStanding>(db).RunAsync(
            books.ConvertAll(contact => ContactStanding.Of(db.Scope.TenantId, db.Scope.OwnerId, contact.Book, contact.Id, facts[contact.Id])), cancellationToken);
    }
}
