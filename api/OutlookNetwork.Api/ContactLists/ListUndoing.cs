using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Contacts.Lists;

namespace OutlookNetwork.Api.ContactLists;

/// <summary>Takes an import back: what it made goes, what it added to is again as it was. What was changed since is kept, and named.</summary>
internal sealed class ListUndoing(NetworkDb db, DataFolder folder, PlansInView inView, TimeProvider clock)
{
    private const int AtOnce = 2000;
    private const int MostNamed = 1000;

    public async Task<Outcome<ContactImportUndone>> RunAsync(Guid id, CancellationToken cancellationToken)
    {
        db.TakeTime();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.HoldListAsync(id, cancellationToken);
        var list = await db.ContactLists.SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (list is null)
        {
            return ListProblems.Missing;
        }

        var doneAt = list.DoneAt ?? default;
        if (list.State == ContactListState.Preview)
        {
            db.ContactLists.Remove(list);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            inView.Forget(id);
            ListUpload.Delete(folder, id);
            return new ContactImportUndone(0, 0, 0, []);
        }

        if (list.TakeBack(clock.GetUtcNow()).Failed(out var problem, out _))
        {
            return problem;
        }

        var tally = new Tally();
        db.Record(AuditActions.ContactImportUndone, new("contact-list", id.ToString()), new { list.FileName, list.Digest, list.New, list.Same }, AuditReasons.TakenBack);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        var changes = await db.ContactListChanges.AsNoTracking().Where(change => change.ListId == id).OrderBy(change => change.ContactId).ToListAsync(cancellationToken);
        foreach (var some in changes.Chunk(AtOnce))
        {
            await UndoAsync(some, doneAt, tally, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return new ContactImportUndone(tally.Removed, tally.Restored, tally.KeptCount, tally.Kept);
    }

    private async Task UndoAsync(ContactListChange[] changes, DateTimeOffset doneAt, Tally tally, CancellationToken cancellationToken)
    {
        var ids = Array.ConvertAll(changes, change => change.ContactId);
        await db.Contacts.Where(contact => ids.Contains(contact.Id))
            .ExecuteUpdateAsync(contact => contact.SetProperty(one => one.Version, one => one.Version), cancellationToken); // nobody changes them meanwhile
        var contacts = await db.Contacts.Where(contact => ids.Contains(contact.Id)).ToDictionaryAsync(contact => contact.Id, cancellationToken);
        var logged = await LoggedSinceAsync(ids, doneAt, cancellationToken);
        var made = new List<Guid>();
        foreach (var change in changes)
        {
            var contact = contacts.GetValueOrDefault(change.ContactId);
            if (WhyKept(change, contact, logged) is { } reason)
            {
                tally.Keep(new(change.ContactId, contact?.Name ?? "", reason));
            }
            else if (change.IsNew)
            {
                made.Add(change.ContactId);
            }
            else if (contact is not null)
            {
                await RestoreAsync(change, contact, cancellationToken);
                tally.Restored++;
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        await db.InteractionContacts.Where(one => made.Contains(one.ContactId)).ExecuteDeleteAsync(cancellationToken);
        tally.Removed += await db.Contacts.Where(contact => made.Contains(contact.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    private static string? WhyKept(ContactListChange change, Contact? contact, HashSet<Guid> logged) => contact switch
    {
        null => "It was removed, or merged with another, since.",
        _ when contact.Version != change.Version => "It was changed since.",
        _ when logged.Contains(contact.Id) && (change.IsNew || change.Added.Count > 0) => "Something was logged with it, promised to it or noted of it since.",
        _ => null,
    };

    private async Task RestoreAsync(ContactListChange change, Contact contact, CancellationToken cancellationToken)
    {
        var before = change.Without(contact);
        if (contact.Change(before, contact.Version, clock.GetUtcNow()).Failed(out var problem, out _))
        {
            throw new InvalidOperationException($"A contact cannot be as it was before an import: {problem.Code}.");
        }

        if (change.Added.Count > 0)
        {
            var (id, own, added) = (contact.Id, before.Addresses, change.Added);
            await db.InteractionContacts
                .Where(one => one.ContactId == id && db.Interactions.Any(interaction => interaction.Id == one.InteractionId
                    && db.MessageAddresses.Any(address => address.MessageId == interaction.MessageId && added.Contains(address.Address))
                    && !db.MessageAddresses.Any(address => address.MessageId == interaction.MessageId && own.Contains(address.Address))))
                .ExecuteDeleteAsync(cancellationToken);
        }
    }

    private async Task<HashSet<Guid>> LoggedSinceAsync(Guid[] ids, DateTimeOffset doneAt, CancellationToken cancellationToken) => await (
        from involved in db.InteractionContacts
        where ids.Contains(involved.ContactId)
        join interaction in db.Interactions.IgnoreAutoIncludes() on involved.InteractionId equals interaction.Id
        where interaction.LoggedAt > doneAt
        select involved.ContactId).Union(db.Promises.Where(promise => ids.Contains(promise.ContactId) && promise.MadeAt > doneAt).Select(promise => promise.ContactId))
        .Union(db.PersonalDetails.Where(detail => ids.Contains(detail.ContactId) && detail.NotedAt > doneAt).Select(detail => detail.ContactId))
        .ToHashSetAsync(cancellationToken);

    private sealed class Tally
    {
        private readonly List<KeptContact> _kept = [];

        public int Removed { get; set; }

        public int Restored { get; set; }

        public int KeptCount { get; private set; }

        public IReadOnlyList<KeptContact> Kept => _kept;

        public void Keep(KeptContact contact)
        {
            KeptCount++;
            if (_kept.Count < MostNamed)
            {
                _kept.Add(contact);
            }
        }
    }
}
