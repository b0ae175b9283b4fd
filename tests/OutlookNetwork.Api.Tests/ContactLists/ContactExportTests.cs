using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Tests.ContactLists;

public abstract class ContactExportTests(NetworkApp app) : NetworkTests(app)
{
    [Theory]
    [InlineData("csv")]
    [InlineData("vcard")]
    [InlineData("json")]
    public async Task A_download_is_a_file_that_no_browser_runs_and_is_recorded(string format)
    {
        var before = await RecordedAsync();

        using var answer = await App.SendAsync(HttpMethod.Get, $"/api/contacts/export?format={format}", body: null);

        Assert.Equal((HttpStatusCode.OK, "application/octet-stream"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal($"contacts.{(format == "vcard" ? "vcf" : format)}", answer.Content.Headers.ContentDisposition?.FileNameStar ?? answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.StartsWith("sandbox;", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(before + 1, await RecordedAsync());
        using var nobody = App.Anonymous();
        using var refused = await nobody.GetAsync($"/api/contacts/export?format={format}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task Every_cell_of_CSV_is_quoted_and_none_is_a_formula()
    {
        await CreateAsync("=HYPERLINK(\"http://evil.example\")", "＋1", "cell-1@export.example");
        await CreateAsync("Osei, \"Ama\"", "|calc", "cell-2@export.example");

        var lines = (await TextAsync("csv")).Split("\r\n");

        Assert.Equal("\uFEFF\"Name\",\"Role\",\"Institution\",\"E-mail addresses\",\"Book\",\"Contact id\",\"Created\",\"Tier\",\"Circles\",\"Interests\",\"How we met\",\"Met on\",\"Met at\",\"Profiles\"", lines[0]);
        Assert.StartsWith("\"'=HYPERLINK(\"\"http://evil.example\"\")\",\"Other\",\"'＋1\",\"cell-1@export.example\",\"Company\",", Line(lines, "cell-1@"), StringComparison.Ordinal);
        Assert.StartsWith("\"Osei, \"\"Ama\"\"\",\"Other\",\"'|calc\",\"cell-2@export.example\",", Line(lines, "cell-2@"), StringComparison.Ordinal);
        Assert.Equal("", lines[^1]);
    }

    [Fact]
    public async Task JSON_is_an_array_with_the_documented_members()
    {
        await CreateAsync("JSON One", "Clinic", "json@export.example");

        var contacts = JsonDocument.Parse(await TextAsync("json")).RootElement.EnumerateArray().ToList();

        var one = Assert.Single(contacts, contact => contact.GetProperty("name").GetString() == "JSON One");
        Assert.Equal(["contactId", "name", "role", "institution", "addresses", "book", "createdAt", "about"], one.EnumerateObject().Select(member => member.Name));
        Assert.Equal("other", one.GetProperty("role").GetString());
    }

    [Theory]
    [InlineData("csv", "contacts.csv")]
    [InlineData("vcard", "contacts.vcf")]
    public async Task An_export_that_is_imported_again_changes_nothing_and_in_an_empty_network_makes_the_same_people(string format, string fileName)
    {
        await CreateAsync("=1+1", "'=2;\\,", $"first-{format}@again.example", $"second-{format}@again.example");
        await CreateAsync("'t Hooft, Anna", "", $"-third-{format}@again.example");
        await App.SendAsync<ContactCard>(HttpMethod.Post, "/api/contacts", new NewContact("About", ContactRole.Hcp, "", [$"about-{format}@again.example"], Book.Company, About: new(
            ContactTier.C, ["=Circle; with, marks\\", "Second"], [new("One; interest"), new("Two")], new("Words, with; marks", "2026-03", "+Congress"),
            ["https://orcid.org/0000-0002-1825-0097", "https://x.example/?a=1,2;3"])), HttpStatusCode.Created);
        var exported = await TextAsync(format);

        var again = await HandInAsync(App, fileName, exported);
        await using var empty = new AppOnSqlite();
        await empty.InitializeAsync();
        var elsewhere = await HandInAsync(empty, fileName, exported);
        await empty.SendAsync<JsonElement>(
            HttpMethod.Post, $"/api/contacts/imports/{elsewhere.GetProperty("id").GetGuid()}/confirmation", Json("""{"columns":null,"role":"hcp","book":"company","choices":[]}"""));

        Assert.True(again.GetProperty("changesNothing").GetBoolean());
        Assert.Equal(0, again.GetProperty("refused").GetInt32());
        Assert.Equal(await PeopleAsync(App), await PeopleAsync(empty));
    }

    [Fact]
    public async Task An_unknown_format_is_refused() =>
        await App.RefusedAsync(HttpStatusCode.BadRequest, "contact-list.unknown-format", HttpMethod.Get, "/api/contacts/export?format=xlsx");

    private static string Line(string[] lines, string part) => Assert.Single(lines, line => line.Contains(part, StringComparison.Ordinal));

    private static async Task<string> PeopleAsync(NetworkApp app) => string.Join('\n', (await app.GetAsync<ContactPage>("/api/contacts?limit=200")).Contacts
        .Select(card => $"{card.Name}|{card.Role}|{card.Institution}|{string.Join(' ', card.Addresses)}|{card.Book}|{card.About.Tier}|{string.Join('+', card.About.Circles)}"
            + $"|{string.Join('+', card.About.Interests.Select(interest => interest.Name))}|{card.About.Met}|{string.Join(' ', card.About.Profiles)}").Order(StringComparer.Ordinal));

    private static Task<JsonElement> HandInAsync(NetworkApp app, string fileName, string text)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = new("application/octet-stream");
        return app.SendAsync<JsonElement>(HttpMethod.Post, $"/api/contacts/imports?fileName={fileName}", content, HttpStatusCode.Created);
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private async Task<string> TextAsync(string format)
    {
        using var answer = await App.SendAsync(HttpMethod.Get, $"/api/contacts/export?format={format}", body: null);
        return Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private Task<int> RecordedAsync() => App.InStoreAsync(db => db.AuditEntries.CountAsync(entry => entry.Action == AuditActions.DataExport));

    private Task<ContactCard> CreateAsync(string name, string institution, params string[] addresses) => App.SendAsync<ContactCard>(
        HttpMethod.Post, "/api/contacts", new NewContact(name, ContactRole.Other, institution, addresses, Book.Company), HttpStatusCode.Created);
}

public sealed class ContactExportTestsOnSqlite(AppOnSqlite app) : ContactExportTests(app), IClassFixture<AppOnSqlite>;

public sealed class ContactExportTestsOnPostgreSql(AppOnPostgreSql app) : ContactExportTests(app), IClassFixture<AppOnPostgreSql>;
