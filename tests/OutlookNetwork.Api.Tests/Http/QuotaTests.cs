using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Tests.Running;

namespace OutlookNetwork.Api.Tests.Http;

/// <summary>What one organisation may keep, with quotas of a few.</summary>
public sealed class QuotaTests(QuotaTests.SmallApp app) : IClassFixture<QuotaTests.SmallApp>
{
    private const int Contacts = 20;
    private const int Messages = 150;

    [Fact]
    public async Task Contacts_beyond_the_quota_are_refused_one_by_one_and_as_a_list_and_nothing_is_lost()
    {
        var kept = await app.InStoreAsync(db => db.Contacts.CountAsync());
        for (; kept < Contacts; kept++)
        {
            await app.SendAsync<JsonElement>(HttpMethod.Post, "/api/contacts", Person(kept), HttpStatusCode.Created);
        }

        await app.RefusedAsync(HttpStatusCode.Conflict, "quota.contacts", HttpMethod.Post, "/api/contacts", Person(kept));
        var list = await app.SendAsync<JsonElement>(HttpMethod.Post, "/api/contacts/imports/pasted", new { Text = "One <one@quota.example>; Two <two@quota.example>" }, HttpStatusCode.Created);
        var id = list.GetProperty("id").GetGuid();
        using var asProposed = new StringContent("""{"columns":null,"role":"other","book":"company","choices":[]}""", Encoding.UTF8, "application/json");
        await app.RefusedAsync(HttpStatusCode.Conflict, "quota.contacts", HttpMethod.Post, $"/api/contacts/imports/{id}/confirmation", asProposed);

        Assert.Equal(Contacts, await app.InStoreAsync(db => db.Contacts.CountAsync()));
        Assert.NotEqual("done", (await app.GetAsync<JsonElement>($"/api/contacts/imports/{id}")).GetProperty("state").GetString()); // it can still be confirmed
    }

    [Fact]
    public async Task An_import_beyond_the_quota_of_messages_keeps_what_there_is_room_for_and_goes_on_when_there_is_more()
    {
        var before = await app.InStoreAsync(db => db.Messages.CountAsync());
        var import = await UploadAsync("over.mbox", Letter.Many(Messages, "over"), HttpStatusCode.Accepted);
        var id = import.GetProperty("id").GetGuid();

        var parked = await NetworkApp.UntilAsync(() => app.GetAsync<JsonElement>($"/api/imports/{id}"), one => one.GetProperty("state").GetString() is "parked" or "done");

        Assert.Equal("parked", parked.GetProperty("state").GetString());
        Assert.Contains("quota of 150 stored messages", parked.GetProperty("problem").GetString(), StringComparison.Ordinal);
        Assert.InRange(await app.InStoreAsync(db => db.Messages.CountAsync()), before, Messages);
        await app.InStoreAsync(db => db.Messages.ExecuteDeleteAsync());
        await app.SendAsync<JsonElement>(HttpMethod.Post, $"/api/imports/{id}/retry", body: null, HttpStatusCode.Accepted);
        await NetworkApp.UntilAsync(() => app.GetAsync<JsonElement>($"/api/imports/{id}"), one => one.GetProperty("state").GetString() == "done");
        Assert.Equal(Messages, await app.InStoreAsync(db => db.Messages.CountAsync()));

        using var another = Octets([new Letter()]);
        await app.RefusedAsync(HttpStatusCode.Conflict, "quota.messages", HttpMethod.Post, "/api/imports?fileName=another.mbox", another);
        await app.InStoreAsync(db => db.Messages.ExecuteDeleteAsync());
    }

    [Fact]
    public async Task More_imports_at_once_than_the_quota_are_refused_until_others_are_done()
    {
        var waiting = new ImportRun { TenantId = LocalMode.TenantId, OwnerId = "a-colleague", FileName = "x", Format = "auto", CreatedAt = DateTimeOffset.UnixEpoch }; // without a file it waits
        await app.InOwnersScopeAsync(waiting.TenantId, waiting.OwnerId, async db =>
        {
            db.Imports.Add(waiting);
            return await db.SaveChangesAsync();
        });

        using var body = Octets([new Letter()]);
        await app.RefusedAsync(HttpStatusCode.Conflict, "quota.imports", HttpMethod.Post, "/api/imports?fileName=second.mbox", body);

        await app.InOwnersScopeAsync(waiting.TenantId, waiting.OwnerId, db => db.Imports.ExecuteDeleteAsync());
        var second = (await UploadAsync("second.mbox", [new Letter()], HttpStatusCode.Accepted)).GetProperty("id").GetGuid();
        await NetworkApp.UntilAsync(() => app.GetAsync<JsonElement>($"/api/imports/{second}"), one => one.GetProperty("state").GetString() == "done");
    }

    private static object Person(int number) => new { Name = $"Person {number}", Role = "hcp", Institution = "", Addresses = new[] { $"person-{number}@quota.example" }, Book = "company" };

    private static ByteArrayContent Octets(IEnumerable<Letter> letters)
    {
        var body = new ByteArrayContent(Letter.Mbox(letters));
        body.Headers.ContentType = new("application/octet-stream");
        return body;
    }

    private async Task<JsonElement> UploadAsync(string name, IEnumerable<Letter> letters, HttpStatusCode expected)
    {
        using var body = Octets(letters);
        return await app.SendAsync<JsonElement>(HttpMethod.Post, $"/api/imports?fileName={name}", body, expected);
    }

    public sealed class SmallApp : NetworkApp
    {
        protected override string[] Limits => [.. NoLimits, $"--Quotas:Contacts={Contacts}", $"--Quotas:Messages={Messages}", "--Quotas:ImportsAtOnce=1"];

        protected override Task<string[]> DatabaseAsync() => Task.FromResult<string[]>([]);
    }
}
