using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api.Privacy;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.Tests.Privacy;

/// <summary>A contact is handed out whole, or removed with a way back.</summary>
public abstract class PersonExportTests(NetworkApp app) : NetworkTests(app)
{
    [Fact]
    public async Task An_export_holds_all_that_is_kept_about_the_person_in_one_file()
    {
        var someone = await Someone.OfAsync(App);

        using var response = await App.SendAsync(HttpMethod.Get, $"/api/contacts/{someone.Contact}/export", body: null);
        var export = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal(("attachment", "application/json", true), (response.Content.Headers.ContentDisposition?.DispositionType, response.Content.Headers.ContentType?.MediaType, response.Headers.CacheControl?.NoStore));
        Assert.Equal("outlooknetwork-contact-export/1", export.GetProperty("form").GetString());
        Assert.Equal(someone.Name, export.GetProperty("contact").GetProperty("name").GetString());
        Assert.Equal([someone.OtherAddress, someone.Address], export.GetProperty("addresses").EnumerateArray().Select(one => one.GetProperty("address").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal(3, export.GetProperty("interactions").GetArrayLength());
        Assert.Equal(1, export.GetProperty("merges").GetArrayLength());
        Assert.Equal(1, export.GetProperty("notTheSame").GetArrayLength());
        Assert.Contains(export.GetProperty("audit").EnumerateArray(), entry => entry.GetProperty("action").GetString() == AuditActions.ContactMerge);
        Assert.Equal([someone.Question.Id, someone.Answer.Id, someone.WithOthers.Id], Messages(export).Select(message => message.GetProperty("internetMessageId").GetString()));
        Assert.Contains("may I have the table?", Messages(export)[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_with_the_person_alone_is_exported_byte_by_byte_and_mail_of_others_by_its_hash()
    {
        var someone = await Someone.OfAsync(App);
        var lengthy = new Letter { From = $"{someone.Name} <{someone.Address}>", Text = string.Join("\r\n", Enumerable.Range(0, 20_000).Select(line => $"Line {line}")), SentAt = "2026-04-01T09:00:00Z" };
        await App.StoreAsync(lengthy);

        var messages = Messages(await App.GetAsync<JsonElement>($"/api/contacts/{someone.Contact}/export"));

        Assert.Equal(someone.Question.Bytes, messages[0].GetProperty("original").GetBytesFromBase64());
        Assert.Equal(lengthy.Bytes, messages[3].GetProperty("original").GetBytesFromBase64());
        Assert.Equal(JsonValueKind.Null, messages[2].GetProperty("original").ValueKind);
        Assert.Matches("^[0-9a-f]{64}$", messages[2].GetProperty("originalSha256").GetString());
    }

    [Fact]
    public async Task An_export_names_addresses_that_the_contact_had_once_and_is_recorded()
    {
        var someone = await Someone.OfAsync(App);
        await App.SendAsync<JsonElement>(HttpMethod.Put, $"/api/contacts/{someone.Contact}", new
        {
            someone.Name,
            Role = "hcp",
            Institution = "",
            Addresses = new[] { someone.Address },
            Book = "company",
            Version = 2,
        });

        var export = await App.GetAsync<JsonElement>($"/api/contacts/{someone.Contact}/export");

        Assert.Equal([someone.OtherAddress], export.GetProperty("formerAddresses").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal(1, await App.InStoreAsync(db => db.AuditEntries.CountAsync(entry => entry.Action == AuditActions.ContactExport && entry.SubjectId == someone.Contact.ToString())));
    }

    [Fact]
    public async Task Removing_a_contact_leaves_the_mail_and_undo_brings_all_of_it_back()
    {
        var someone = await Someone.OfAsync(App);
        var before = await App.GetAsync<JsonElement>($"/api/contacts/{someone.Contact}");

        var removed = await App.SendAsync<RemovalReceipt>(HttpMethod.Post, $"/api/contacts/{someone.Contact}/removal", body: null);
        await App.RefusedAsync(HttpStatusCode.NotFound, "contact.missing", HttpMethod.Get, $"/api/contacts/{someone.Contact}");
        Assert.Equal((3, 4, 0), (removed.Interactions, await MessagesOfAsync(someone), await LoggedOfAsync(someone)));

        var undone = await App.SendAsync<RemovalUndone>(HttpMethod.Delete, $"/api/contacts/removals/{removed.RemovalId}", body: null);

        Assert.Equal((3, 3), (undone.Interactions, undone.Contact.LoggedCount));
        var after = await App.GetAsync<JsonElement>($"/api/contacts/{someone.Contact}");
        Assert.Equal(before.GetProperty("addresses").ToString(), after.GetProperty("addresses").ToString());
        Assert.Equal(before.GetProperty("firstContactAt").ToString(), after.GetProperty("firstContactAt").ToString());
        await App.RefusedAsync(HttpStatusCode.NotFound, "contact.removal-missing", HttpMethod.Delete, $"/api/contacts/removals/{removed.RemovalId}");
    }

    [Fact]
    public async Task A_removal_cannot_be_undone_after_a_day_and_is_then_forgotten()
    {
        var someone = await Someone.OfAsync(App);
        var removed = await App.SendAsync<RemovalReceipt>(HttpMethod.Post, $"/api/contacts/{someone.Contact}/removal", body: null);
        var longAgo = App.Services.GetRequiredService<TimeProvider>().GetUtcNow() - ContactRemoval.Kept - TimeSpan.FromMinutes(1);
        await App.InStoreAsync(db => db.ContactRemovals.Where(one => one.Id == removed.RemovalId).ExecuteUpdateAsync(set => set.SetProperty(one => one.RemovedAt, longAgo)));

        await App.RefusedAsync(HttpStatusCode.NotFound, "contact.removal-missing", HttpMethod.Delete, $"/api/contacts/removals/{removed.RemovalId}");
        await using var scope = App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<UnfinishedErasures>().RunAsync(CancellationToken.None);

        Assert.False(await App.InStoreAsync(db => db.ContactRemovals.AnyAsync(one => one.Id == removed.RemovalId)));
    }

    [Fact]
    public async Task A_removal_is_not_undone_when_somebody_else_has_the_address_now()
    {
        var someone = await Someone.OfAsync(App);
        var removed = await App.SendAsync<RemovalReceipt>(HttpMethod.Post, $"/api/contacts/{someone.Contact}/removal", body: null);
        await App.SendAsync<JsonElement>(HttpMethod.Post, "/api/contacts", someone.NewContact, HttpStatusCode.Created);

        await App.RefusedAsync(HttpStatusCode.Conflict, "contact.address-taken", HttpMethod.Delete, $"/api/contacts/removals/{removed.RemovalId}");
    }

    private static List<JsonElement> Messages(JsonElement export) => [.. export.GetProperty("messages").EnumerateArray()];

    private Task<int> MessagesOfAsync(Someone someone)
    {
        var ids = new[] { someone.Question.Id, someone.Answer.Id, someone.WithOthers.Id, someone.AboutThem.Id };
        return App.InStoreAsync(db => db.Messages.CountAsync(message => ids.Contains(message.MessageId)));
    }

    private Task<int> LoggedOfAsync(Someone someone)
    {
        var ids = new[] { someone.Question.Id, someone.Answer.Id, someone.WithOthers.Id };
        return App.InStoreAsync(db => db.Interactions.CountAsync(one => db.Messages.Any(message => message.Id == one.MessageId && ids.Contains(message.MessageId))));
    }
}

public sealed class PersonExportTestsOnSqlite(AppOnSqlite app) : PersonExportTests(app), IClassFixture<AppOnSqlite>;

public sealed class PersonExportTestsOnPostgreSql(AppOnPostgreSql app) : PersonExportTests(app), IClassFixture<AppOnPostgreSql>;
