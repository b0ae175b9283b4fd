using System.Net;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Tests.Contacts;

/// <summary>Tier, circles, interests, how we met and profiles; lists narrowed and sorted by them; changes of many.</summary>
public abstract class ContactAboutTests(NetworkApp app) : NetworkTests(app)
{
    private static readonly ContactAbout Full = new(
        ContactTier.B, ["Zebra circle", "اللجنة الاستشارية"], [new("Renal dosing", InterestSource.Conversation, new(2026, 3, 14)), new("Ångström scales")],
        new("At the coffee stand", "2026-03", "Kidney congress"), ["0000-0002-1825-0097", "https://pubmed.ncbi.nlm.nih.gov/?term=Osei+A%5BAuthor%5D"]);

    [Fact]
    public async Task What_is_known_of_a_person_comes_back_as_it_was_said_in_a_stable_order()
    {
        var card = await CreateAsync("About", "about@about.example", Full);

        var read = await App.GetAsync<ContactCard>($"/api/contacts/{card.Id}");

        Assert.Equal(
            new ContactAbout(
                ContactTier.B, ["Zebra circle", "اللجنة الاستشارية"], [new("Renal dosing", InterestSource.Conversation, new(2026, 3, 14)), new("Ångström scales")],
                Full.Met, ["https://orcid.org/0000-0002-1825-0097", "https://pubmed.ncbi.nlm.nih.gov/?term=Osei+A%5BAuthor%5D"]),
            read.About);
    }

    [Fact]
    public async Task A_change_that_says_nothing_of_it_leaves_it_and_one_that_does_replaces_it()
    {
        var card = await CreateAsync("Kept about", "kept@about.example", Full);

        var renamed = await App.SendAsync<ContactCard>(HttpMethod.Put, $"/api/contacts/{card.Id}", Change(card) with { Name = "Renamed" });
        var emptied = await App.SendAsync<ContactCard>(HttpMethod.Put, $"/api/contacts/{card.Id}", Change(renamed) with { About = ContactAbout.Nothing });

        Assert.Equal(card.About, renamed.About);
        Assert.Equal(ContactAbout.Nothing, emptied.About);
    }

    [Fact]
    public async Task What_cannot_be_kept_is_refused_with_a_sentence_that_says_how_it_can()
    {
        await RefuseAsync("contact.circle-name", Full with { Circles = [new('c', 101)] });
        await RefuseAsync("contact.circle-name", Full with { Circles = [" "] });
        await RefuseAsync("contact.interest-name", Full with { Interests = [new(new('i', 101))] });
        await RefuseAsync("contact.too-many-circles", Full with { Circles = [.. Enumerable.Range(1, 21).Select(number => $"c{number}")] });
        await RefuseAsync("contact.too-many-interests", Full with { Interests = [.. Enumerable.Range(1, 31).Select(number => new Interest($"i{number}"))] });
        await RefuseAsync("contact.met-when", Full with { Met = new("", "14/03/2026", "") });
        await RefuseAsync("contact.met-too-long", Full with { Met = new(new('w', 301), "", "") });
        await RefuseAsync("contact.not-a-profile", Full with { Profiles = ["http://orcid.org/0000-0002-1825-0097"] });
        await RefuseAsync("contact.not-a-profile", Full with { Profiles = ["0000-0002-1825-0098"] }); // the last digit does not check
        await RefuseAsync("contact.not-a-profile", Full with { Profiles = ["https://user:word@linkedin.com/in/osei"] });
        await RefuseAsync("contact.too-many-profiles", Full with { Profiles = [.. Enumerable.Range(1, 11).Select(number => $"https://x.example/{number}")] });
        var name = await App.RefusedAsync(HttpStatusCode.BadRequest, "contact.name-needed", HttpMethod.Post, "/api/contacts", New(new('n', 500), "n@about.example", Full));
        Assert.Contains("200", name.GetProperty("detail").GetString(), StringComparison.Ordinal);
        var missing = Full with { Interests = [new("From a mail that is not there", InterestSource.Mail, null, Guid.CreateVersion7())] };
        await App.RefusedAsync(HttpStatusCode.NotFound, "contact.source-missing", HttpMethod.Post, "/api/contacts", New("Source", "source@about.example", missing));
        Assert.Equal(0, (await App.GetAsync<ContactPage>("/api/contacts?search=refused@about.example")).Total);
    }

    [Fact]
    public async Task Names_of_circles_that_differ_in_case_or_in_how_marks_are_encoded_are_one()
    {
        var card = await CreateAsync("One circle", "one@about.example", Full with { Circles = ["Café", "CAFE\u0301", " café "] });

        Assert.Equal(["Café"], card.About.Circles);
    }

