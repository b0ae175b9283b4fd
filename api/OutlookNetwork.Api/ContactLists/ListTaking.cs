using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Contacts.Lists;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.ContactLists;

/// <summary>Makes contacts of a list: all that was planned, or nothing.</summary>
internal sealed class ListTaking(NetworkDb db, Quotas quotas, ListPlanning planning, DataFolder folder, PlansInView inView, TimeProvider clock)
{
    private const int ChangesAtOnce = 500;
    private const int Many = 1000; // new contacts, after which the planner is told

    public async Task<Outcome<ContactList>> RunAsync(Guid id, ContactImportWishes wanted, CancellationToken cancellationToken)
    {
        try
        {
            return await TakeAsync(id, wanted, cancellationToken);
        }
        catch (Exception error) when (LostRace.MayBe(error))
        {
            _ = await db.ContactLists.AsNoTracking().AnyAsync(list => list.Id == id, cancellationToken); // fails when the database is away
            return ListProblems.ChangedMeanwhile; // somebody kept one of the addresses at this moment
        }
    }

    private async Task<Outcome<ContactList>> TakeAsync(Guid id, ContactImportWishes wanted, CancellationToken cancellationToken)
    {
        db.TakeTime();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.HoldListAsync(id, cancellationToken);
        var list = await db.ContactLists.SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (list is null)
        {
            return ListProblems.Missing;
        }

        var now = clock.GetUtcNow();
        if (list.Finish(now).Failed(out var problem, out _) || (await planning.AgainAsync(list, wanted, cancellationToken)).Failed(out problem, out var planned))
        {
            return problem;
        }

        if (await quotas.ContactsAsync(planned.Plan.People.Count(person => person.Existing is null), cancellationToken) is { } full)
        {
            return full;
        }

        db.Record(AuditActions.ContactImport, new("contact-list", id.ToString()), new { list.FileName, list.Digest, list.New, list.Same, list.Unchanged, list.Refused, list.NeedAddress });
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();

        var people = planned.Plan.People;
        var made = people.Where(person => person.Existing is null).ToDictionary(person => person, person => Made(person, now));
        if (await ChangeAsync(list, [.. people.Where(person => person.IsChanged)], now, cancellationToken) is not { } changes)
        {
            return ListProblems.ChangedMeanwhile;
        }

        changes.AddRange(made.Values.Select(contact => new ContactListChange(
            list.TenantId, list.OwnerId, contact.Book, id, contact.Id, IsNew: true, contact.Version, [], FilledInstitution: false, FilledRole: false)));
        await new BulkInsert<Contact>(db).RunAsync([.. made.Values], cancellationToken);
        await new BulkInsert<ContactAddress>(db).RunAsync([.. made.Values.SelectMany(contact => contact.Addresses)], cancellationToken);
        await new BulkInsert<ContactLabel>(db).RunAsync([.. made.Values.SelectMany(contact => contact.Labels)], cancellationToken);
        await new BulkInsert<ContactListRow>(db).RunAsync([.. planned.Plan.Rows.Select(row => Report(list, row, made))], cancellationToken);
        await new BulkInsert<ContactListChange>(db).RunAsync(changes, cancellationToken);
        if (made.Count > Many)
        {
            await db.NoteMoreContactsAsync(cancellationToken);
        }

        await InvolveAsync(id, cancellationToken);
        db.Standings.ReadAnew(made.Values.Select(contact => contact.Id));
        await transaction.CommitAsync(cancellationToken);
        inView.Forget(id);
        ListUpload.Delete(folder, id);
        return list;
    }

    /// <returns>Null when one of the contacts was changed since the plan was made.</returns>
    private async Task<List<ContactListChange>?> ChangeAsync(ContactList list, IReadOnlyList<ListedPerson> people, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var changes = new List<ContactListChange>();
        foreach (var some in people.Select(person => (person, id: person.Existing?.Id ?? default)).Chunk(ChangesAtOnce))
        {
            var ids = Array.ConvertAll(some, one => one.id);
            var contacts = await db.Contacts.Where(contact => ids.Contains(contact.Id)).ToDictionaryAsync(contact => contact.Id, cancellationToken);
            foreach (var (person, id) in some)
            {
                if (!contacts.TryGetValue(id, out var contact) || contact.Change(person.Details, person.Existing?.Version ?? 0, now).Failed(out _, out _))
                {
                    return null;
                }

                changes.Add(new(
                    list.TenantId, list.OwnerId, contact.Book, list.Id, id, IsNew: false, contact.Version, person.Added, person.FillsInstitution, person.FillsRole,
                    person.FillsAbout ? person.Existing?.About : null));
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        return changes;
    }

    /// <summary>Counts for the contacts what was logged with their addresses before.</summary>
    private async Task InvolveAsync(Guid listId, CancellationToken cancellationToken)
    {
        var logged = await (
            from change in db.ContactListChanges
            where change.ListId == listId
            join address in db.ContactAddresses on change.ContactId equals address.ContactId
            join onMessage in db.MessageAddresses on address.Address equals onMessage.Address
            join interaction in db.Interactions.IgnoreAutoIncludes() on onMessage.MessageId equals interaction.MessageId
            where !db.InteractionContacts.Any(one => one.InteractionId == interaction.Id && one.ContactId == change.ContactId)
            select new { interaction.TenantId, interaction.OwnerId, interaction.Book, interaction.Id, change.ContactId }).Distinct().ToListAsync(cancellationToken);
        await new BulkInsert<InteractionContact>(db).RunAsync(
            logged.ConvertAll(one => new InteractionContact { TenantId = one.TenantId, OwnerId = one.OwnerId, Book = one.Book, InteractionId = one.Id, ContactId = one.ContactId }),
            cancellationToken);
    }

    private Contact Made(ListedPerson person, DateTimeOffset now) =>
        Contact.Create(db.Scope.TenantId, db.Scope.OwnerId, person.Details, now).Failed(out var problem, out var contact)
            ? throw new InvalidOperationException($"A row was planned that makes no contact: {problem.Code}.")
            : contact;

    private static ContactListRow Report(ContactList list, ListRow row, Dictionary<ListedPerson, Contact> made) => new(
        list.TenantId, list.OwnerId, row.Person?.Book ?? list.Book, list.Id, row.Entry.Row, row.State, row.Code,
        row.Person is null ? null : row.Person.Existing?.Id ?? made[row.Person].Id);
}

internal static class HeldLists
{
    /// <summary>Makes others wait, until the transaction ends, who would confirm or take back the same list.</summary>
    public static Task HoldListAsync(this NetworkDb db, Guid id, CancellationToken cancellationToken) =>
        db.ContactLists.Where(list => list.Id == id).ExecuteUpdateAsync(list => list.SetProperty(one => one.Digest, one => one.Digest), cancellationToken);
}
