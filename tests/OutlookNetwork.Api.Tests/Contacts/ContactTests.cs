using System.Net;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Tests.Contacts;

public abstract class ContactTests(NetworkApp app) : NetworkTests(app)
{
    [Fact]
    public async Task A_created_contact_can_be_read_and_has_what_was_said_of_it()
    {
        var wanted = new NewContact("  Dr Mira Adler ", ContactRole.Hcp, "Charlottenklinik", ["Mira.Adler@Created.Example", "m@created.example"], Book.Private);

        using var response = await App.SendAsync(HttpMethod.Post, "/api/contacts", wanted);
        var card = await App.GetAsync<ContactCard>(response.Headers.Location!.ToString()); // an answer of 201 names its place

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(("Dr Mira Adler", ContactRole.Hcp, "Charlottenklinik", Book.Private, 1), (card.Name, card.Role, card.Institution, card.Book, card.Version));
        Assert.Equal(["m@created.example", "mira.adler@created.example"], card.Addresses.Select(address => address.ToLowerInvariant()));
    }

    [Theory]
    [InlineData("jürgen")]
    [InlineData("JÜRGEN")]
    [InlineData("spitälchen")]
    [InlineData("j.boe@search.example")]
    public async Task A_contact_is_found_by_any_part_of_name_institution_or_address(string search)
    {
        await EnsureAsync("Jürgen Bötzinger", "Spitälchen am Weiher", "j.boe@search.example");

        var found = await App.GetAsync<ContactPage>($"/api/contacts?search={Uri.EscapeDataString(search)}");

        Assert.Equal(["Jürgen Bötzinger"], found.Contacts.Select(card => card.Name));
        Assert.Equal(1, found.Total);
    }

    [Fact]
    public async Task Characters_with_a_meaning_in_databases_are_searched_for_as_they_are()
    {
        await EnsureAsync("Percent 100%_sure", "", "percent@search.example");

        Assert.Equal(1, (await App.GetAsync<ContactPage>("/api/contacts?search=" + Uri.EscapeDataString("100%_s"))).Total);
        Assert.Equal(0, (await App.GetAsync<ContactPage>("/api/contacts?search=" + Uri.EscapeDataString("1%sure"))).Total);
        Assert.Equal(0, (await App.GetAsync<ContactPage>("/api/contacts?search=" + Uri.EscapeDataString("'; DROP TABLE contacts; --"))).Total);
    }

    [Fact]
    public async Task The_pages_of_a_search_hold_every_contact_once_in_order_of_name()
    {
        foreach (var number in Enumerable.Range(1, 7))
        {
            await EnsureAsync($"Paged Person {number}", "", $"p{number}@paged.example");
        }

        var names = new List<string>();
        for (var cursor = "0"; cursor is not null;)
        {
            var page = await App.GetAsync<ContactPage>($"/api/contacts?search=paged.example&limit=3&cursor={cursor}");
            Assert.Equal(7, page.Total);
            names.AddRange(page.Contacts.Select(card => card.Name));
            cursor = page.Next;
        }

        Assert.Equal(Enumerable.Range(1, 7).Select(number => $"Paged Person {number}"), names);
    }

    [Fact]
    public async Task A_change_takes_over_every_field_and_counts_the_version_up()
    {
        var card = await CreateAsync("Before", "before@changed.example");

        var changed = await App.SendAsync<ContactCard>(
            HttpMethod.Put, $"/api/contacts/{card.Id}",
            new ContactChange("After", ContactRole.Mentor, "Elsewhere", ["after@changed.example"], Book.Private, card.Version));

        Assert.Equal(("After", ContactRole.Mentor, "Elsewhere", Book.Private, 2), (changed.Name, changed.Role, changed.Institution, changed.Book, changed.Version));
        Assert.Equal(["after@changed.example"], changed.Addresses);
        Assert.Equal(changed, await App.GetAsync<ContactCard>($"/api/contacts/{card.Id}") with { Addresses = changed.Addresses });
        await CreateAsync("Somebody else", "before@changed.example"); // the address is free again
    }

