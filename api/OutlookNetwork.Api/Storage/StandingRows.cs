using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Cadence;

namespace OutlookNetwork.Api.Storage;

/// <summary>Writes where things stand with some contacts: each row whole, and only where it is another than before.</summary>
/// <param name="zone">The owner's.</param>
internal sealed class StandingRows(NetworkDb db, TimeZoneInfo zone)
{
    private const int Few = 20; // written one by one; more are put anew, which costs less for each

    private static readonly PerModel<Func<NetworkDb, List<Guid>, IAsyncEnumerable<ContactStanding>>> Of = new(
        () => EF.CompileAsyncQuery((NetworkDb db, List<Guid> contacts) => db.ContactStandings.AsNoTracking().Where(standing => contacts.Contains(standing.ContactId))));

    private static readonly string[] Kept = [.. typeof(ContactStanding).GetProperties()
        .Where(property => property.CanWrite).Select(property => property.Name).Except([nameof(ContactStanding.TenantId), nameof(ContactStanding.OwnerId), nameof(ContactStanding.ContactId)])];

    /// <summary>Adds what is new to what is known.</summary>
    public Task AddAsync(Dictionary<Guid, StandingFacts> added, CancellationToken cancellationToken) =>
        KeepAsync([.. added.Keys], (contact, there) => there.And(added[contact]), saysAnew: false, cancellationToken);

    /// <summary>Reads all there is with some contacts again.</summary>
    public async Task ReadAnewAsync(Guid[] contacts, StandingReading reading, CancellationToken cancellationToken)
    {
        await HoldAsync(contacts, cancellationToken);
        var facts = await reading.OfContactsAsync(contacts, cancellationToken);
        await KeepAsync(contacts, (contact, _) => facts.GetValueOrDefault(contact, StandingFacts.None), saysAnew: true, cancellationToken);
    }

    /// <summary>The facts stay, and something else is said of the cadence.</summary>
    public Task SayAnewAsync(Guid[] contacts, CancellationToken cancellationToken) => KeepAsync(contacts, (_, there) => there, saysAnew: true, cancellationToken);

    private async Task KeepAsync(Guid[] contacts, Func<Guid, StandingFacts, StandingFacts> now, bool saysAnew, CancellationToken cancellationToken)
    {
        if (contacts.Length == 0)
        {
            return;
        }

        await HoldAsync(contacts, cancellationToken);
        var there = new Dictionary<Guid, ContactStanding>();
        await foreach (var standing in Of.For(db)(db, [.. contacts]).WithCancellation(cancellationToken))
        {
            there.Add(standing.ContactId, standing);
        }

        var unsaid = saysAnew ? contacts : Array.FindAll(contacts, contact => !there.ContainsKey(contact));
        var said = unsaid.Length == 0 ? [] : await new StandingTermsReading(db).OfAsync(unsaid, cancellationToken);
        var (missing, changed) = (new List<ContactStanding>(), new List<ContactStanding>());
        foreach (var contact in contacts)
        {
            var before = there.GetValueOrDefault(contact);
            if ((said.GetValueOrDefault(contact) ?? before?.Terms) is not { } terms)
            {
                continue; // there is no such contact any more
            }

            var row = ContactStanding.Of(db.Scope.TenantId, db.Scope.OwnerId, contact, now(contact, before?.Facts ?? StandingFacts.None), terms, zone);
            if (before is null && !(row.Facts == StandingFacts.None && terms.SaysNothing))
            {
                missing.Add(row);
            }
            else if (before is not null && !row.SaysAs(before))
            {
                changed.Add(row);
            }
        }

        await WriteAsync(missing, changed, cancellationToken);
    }

    private async Task WriteAsync(List<ContactStanding> missing, List<ContactStanding> changed, CancellationToken cancellationToken)
    {
        if (changed.Count > Few)
        {
            var ids = changed.ConvertAll(row => row.ContactId);
            await db.ContactStandings.Where(standing => ids.Contains(standing.ContactId)).ExecuteDeleteAsync(cancellationToken);
            missing.AddRange(changed);
        }
        else if (changed.Count > 0)
        {
            await changed.Aggregate(new RowCommand(db), (command, row) => command.Update(row, Kept)).RunAsync(cancellationToken);
        }

        await new BulkInsert<ContactStanding>(db).RunAsync(missing, cancellationToken);
    }

    /// <summary>Makes others wait who would change what stands with the same contacts, and who would take them away. It is the contacts that are held: a standing may not be there yet.</summary>
    private async Task HoldAsync(Guid[] contacts, CancellationToken cancellationToken)
    {
        if (!db.HasOneWriter)
        {
            await db.Contacts.Where(contact => contacts.Contains(contact.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(contact => contact.Book, contact => contact.Book), cancellationToken);
        }
    }
}