    [Fact]
    public async Task A_list_is_narrowed_by_all_that_is_asked_and_counts_what_is_left()
    {
        await CreateAsync("Filter A", "a@filter.example", Full with { Tier = ContactTier.A, Circles = ["Filtered", "Other"] }, "Institute of Filters");
        await CreateAsync("Filter B", "b@filter.example", Full with { Tier = ContactTier.C, Circles = ["filtered"], Interests = [new("Filtering sieves")] });
        await CreateAsync("Filter C", "c@filter.example", Full with { Tier = ContactTier.C, Circles = [] });

        Assert.Equal(["Filter A", "Filter B"], await NamesAsync("circle=FILTERED"));
        Assert.Equal(["Filter B"], await NamesAsync("circle=filtered&tier=c"));
        Assert.Equal(["Filter A", "Filter B", "Filter C"], await NamesAsync("search=filter.example&tier=a&tier=c&role=hcp&role=peer&book=company&shared=false"));
        Assert.Equal(["Filter B"], await NamesAsync("interest=filtering%20SIEVES"));
        Assert.Equal(["Filter B"], await NamesAsync("search=FILTERING%20sieves"));
        Assert.Equal(["Filter A"], await NamesAsync("institution=Institute%20of%20Filters"));
        Assert.Empty(await NamesAsync("circle=filtered&book=private"));
        await App.RefusedAsync(HttpStatusCode.BadRequest, "request.unknown-word", HttpMethod.Get, "/api/contacts?sort=height");
        await App.RefusedAsync(HttpStatusCode.BadRequest, "request.unknown-word", HttpMethod.Get, "/api/contacts?tier=d");
    }

    [Fact]
    public async Task A_list_is_sorted_as_asked_and_what_is_not_known_stands_last_either_way()
    {
        await App.StoreAsync(new Letter { Id = "older@sort.example", From = "older@sort.example", SentAt = "2026-01-05T08:00:00Z" });
        await App.StoreAsync(new Letter { Id = "newer@sort.example", From = "newer@sort.example", SentAt = "2026-02-05T08:00:00Z" });
        await CreateAsync("Sort 2", "older@sort.example", Full, "Beta");
        await CreateAsync("Sort 3", "newer@sort.example", Full, "Alpha");
        await CreateAsync("Sort 1", "never@sort.example", Full);
        foreach (var who in new[] { "older", "newer" })
        {
            using var logged = await App.SendAsync(HttpMethod.Post, "/api/threads/log", new StringContent(
                $$$"""{"item":{"internetMessageId":"<{{{who}}}@sort.example>","conversationId":null,"subject":"s","from":{"name":"","address":"{{{who}}}@sort.example"},"to":[{"name":"","address":"ines@liaison.example"}],"cc":[],"sentAt":null},"scope":"upToThisMessage"}""",
                System.Text.Encoding.UTF8, "application/json"));
            Assert.Equal(HttpStatusCode.OK, logged.StatusCode);
        }

        Assert.Equal(["Sort 1", "Sort 2", "Sort 3"], await NamesAsync("search=sort.example"));
        Assert.Equal(["Sort 3", "Sort 2", "Sort 1"], await NamesAsync("search=sort.example&descending=true"));
        Assert.Equal(["Sort 3", "Sort 2", "Sort 1"], await NamesAsync("search=sort.example&sort=institution"));
        Assert.Equal(["Sort 3", "Sort 2", "Sort 1"], await NamesAsync("search=sort.example&sort=lastContact&descending=true"));
        Assert.Equal(["Sort 2", "Sort 3", "Sort 1"], await NamesAsync("search=sort.example&sort=lastContact"));
        Assert.Equal(["Sort 2", "Sort 3", "Sort 1"], await NamesAsync("search=sort.example&sort=changed"));
    }

    [Fact]
    public async Task Words_in_use_are_offered_with_how_many_contacts_have_them()
    {
        await CreateAsync("Word 1", "1@word.example", Full with { Circles = ["Word circle"] }, "Word institute");
        await CreateAsync("Word 2", "2@word.example", Full with { Circles = ["word CIRCLE"] }, "Word institute");

        var words = await App.GetAsync<WordsInUse>("/api/contacts/words");

        Assert.Equal(2, words.Circles.Single(word => word.Name.Equals("word circle", StringComparison.OrdinalIgnoreCase)).Contacts);
        Assert.Equal(2, words.Institutions.Single(word => word.Name == "Word institute").Contacts);
        Assert.Contains(words.Interests, word => word.Name == "Renal dosing");
    }