    [Fact]
    public async Task A_change_of_an_older_version_is_refused_and_changes_nothing()
    {
        var card = await CreateAsync("First", "versions@changed.example");
        var change = new ContactChange("Second", card.Role, card.Institution, card.Addresses, card.Book, card.Version);
        await App.SendAsync<ContactCard>(HttpMethod.Put, $"/api/contacts/{card.Id}", change);

        var problem = await App.RefusedAsync(
            HttpStatusCode.Conflict, "contact.changed-meanwhile", HttpMethod.Put, $"/api/contacts/{card.Id}", change with { Name = "Third" });

        Assert.Equal(2, problem.GetProperty("version").GetInt32());
        Assert.Equal("Second", (await App.GetAsync<ContactCard>($"/api/contacts/{card.Id}")).Name);
    }

    [Fact]
    public async Task Of_many_changes_at_once_exactly_one_is_taken()
    {
        var card = await CreateAsync("Contended", "contended@changed.example");

        var answers = await Task.WhenAll(Enumerable.Range(1, 6).Select(number => App.SendAsync(
            HttpMethod.Put, $"/api/contacts/{card.Id}",
            new ContactChange($"Contender {number}", card.Role, "", card.Addresses, card.Book, card.Version))));

        Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        Assert.Equal(2, (await App.GetAsync<ContactCard>($"/api/contacts/{card.Id}")).Version);
    }

    [Fact]
    public async Task An_address_that_somebody_has_is_refused_with_whose_it_is()
    {
        var first = await CreateAsync("Has It", "taken@taken.example");

        var problem = await App.RefusedAsync(
            HttpStatusCode.Conflict, "contact.address-taken", HttpMethod.Post, "/api/contacts", Named("Wants It", "other@taken.example", "TAKEN@taken.example"));

        Assert.Equal(first.Id, problem.GetProperty("contactId").GetGuid());
        Assert.Equal("Has It", problem.GetProperty("name").GetString());
        Assert.Equal("taken@taken.example", problem.GetProperty("address").GetString());
        Assert.Equal(0, (await App.GetAsync<ContactPage>("/api/contacts?search=Wants")).Total);
    }

