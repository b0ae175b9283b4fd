using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Contacts.Lists;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.ContactLists;

/// <summary>Reads a list that waits on disk and says what its import would do now.</summary>
internal sealed class ListPlanning(NetworkDb db, MailingLists lists, Tombstones tombstones, DataFolder folder, PlansInView inView, TimeProvider clock)
{
    public const int Chunk = 2000; // values that a query is asked with at once

    private static readonly TimeSpan Kept = TimeSpan.FromHours(24); // as long as the file on disk

    /// <summary>Keeps a list as a preview. No contact is made of it.</summary>
    /// <param name="fileName">Empty for what was pasted.</param>
    public async Task<Outcome<ContactImportView>> HandInAsync(byte[] file, string fileName, CancellationToken cancellationToken)
    {
        if (PeopleList.Read(file, fileName, columns: null).Failed(out var problem, out var read))
        {
            return problem;
        }

        var now = clock.GetUtcNow();
        await db.ContactLists.Where(one => one.State == ContactListState.Preview && one.CreatedAt < now - Kept).ExecuteDeleteAsync(cancellationToken);
        var list = new ContactList
        {
            TenantId = db.Scope.TenantId,
            OwnerId = db.Scope.OwnerId,
            FileName = fileName,
            Digest = Convert.ToHexStringLower(SHA256.HashData(file)),
            CreatedAt = now,
        };
        var plan = await PlanAsync(read, list.Wishes, cancellationToken);
        list.Note(read, plan);
        await File.WriteAllBytesAsync(ListUpload.FileOf(folder, list.Id), file, cancellationToken);
        db.ContactLists.Add(list);
        await db.SaveChangesAsync(cancellationToken);
        inView.Keep(list, new(read, plan));
        return ContactImportView.Of(list, read);
    }

    /// <summary>Plans again by what the person wants, and keeps that for the next time.</summary>
    /// <param name="list">Saved.</param>
    public async Task<Outcome<PlannedList>> PreviewAsync(ContactList list, ContactImportWishes wanted, CancellationToken cancellationToken)
    {
        if ((await AgainAsync(list, wanted, cancellationToken)).Failed(out var problem, out var planned))
        {
            return problem;
        }

        await ListUpload.NoteGivenAsync(folder, list.Id, wanted.AsWishes().Given, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        inView.Keep(list, planned);
        return planned;
    }

    /// <summary>Plans anew by what the person wants.</summary>
    /// <param name="list">Tracked; saved by the caller.</param>
    public async Task<Outcome<PlannedList>> AgainAsync(ContactList list, ContactImportWishes wanted, CancellationToken cancellationToken)
    {
        if (Read(list, wanted.Columns).Failed(out var problem, out var read))
        {
            return problem;
        }

        var wishes = wanted.AsWishes();
        list.Wish(wishes);
        var plan = await PlanAsync(read, wishes, cancellationToken);
        list.Note(read, plan);
        return new PlannedList(read, plan);
    }

    /// <summary>The plan of a preview as it was last shown.</summary>
    public async Task<Outcome<PlannedList>> ShownAsync(ContactList list, CancellationToken cancellationToken)
    {
        if (inView.Find(list) is { } seen && File.Exists(ListUpload.FileOf(folder, list.Id)))
        {
            return seen;
        }

        if (Read(list, list.Kind == ListKind.Csv ? list.Fields : null).Failed(out var problem, out var read))
        {
            return problem;
        }

        var wishes = list.Wishes with { Given = await ListUpload.GivenAsync(folder, list.Id, cancellationToken) };
        var planned = new PlannedList(read, await PlanAsync(read, wishes, cancellationToken));
        inView.Keep(list, planned);
        return planned;
    }

    /// <param name="columns">Null takes what is proposed.</param>
    private Outcome<PeopleList> Read(ContactList list, IReadOnlyList<ListField>? columns)
    {
        var file = ListUpload.FileOf(folder, list.Id);
        return File.Exists(file) ? PeopleList.Read(File.ReadAllBytes(file), list.FileName, columns) : ListProblems.FileGone;
    }

    private async Task<ListPlan> PlanAsync(PeopleList list, ListWishes wishes, CancellationToken cancellationToken)
    {
        var entries = wishes.Complete(list.Entries);
        var addresses = entries.SelectMany(entry => entry.Addresses)
            .Select(text => EmailAddress.TryParse(text, out var address) ? address.Value : null).OfType<string>().ToHashSet();
        var (contacts, nobodies) = (new Dictionary<string, Contact>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var some in addresses.Chunk(Chunk))
        {
            await ReadContactsAsync(some, contacts, cancellationToken);
            nobodies.UnionWith(await lists.AmongAsync(some, cancellationToken));
        }

        var erased = await tombstones.AmongAsync(addresses, cancellationToken);
        var owner = (await db.SettingsAsync(cancellationToken)).Owner;
        var alike = await AlikeAsync(new ListLikeness(entries, contacts), cancellationToken);
        return ListPlan.Of(entries, new(owner, new Nobodies(nobodies, BulkSender: null) { Erased = erased }, contacts, alike), wishes);
    }

    private async Task ReadContactsAsync(string[] addresses, Dictionary<string, Contact> contacts, CancellationToken cancellationToken)
    {
        var ids = await db.ContactAddresses.Where(address => addresses.Contains(address.Address)).Select(address => address.ContactId).Distinct().ToListAsync(cancellationToken);
        foreach (var contact in await ContactsAsync(ids, cancellationToken))
        {
            foreach (var address in contact.Addresses)
            {
                contacts[address.Address] = contact;
            }
        }
    }

    private async Task<IReadOnlyDictionary<string, AlikeContact>> AlikeAsync(ListLikeness likeness, CancellationToken cancellationToken)
    {
        var ids = new List<Guid>();
        if (likeness.IsNeeded)
        {
            var names = db.Contacts.AsNoTracking().IgnoreAutoIncludes().OrderBy(contact => contact.Id)
                .Select(contact => new { contact.Id, contact.Name, Addresses = contact.Addresses.Select(address => address.Address).ToList() });
            await foreach (var one in names.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                if (likeness.MayBe(one.Name, one.Addresses))
                {
                    ids.Add(one.Id);
                }
            }
        }

        var contacts = new List<Contact>();
        foreach (var some in ids.Chunk(Chunk))
        {
            contacts.AddRange(await ContactsAsync(some, cancellationToken));
        }

        var pairs = contacts.Count == 0 ? [] : await db.NotTheSame.AsNoTracking().ToListAsync(cancellationToken);
        return likeness.Find(contacts, pairs.Select(pair => AddressPair.Of(pair.First, pair.Second)).ToHashSet());
    }

    private Task<List<Contact>> ContactsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        db.Contacts.AsNoTracking().Where(contact => ids.Contains(contact.Id)).OrderBy(contact => contact.Id).ToListAsync(cancellationToken);
}

/// <summary>A list as read, and what is to become of it.</summary>
internal sealed record PlannedList(PeopleList Read, ListPlan Plan);
