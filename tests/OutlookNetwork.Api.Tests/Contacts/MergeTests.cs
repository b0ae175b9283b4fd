using System.Net;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Tests.Contacts;

public abstract class MergeTests(NetworkApp app) : MergeTest(app)
{
    [Fact]
    public async Task A_preview_shows_every_field_and_which_of_them_is_to_be_chosen()
    {
        var kept = await CreateAsync("Dr Nadia Brandt", "n.brandt@preview.example", ContactRole.Hcp);
        var other = await CreateAsync("Nadia Brandt", "nadia@preview.example", ContactRole.Researcher, "Lakeside Clinic");

        var preview = await PreviewAsync(kept, other);

        Assert.Equal(
            [
                new(MergeField.Name, "Dr Nadia Brandt", "Nadia Brandt", "Dr Nadia Brandt", true),
                new(MergeField.Role, "hcp", "researcher", "hcp", true),
                new(MergeField.Institution, "", "Lakeside Clinic", "Lakeside Clinic", false),
                new(MergeField.Book, "company", "company", "company", false),
                new(MergeField.Tier, "none", "none", "none", false),
                new(MergeField.Met, "", "", "", false),
            ],
            preview.Fields);
        Assert.Equal((kept.Version, other.Version, 1, 0, 0), (preview.Version, preview.OtherVersion, preview.AddressesGained, preview.Interactions, preview.InteractionsShared));
        Assert.Equal(["n.brandt@preview.example", "nadia@preview.example"], preview.Addresses);
        Assert.Equal(kept with { Addresses = [] }, await App.GetAsync<ContactCard>($"/api/contacts/{kept.Id}") with { Addresses = [] }); // nothing was changed
    }