    [Fact]
    public async Task Of_many_contacts_created_at_once_with_one_address_exactly_one_is_kept()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 6).Select(number =>
            App.SendAsync(HttpMethod.Post, "/api/contacts", Named($"Racer {number}", "race@race.example"))));

        Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.Created));
        Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        Assert.Equal(1, (await App.GetAsync<ContactPage>("/api/contacts?search=race@race.example")).Total);
    }

    [Fact]
    public async Task Details_that_make_no_contact_are_refused_by_name()
    {
        var twentyOne = Enumerable.Range(1, 21).Select(number => $"n{number}@many.example").ToArray();

        var problem = await RefuseAsync("contact.not-an-address", Named("Bad", "not an address"));
        await RefuseAsync("contact.addresses-needed", Named("Too many", twentyOne));
        await RefuseAsync("contact.addresses-needed", Named("None"));
        await RefuseAsync("contact.name-needed", Named("  ", "blank@bad.example"));

        Assert.Equal("not an address", problem.GetProperty("address").GetString());
        Assert.Equal(20, (await App.SendAsync<ContactCard>(HttpMethod.Post, "/api/contacts", Named("Twenty", twentyOne[..20]), HttpStatusCode.Created)).Addresses.Count);
    }

    [Fact]
    public async Task A_name_beyond_its_length_is_refused_and_one_of_full_length_is_kept()
    {
        using var tooLong = await App.SendAsync(HttpMethod.Post, "/api/contacts", Named(new('n', 201), "long@bad.example"));
        var full = await CreateAsync(new('é', 200), "full@bad.example");

        Assert.Equal(HttpStatusCode.BadRequest, tooLong.StatusCode);
        Assert.Equal(200, full.Name.Length);
    }

    [Fact]
    public async Task A_removed_contact_is_gone_and_its_address_is_free()
    {
        var card = await CreateAsync("Short Stay", "stay@removed.example");

        using var removed = await App.SendAsync(HttpMethod.Delete, $"/api/contacts/{card.Id}", body: null);

        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        await App.RefusedAsync(HttpStatusCode.NotFound, "contact.missing", HttpMethod.Get, $"/api/contacts/{card.Id}");
        await App.RefusedAsync(HttpStatusCode.NotFound, "contact.missing", HttpMethod.Delete, $"/api/contacts/{card.Id}");
        await CreateAsync("Next", "stay@removed.example");
    }

    [Fact]
    public async Task What_does_not_exist_is_missing_by_every_verb()
    {
        var nowhere = $"/api/contacts/{Guid.CreateVersion7()}";

        await App.RefusedAsync(HttpStatusCode.NotFound, "contact.missing", HttpMethod.Get, nowhere);
        await App.RefusedAsync(HttpStatusCode.NotFound, "contact.missing", HttpMethod.Get, nowhere + "/timeline");
        await App.RefusedAsync(HttpStatusCode.NotFound, "contact.missing", HttpMethod.Delete, nowhere);
        await App.RefusedAsync(
            HttpStatusCode.NotFound, "contact.missing", HttpMethod.Put, nowhere, new ContactChange("N", ContactRole.Hcp, "", ["n@none.example"], Book.Company, 1));
    }

    [Fact]
    public async Task The_card_counts_the_messages_with_a_person_over_all_addresses()
    {
        await App.StoreAsync(
            new Letter { From = "counted@one.example", SentAt = "2026-04-01T08:00:00Z" },
            new Letter { From = "counted@two.example", SentAt = "2026-04-03T08:00:00Z" },
            new Letter { From = "counted@two.example", SentAt = "2026-04-05T08:00:00Z", MoreHeaders = ["Auto-Submitted: auto-replied"] },
            new Letter { From = Letter.Ines, To = "counted@one.example, counted@two.example", SentAt = "2026-04-04T08:00:00Z" });

        var card = await App.SendAsync<ContactCard>(
            HttpMethod.Post, "/api/contacts", Named("Counted", "counted@one.example", "counted@two.example"), HttpStatusCode.Created);

        Assert.Equal((4, 0), (card.MessageCount, card.LoggedCount));
        Assert.Equal(DateTimeOffset.Parse("2026-04-03T08:00:00Z", null), card.LastIncomingAt); // what a machine sent on the 5th does not count
        Assert.Equal(DateTimeOffset.Parse("2026-04-04T08:00:00Z", null), card.LastOutgoingAt);
        Assert.Null(card.LastContactAt);
    }

    [Fact]
    public async Task An_address_of_the_owners_own_makes_no_contact_and_joins_none()
    {
        var other = await CreateAsync("Not the owner", "not-the-owner@own.example");

        var created = await App.RefusedAsync(
            HttpStatusCode.Conflict, "contact.own-address", HttpMethod.Post, "/api/contacts", Named("Myself", "me@own.example", "Ines@Liaison.example"));
        var changed = await App.RefusedAsync(
            HttpStatusCode.Conflict, "contact.own-address", HttpMethod.Put, $"/api/contacts/{other.Id}",
            new ContactChange("Not the owner", ContactRole.Hcp, "", ["not-the-owner@own.example", "ines@liaison.example"], Book.Company, other.Version));

        Assert.All([created, changed], problem => Assert.Equal("ines@liaison.example", problem.GetProperty("address").GetString()));
        Assert.Equal(1, (await App.GetAsync<ContactPage>("/api/contacts?search=own.example")).Total);
        Assert.Equal(["not-the-owner@own.example"], (await App.GetAsync<ContactCard>($"/api/contacts/{other.Id}")).Addresses);
    }

    private Task<System.Text.Json.JsonElement> RefuseAsync(string code, NewContact contact) =>
        App.RefusedAsync(HttpStatusCode.BadRequest, code, HttpMethod.Post, "/api/contacts", contact);

    private Task<ContactCard> CreateAsync(string name, string address) =>
        App.SendAsync<ContactCard>(HttpMethod.Post, "/api/contacts", Named(name, address), HttpStatusCode.Created);

    private async Task EnsureAsync(string name, string institution, string address)
    {
        using var response = await App.SendAsync(HttpMethod.Post, "/api/contacts", Named(name, address) with { Institution = institution });
        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.Created, HttpStatusCode.Conflict });
    }

    private static NewContact Named(string name, params string[] addresses) => new(name, ContactRole.Hcp, "", addresses, Book.Company);
}

public sealed class ContactTestsOnSqlite(AppOnSqlite app) : ContactTests(app), IClassFixture<AppOnSqlite>;

public sealed class ContactTestsOnPostgreSql(AppOnPostgreSql app) : ContactTests(app), IClassFixture<AppOnPostgreSql>;