    [Fact]
    public async Task Many_contacts_are_changed_by_one_act_and_one_act_makes_them_what_they_were()
    {
        var cards = new[] { await CreateAsync("Bulk 1", "1@bulk.example", Full), await CreateAsync("Bulk 2", "2@bulk.example", ContactAbout.Nothing, "Elsewhere") };
        var set = new BulkSet(ContactRole.Researcher, ContactTier.A, "Bulk institute", AddCircles: ["Bulk circle"], RemoveCircles: ["zebra CIRCLE"]);

        var receipt = await App.SendAsync<BulkReceipt>(HttpMethod.Post, "/api/contacts/bulk", new BulkRequest(Versions(cards), set));
        var changed = await App.GetAsync<ContactPage>("/api/contacts?circle=bulk%20circle&tier=a&role=researcher&institution=Bulk%20institute");
        var again = await App.SendAsync<BulkReceipt>(HttpMethod.Post, "/api/contacts/bulk", new BulkRequest(receipt.Contacts, set));
        var undone = await App.SendAsync<BulkUndone>(HttpMethod.Delete, $"/api/contacts/bulk/{receipt.BulkId}", body: null);

        Assert.Equal((2, 0), (receipt.Changed, again.Changed));
        Assert.Equal(["Bulk 1", "Bulk 2"], changed.Contacts.Select(card => card.Name));
        Assert.Equal(["Bulk circle", "اللجنة الاستشارية"], changed.Contacts[0].About.Circles);
        Assert.All(undone.Contacts, one => Assert.Equal(3, one.Version));
        foreach (var card in cards)
        {
            var now = await App.GetAsync<ContactCard>($"/api/contacts/{card.Id}");
            Assert.Equal((card.Role, card.Institution, card.About), (now.Role, now.Institution, now.About));
        }

        await App.RefusedAsync(HttpStatusCode.NotFound, "contact.bulk-missing", HttpMethod.Delete, $"/api/contacts/bulk/{receipt.BulkId}");
    }

    [Fact]
    public async Task One_contact_that_was_changed_meanwhile_keeps_all_of_a_bulk_change_from_being_made()
    {
        var cards = new[] { await CreateAsync("Whole 1", "1@whole.example", Full), await CreateAsync("Whole 2", "2@whole.example", Full) };
        await App.SendAsync<ContactCard>(HttpMethod.Put, $"/api/contacts/{cards[1].Id}", Change(cards[1]) with { Name = "Whole 2, newer" });

        var problem = await App.RefusedAsync(
            HttpStatusCode.Conflict, "contact.bulk-refused", HttpMethod.Post, "/api/contacts/bulk", new BulkRequest(Versions(cards), new(Tier: ContactTier.C)));

        var refused = Assert.Single(problem.GetProperty("contacts").EnumerateArray());
        Assert.Equal(("Whole 2, newer", "contact.changed-meanwhile"), (refused.GetProperty("name").GetString(), refused.GetProperty("code").GetString()));
        Assert.Equal(1, (await App.GetAsync<ContactCard>($"/api/contacts/{cards[0].Id}")).Version);
    }

    [Fact]
    public async Task A_bulk_change_is_not_undone_after_one_of_its_contacts_was_changed()
    {
        var cards = new[] { await CreateAsync("Since 1", "1@since.example", Full), await CreateAsync("Since 2", "2@since.example", Full) };
        var receipt = await App.SendAsync<BulkReceipt>(HttpMethod.Post, "/api/contacts/bulk", new BulkRequest(Versions(cards), new(Tier: ContactTier.C)));
        await App.SendAsync<ContactCard>(HttpMethod.Put, $"/api/contacts/{cards[0].Id}", Change(cards[0]) with { Version = 2, Name = "Since 1, newer" });

        await App.RefusedAsync(HttpStatusCode.Conflict, "contact.bulk-refused", HttpMethod.Delete, $"/api/contacts/bulk/{receipt.BulkId}");

        Assert.Equal(ContactTier.C, (await App.GetAsync<ContactCard>($"/api/contacts/{cards[1].Id}")).About.Tier);
    }

    [Fact]
    public async Task A_bulk_change_of_nothing_of_nobody_or_of_too_many_is_refused()
    {
        var card = await CreateAsync("Limits", "limits@bulk.example", Full);
        var many = Enumerable.Range(1, 501).Select(_ => new ContactVersion(Guid.CreateVersion7(), 1)).ToList();

        await RefuseBulkAsync("contact.bulk-nothing", new(Versions(card), new()));
        await RefuseBulkAsync("contact.bulk-size", new([], new(Tier: ContactTier.A)));
        await RefuseBulkAsync("contact.bulk-size", new(many, new(Tier: ContactTier.A)));
        await RefuseBulkAsync("contact.bulk-size", new([.. Versions(card), .. Versions(card)], new(Tier: ContactTier.A)));
        await RefuseBulkAsync("contact.circle-name", new(Versions(card), new(AddCircles: [new('c', 101)])));
    }