    [Fact]
    public async Task A_merge_takes_what_was_chosen_all_addresses_and_all_that_was_logged()
    {
        var (kept, other) = await LoggedPairAsync("taken");
        var preview = await PreviewAsync(kept, other);

        var merged = await MergeAsync(kept, other, new("Professor Chosen", ContactRole.Mentor, "Chosen House"));

        Assert.Equal((3, 1), (preview.Interactions, preview.InteractionsShared));
        Assert.Equal(2, merged.InteractionsMoved);
        Assert.Equal(
            ("Professor Chosen", ContactRole.Mentor, "Chosen House", 4, kept.Version + 1),
            (merged.Contact.Name, merged.Contact.Role, merged.Contact.Institution, merged.Contact.LoggedCount, merged.Contact.Version));
        Assert.Equal(["kept@taken.example", "other@taken.example"], merged.Contact.Addresses);
        await App.RefusedAsync(HttpStatusCode.NotFound, "contact.missing", HttpMethod.Get, $"/api/contacts/{other.Id}");
        Assert.Equal(
            ["contact.merge"],
            await App.InStoreAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == kept.Id.ToString() && entry.Action != "contact.create")
                .Select(entry => entry.Action).ToListAsync()));
    }

    [Fact]
    public async Task An_undo_brings_back_every_row_as_it_was()
    {
        var (kept, other) = await LoggedPairAsync("undone");
        var before = await RowsAsync(kept, other);

        var merged = await MergeAsync(kept, other, new("Another Name", ContactRole.Peer, "Elsewhere"));
        var during = await RowsAsync(kept, other);
        var undone = await App.SendAsync<MergeUndone>(HttpMethod.Delete, $"/api/contacts/merges/{merged.MergeId}", body: null);

        Assert.NotEqual(before, during);
        Assert.Equal(before, await RowsAsync(kept, other));
        Assert.Equal((kept.Name, kept.LoggedCount, other.Name, other.LoggedCount), (undone.Contact.Name, undone.Contact.LoggedCount, undone.Other.Name, undone.Other.LoggedCount));
        Assert.Equal((kept.Version + 2, other.Version), (undone.Contact.Version, undone.Other.Version)); // who read the merged contact cannot overwrite this one
        Assert.Equal(0, await App.InStoreAsync(db => db.ContactMerges.CountAsync(merge => merge.Id == merged.MergeId)));
        await App.RefusedAsync(HttpStatusCode.NotFound, "contact.merge-missing", HttpMethod.Delete, $"/api/contacts/merges/{merged.MergeId}");
    }

    [Fact]
    public async Task What_was_logged_after_a_merge_goes_to_whose_address_stands_on_it_when_the_merge_is_undone()
    {
        var (kept, other) = await LoggedPairAsync("since");
        var merged = await MergeAsync(kept, other);
        await LogAsync(new Letter { From = "other@since.example", Subject = "after the merge", SentAt = "2026-06-01T00:00:00Z" });
        await LogAsync(new Letter { From = "kept@since.example", Subject = "to the first alone", SentAt = "2026-06-02T00:00:00Z" });

        var undone = await App.SendAsync<MergeUndone>(HttpMethod.Delete, $"/api/contacts/merges/{merged.MergeId}", body: null);

        Assert.Equal((kept.LoggedCount + 1, other.LoggedCount + 1), (undone.Contact.LoggedCount, undone.Other.LoggedCount));
    }

    [Fact]
    public async Task A_merge_is_not_undone_after_the_contact_was_changed_or_merged_on()
    {
        var (kept, other) = await LoggedPairAsync("later");
        var third = await CreateAsync("Third", "third@later.example");
        var first = await MergeAsync(kept, other);
        var second = await MergeAsync(first.Contact, third);

        var problem = await App.RefusedAsync(HttpStatusCode.Conflict, "contact.changed-since-merge", HttpMethod.Delete, $"/api/contacts/merges/{first.MergeId}");
        await App.SendAsync<MergeUndone>(HttpMethod.Delete, $"/api/contacts/merges/{second.MergeId}", body: null);
        var last = await MergeAsync(third, await App.GetAsync<ContactCard>($"/api/contacts/{kept.Id}")); // now the first is gone into another
        await App.RefusedAsync(HttpStatusCode.Conflict, "contact.changed-since-merge", HttpMethod.Delete, $"/api/contacts/merges/{first.MergeId}");

        Assert.Contains("no longer be undone", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(3, last.Contact.Addresses.Count);
    }

    [Fact]
    public async Task A_merge_of_an_older_version_is_refused_and_changes_nothing()
    {
        var (kept, other) = await LoggedPairAsync("versions");
        var before = await RowsAsync(kept, other);

        var one = await RefusedAsync(HttpStatusCode.Conflict, "contact.changed-meanwhile", kept, other, kept.Version - 1, other.Version);
        var two = await RefusedAsync(HttpStatusCode.Conflict, "contact.changed-meanwhile", kept, other, kept.Version, other.Version + 1);
        await RefusedAsync(HttpStatusCode.BadRequest, "contact.name-needed", kept, other, kept.Version, other.Version, new(Name: "  "));

        Assert.Equal((kept.Version, other.Version), (one.GetProperty("version").GetInt32(), two.GetProperty("version").GetInt32()));
        Assert.Equal(before, await RowsAsync(kept, other));
    }

    [Fact]
    public async Task Contacts_of_two_books_are_never_mixed_and_one_is_not_merged_with_itself()
    {
        var company = await CreateAsync("In The Company", "company@books.example");
        var own = await CreateAsync("At Home", "home@books.example", book: Book.Private);

        await App.RefusedAsync(HttpStatusCode.UnprocessableEntity, "contact.merge-books", HttpMethod.Post, $"/api/contacts/{company.Id}/merge/preview", new MergePreviewRequest(own.Id));
        await RefusedAsync(HttpStatusCode.UnprocessableEntity, "contact.merge-books", company, own, company.Version, own.Version);
        await RefusedAsync(HttpStatusCode.BadRequest, "contact.merge-same", own, own, own.Version, own.Version);

        Assert.Equal(2, (await App.GetAsync<ContactPage>("/api/contacts?search=books.example")).Total);
    }

    [Fact]
    public async Task A_contact_of_another_owner_is_missing_and_stays_as_it_was()
    {
        var own = await CreateAsync("Mine", "mine@foreign.example");
        var (tenant, owner) = (Guid.CreateVersion7(), "somebody-else");
        var foreign = await App.InOwnersScopeAsync(tenant, owner, async db =>
        {
            Contact.Create(tenant, owner, new("Theirs", ContactRole.Hcp, "", ["theirs@foreign.example"], Book.Company), DateTimeOffset.UnixEpoch).Failed(out _, out var contact);
            db.Contacts.Add(contact!); // these details make a contact
            db.Record(AuditActions.ContactCreate, new("contact", contact!.Id.ToString()));
            await db.SaveChangesAsync();
            return contact!.Id;
        });
        var missing = own with { Id = foreign };

        await App.RefusedAsync(HttpStatusCode.NotFound, "contact.missing", HttpMethod.Post, $"/api/contacts/{own.Id}/merge/preview", new MergePreviewRequest(foreign));
        await RefusedAsync(HttpStatusCode.NotFound, "contact.missing", own, missing, own.Version, 1);
        await RefusedAsync(HttpStatusCode.NotFound, "contact.missing", missing, own, 1, own.Version);
        await App.RefusedAsync(HttpStatusCode.NotFound, "contact.missing", HttpMethod.Get, $"/api/contacts/{foreign}/same-person");
        await App.RefusedAsync(HttpStatusCode.NotFound, "contact.missing", HttpMethod.Post, $"/api/contacts/{foreign}/addresses", new NewAddress("x@foreign.example", 1));

        Assert.Equal(1, await App.InOwnersScopeAsync(tenant, owner, db => db.ContactAddresses.CountAsync(address => address.ContactId == foreign)));
    }

    [Fact]
    public async Task Another_owners_merge_cannot_be_undone()
    {
        var (kept, other) = await LoggedPairAsync("others-merge");
        var merged = await MergeAsync(kept, other);

        Assert.Equal(0, await App.InOwnersScopeAsync(Guid.CreateVersion7(), "somebody-else", db => db.ContactMerges.CountAsync()));
        await App.RefusedAsync(HttpStatusCode.NotFound, "contact.merge-missing", HttpMethod.Delete, $"/api/contacts/merges/{Guid.CreateVersion7()}");
        Assert.Equal(1, await App.InStoreAsync(db => db.ContactMerges.CountAsync(merge => merge.Id == merged.MergeId)));
    }
}

public sealed class MergeTestsOnSqlite(AppOnSqlite app) : MergeTests(app), IClassFixture<AppOnSqlite>;

public sealed class MergeTestsOnPostgreSql(AppOnPostgreSql app) : MergeTests(app), IClassFixture<AppOnPostgreSql>;
