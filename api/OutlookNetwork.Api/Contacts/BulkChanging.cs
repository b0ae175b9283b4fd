using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Contacts;

/// <summary>Changes many contacts as one act, all or none, and takes that back as one.</summary>
internal sealed class BulkChanging(NetworkDb db, TimeProvider clock)
{
    public async Task<Outcome<BulkReceipt>> ChangeAsync(BulkRequest request, CancellationToken cancellationToken)
    {
        var versions = request.Contacts.DistinctBy(one => one.Id).ToDictionary(one => one.Id, one => one.Version);
        if (versions.Count is 0 or > BulkChange.MaxContacts || versions.Count < request.Contacts.Count)
        {
            return ContactProblems.BulkSize;
        }

        var change = request.Set.AsChange();
        if (change.IsNothing)
        {
            return ContactProblems.BulkNothing;
        }

        var contacts = await ContactsAsync([.. versions.Keys], cancellationToken);
        if (contacts.Count < versions.Count)
        {
            return ContactProblems.Missing;
        }

        var (now, bulkId, refused, rows) = (clock.GetUtcNow(), Guid.CreateVersion7(), new List<RefusedContact>(), new List<BulkChanged>());
        foreach (var contact in contacts)
        {
            var (before, wanted) = (contact.Details, change.Of(contact));
            if (IsSame(before, wanted) && versions[contact.Id] == contact.Version)
            {
                continue; // it is so already, and its version stays
            }

            if (!contact.Change(wanted, versions[contact.Id], now).Failed(out var problem, out _))
            {
                rows.Add(BulkChanged.Of(bulkId, contact, before, now));
                ContactTrail.Changed(db, contact, before);
            }
            else if (problem.Kind == ProblemKind.Invalid && refused.Count == 0)
            {
                return problem; // what is asked for is wrong in itself
            }
            else
            {
                refused.Add(new(contact.Id, contact.Name, problem.Code, problem.Detail));
            }
        }

        if (refused.Count > 0)
        {
            return ContactProblems.BulkRefused(refused);
        }

        db.BulkChanges.AddRange(rows);
        return await SaveAsync(contacts, cancellationToken) is { } lost
            ? lost
            : new BulkReceipt(bulkId, rows.Count, Versions(contacts), now + BulkChanged.Kept);
    }

    public async Task<Outcome<BulkUndone>> UndoAsync(Guid bulkId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var oldest = now - BulkChanged.Kept;
        var rows = await db.BulkChanges.Where(row => row.BulkId == bulkId && row.ChangedAt >= oldest).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return ContactProblems.BulkMissing;
        }

        var contacts = (await ContactsAsync([.. rows.Select(row => row.ContactId)], cancellationToken)).ToDictionary(contact => contact.Id);
        var refused = new List<RefusedContact>();
        foreach (var row in rows)
        {
            var contact = contacts.GetValueOrDefault(row.ContactId);
            var (before, problem) = (contact?.Details, ContactProblems.Missing);
            if (contact is not null && before is not null && !contact.Change(row.Before(contact), row.Version, now).Failed(out problem, out _))
            {
                ContactTrail.Changed(db, contact, before, AuditReasons.TakenBack);
            }
            else
            {
                refused.Add(new(row.ContactId, contact?.Name ?? "", problem.Code, problem.Detail));
            }
        }

        if (refused.Count > 0)
        {
            return ContactProblems.BulkRefused(refused);
        }

        db.BulkChanges.RemoveRange(rows);
        return await SaveAsync([.. contacts.Values], cancellationToken) is { } lost ? lost : new BulkUndone(Versions(contacts.Values));
    }

    /// <returns>Null, or that somebody changed one of them at the same moment.</returns>
    private async Task<Problem?> SaveAsync(IReadOnlyList<Contact> contacts, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateConcurrencyException lost)
        {
            var theirs = lost.Entries.Select(entry => entry.Entity).OfType<Contact>().Select(contact => contact.Id).ToHashSet();
            var problem = ContactProblems.ChangedMeanwhile(0);
            return ContactProblems.BulkRefused([.. contacts.Where(contact => theirs.Contains(contact.Id)).Select(contact => new RefusedContact(contact.Id, contact.Name, problem.Code, problem.Detail))]);
        }
    }

    private Task<List<Contact>> ContactsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        db.Contacts.Where(contact => ids.Contains(contact.Id)).OrderBy(contact => contact.Id).ToListAsync(cancellationToken);

    private static bool IsSame(ContactDetails before, ContactDetails wanted) =>
        before with { Addresses = [] } == wanted with { Addresses = [] };

    private static IReadOnlyList<ContactVersion> Versions(IEnumerable<Contact> contacts) => [.. contacts.Select(contact => new ContactVersion(contact.Id, contact.Version))];
}