    [Fact]
    public async Task A_refused_change_says_what_the_contact_is_now()
    {
        var card = await CreateAsync("Two windows", "two@windows.example", Full);
        await App.SendAsync<ContactCard>(HttpMethod.Put, $"/api/contacts/{card.Id}", Change(card) with { Institution = "From the first window" });

        var problem = await App.RefusedAsync(
            HttpStatusCode.Conflict, "contact.changed-meanwhile", HttpMethod.Put, $"/api/contacts/{card.Id}", Change(card) with { Name = "From the second" });

        var now = problem.GetProperty("contact");
        Assert.Equal(("From the first window", 2), (now.GetProperty("institution").GetString(), now.GetProperty("version").GetInt32()));
        Assert.Equal("b", now.GetProperty("about").GetProperty("tier").GetString());
    }

    [Fact]
    public async Task A_merge_unites_circles_and_interests_shows_the_choice_of_tier_and_an_undo_parts_them_again()
    {
        var (kept, other) = (
            await CreateAsync("Merged", "kept@merge-about.example", Full),
            await CreateAsync("Merged", "other@merge-about.example", new(ContactTier.A, ["Third"], [new("Sieves")], new("By mail", "2025", ""), [])));

        var preview = await App.SendAsync<MergePreviewView>(HttpMethod.Post, $"/api/contacts/{kept.Id}/merge/preview", new MergePreviewRequest(other.Id));
        var receipt = await App.SendAsync<MergeReceipt>(
            HttpMethod.Post, $"/api/contacts/{kept.Id}/merge", new MergeRequest(other.Id, 1, 1, new(Tier: ContactTier.A, Met: MergeSide.Other)));
        var undone = await App.SendAsync<MergeUndone>(HttpMethod.Delete, $"/api/contacts/merges/{receipt.MergeId}", body: null);

        Assert.Equal([MergeField.Tier, MergeField.Met], preview.Fields.Where(field => field.Conflicts).Select(field => field.Field));
        Assert.Equal(("b", "a"), (preview.Fields[4].Kept, preview.Fields[4].Other));
        Assert.Contains("Third", preview.Circles);
        Assert.Equal(["Third", "Zebra circle", "اللجنة الاستشارية"], receipt.Contact.About.Circles);
        Assert.Equal(["Renal dosing", "Sieves", "Ångström scales"], receipt.Contact.About.Interests.Select(interest => interest.Name));
        Assert.Equal((ContactTier.A, new HowMet("By mail", "2025", "")), (receipt.Contact.About.Tier, receipt.Contact.About.Met));
        Assert.Equal((kept.About, other.About), (undone.Contact.About, undone.Other.About));
    }

    private async Task<IEnumerable<string>> NamesAsync(string query) => (await App.GetAsync<ContactPage>($"/api/contacts?{query}")).Contacts.Select(card => card.Name);

    private Task<System.Text.Json.JsonElement> RefuseAsync(string code, ContactAbout about) =>
        App.RefusedAsync(HttpStatusCode.BadRequest, code, HttpMethod.Post, "/api/contacts", New("Refused", "refused@about.example", about));

    private Task<System.Text.Json.JsonElement> RefuseBulkAsync(string code, BulkRequest request) =>
        App.RefusedAsync(HttpStatusCode.BadRequest, code, HttpMethod.Post, "/api/contacts/bulk", request);

    private Task<ContactCard> CreateAsync(string name, string address, ContactAbout about, string institution = "") =>
        App.SendAsync<ContactCard>(HttpMethod.Post, "/api/contacts", New(name, address, about) with { Institution = institution }, HttpStatusCode.Created);

    private static NewContact New(string name, string address, ContactAbout about) => new(name, ContactRole.Hcp, "", [address], Book.Company, About: about);

    private static ContactChange Change(ContactCard card) => new(card.Name, card.Role, card.Institution, card.Addresses, card.Book, card.Version);

    private static List<ContactVersion> Versions(params ContactCard[] cards) => [.. cards.Select(card => new ContactVersion(card.Id, card.Version))];
}

public sealed class ContactAboutTestsOnSqlite(AppOnSqlite app) : ContactAboutTests(app), IClassFixture<AppOnSqlite>;

public sealed class ContactAboutTestsOnPostgreSql(AppOnPostgreSql app) : ContactAboutTests(app), IClassFixture<AppOnPostgreSql>;
