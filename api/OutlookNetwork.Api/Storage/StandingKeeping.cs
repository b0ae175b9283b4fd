using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Cadence;

namespace OutlookNetwork.Api.Storage;

/// <summary>
/// Keeps <see cref="ContactStanding"/> true to the facts and to what is said of the cadence, at the end of the transaction that changes
/// either. Contacts are locked before their rows are read, so that of two who log at once the second adds to what the first has written.
/// </summary>
internal sealed class StandingKeeping(NetworkDb db)
{
    private const int AtOnce = 2_000;

    private static readonly PerModel<Func<NetworkDb, CancellationToken, Task<OwnerSettings?>>> Settings = new(
        () => EF.CompileAsyncQuery((NetworkDb db, CancellationToken _) => db.Settings.AsNoTracking().SingleOrDefault()));

    public async Task RunAsync(StandingChanges changes, CancellationToken cancellationToken)
    {
        var owner = await OwnerAsync(cancellationToken);
        await FollowAsync(changes.Moved, cancellationToken);
        if (changes.Everything)
        {
            await AllAnewAsync(new(db, owner), cancellationToken);
            return;
        }

        var (reading, rows) = (new StandingReading(db, owner), new StandingRows(db, owner.Zone));
        var anew = changes.Contacts.ToHashSet();
        anew.UnionWith(await NamedOnAsync(changes.Messages, cancellationToken));
        if (changes.NewMessages.Count + changes.NewInteractions.Count > 0)
        {
            var added = await reading.OfNewAsync(changes.NewMessages, changes.NewInteractions, cancellationToken);
            await rows.AddAsync(added.Where(one => !anew.Contains(one.Key)).ToDictionary(), cancellationToken);
        }

        if (!db.HasOneWriter && (anew.Count + changes.Terms.Count > 0 || changes.EveryTerm))
        {
            // An interval or the zone may be changing at this moment: of the two the second reads what the first has written.
            await db.Settings.ExecuteUpdateAsync(set => set.SetProperty(settings => settings.Version, settings => settings.Version), cancellationToken);
        }

        foreach (var some in anew.Chunk(AtOnce))
        {
            await rows.ReadAnewAsync(some, reading, cancellationToken);
        }

        var terms = changes.EveryTerm ? await db.Contacts.IgnoreAutoIncludes().Select(contact => contact.Id).ToListAsync(cancellationToken) : changes.Terms;
        foreach (var some in terms.Where(contact => !anew.Contains(contact)).Chunk(AtOnce))
        {
            await rows.SayAnewAsync(some, cancellationToken);
        }
    }

    /// <summary>Reads all facts of the owner in scope again and keeps what they say. The result is what is there already.</summary>
    public async Task AllAnewAsync(StandingReading reading, CancellationToken cancellationToken)
    {
        var zone = (await OwnerAsync(cancellationToken)).Zone;
        await db.ContactStandings.ExecuteDeleteAsync(cancellationToken);
        var facts = await reading.OfAllAsync(cancellationToken);
        var terms = await new StandingTermsReading(db).OfAllAsync(cancellationToken);
        foreach (var some in terms.Where(one => !one.Value.SaysNothing || facts.ContainsKey(one.Key)).Chunk(AtOnce * 10))
        {
            await new BulkInsert<ContactStanding>(db).RunAsync(
                Array.ConvertAll(some, one => ContactStanding.Of(db.Scope.TenantId, db.Scope.OwnerId, one.Key, facts.GetValueOrDefault(one.Key, StandingFacts.None), one.Value, zone)),
                cancellationToken);
        }
    }

    /// <summary>The contacts that some mails name.</summary>
    public async Task<IReadOnlyList<Guid>> NamedOnAsync(IReadOnlyCollection<Guid> messages, CancellationToken cancellationToken) => messages.Count == 0 ? [] : await (
        from named in db.MessageAddresses
        where messages.Contains(named.MessageId)
        join address in db.ContactAddresses on named.Address equals address.Address
        select address.ContactId).Distinct().ToListAsync(cancellationToken);

    private async Task<OwnerSettings> OwnerAsync(CancellationToken cancellationToken) =>
        await Settings.For(db)(db, cancellationToken) ?? new() { TenantId = db.Scope.TenantId, OwnerId = db.Scope.OwnerId };

    /// <summary>What is said of a contact goes with it from one book to the other.</summary>
    private async Task FollowAsync(IReadOnlyDictionary<Guid, Domain.Book> moved, CancellationToken cancellationToken)
    {
        foreach (var into in moved.GroupBy(one => one.Value, one => one.Key))
        {
            var (book, contacts) = (into.Key, into.ToList());
            await db.ContactCadences.Where(cadence => contacts.Contains(cadence.ContactId))
                .ExecuteUpdateAsync(set => set.SetProperty(cadence => cadence.Book, book), cancellationToken);
        }
    }
}
