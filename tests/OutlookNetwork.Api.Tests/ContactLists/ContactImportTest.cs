using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api.ContactLists;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Tests.ContactLists;

/// <summary>A list of people that is handed in.</summary>
public abstract class ContactImportTest(NetworkApp app) : NetworkTests(app)
{
    private protected const string AsProposed = """{"columns":null,"role":"other","book":"company","choices":[]}""";

    private protected string Mark { get; } = Guid.NewGuid().ToString("N")[..8];

    /// <summary>As another process would answer, which has no plan in memory.</summary>
    private protected Task<IReadOnlyList<JsonElement>> PlannedAgainAsync(JsonElement preview)
    {
        App.Services.GetRequiredService<PlansInView>().Forget(Id(preview));
        return RowsAsync(preview);
    }

    private protected static string At(string fileName) => "/api/contacts/imports?fileName=" + Uri.EscapeDataString(fileName);

    private protected static string Show(JsonElement row) => $"{row.GetProperty("row").GetInt32()} {Text(row, "state")} {Text(row, "code")}";

    private protected static string? Text(JsonElement view, string member) => view.GetProperty(member).GetString();

    private protected static int Count(JsonElement view, string member) => view.GetProperty(member).GetInt32();

    private protected static Guid Id(JsonElement view) => view.GetProperty("id").GetGuid();

    private protected static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private protected static StreamContent Octets(byte[] bytes)
    {
        var content = new StreamContent(new MemoryStream(bytes));
        content.Headers.ContentType = new("application/octet-stream");
        return content;
    }

    private protected string Address(string local) => $"{local}@{Mark}.example";

    private protected string Connections() =>
        "Notes:\n\"When exporting your connection data, you may notice that some addresses are missing.\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        + $"Amara,Osei,https://x.example,{Address("a")},\"Hospital, North\",Consultant,01 Feb 2024\nBo,=Lind,,{Address("b")},,,\n"
        + $"A.,Osei,,\"{Address("a")};{Address("a2")}\",,,\nNo,Address,,,Clinic,,\n";

    /// <param name="fileName">Empty pastes the text.</param>
    private protected Task<JsonElement> HandInAsync(string fileName, string text) => fileName.Length == 0
        ? App.SendAsync<JsonElement>(HttpMethod.Post, "/api/contacts/imports/pasted", new { Text = text }, HttpStatusCode.Created)
        : App.SendAsync<JsonElement>(HttpMethod.Post, At(fileName), Octets(Encoding.UTF8.GetBytes(text)), HttpStatusCode.Created);

    private protected Task<JsonElement> ConfirmAsync(JsonElement preview, string wishes = AsProposed) =>
        App.SendAsync<JsonElement>(HttpMethod.Post, $"/api/contacts/imports/{Id(preview)}/confirmation", Json(wishes));

    private protected Task<JsonElement> UndoAsync(JsonElement import) => App.SendAsync<JsonElement>(HttpMethod.Delete, $"/api/contacts/imports/{Id(import)}", body: null);

    private protected Task<JsonElement> GetAsync(JsonElement import) => App.GetAsync<JsonElement>($"/api/contacts/imports/{Id(import)}");

    private protected async Task<IReadOnlyList<JsonElement>> RowsAsync(JsonElement import) =>
        [.. (await App.GetAsync<JsonElement>($"/api/contacts/imports/{Id(import)}/rows")).GetProperty("rows").EnumerateArray()];

    private protected async Task<IReadOnlyList<ContactCard>> KeptAsync() => (await App.GetAsync<ContactPage>($"/api/contacts?search={Mark}&limit=200")).Contacts;

    private protected Task<ContactCard> CreateAsync(string name, string institution, string address) => App.SendAsync<ContactCard>(
        HttpMethod.Post, "/api/contacts", new NewContact(name, ContactRole.Other, institution, [address], Book.Company), HttpStatusCode.Created);

    private protected Task<JsonElement> LogAsync(string address) => App.SendAsync<JsonElement>(HttpMethod.Post, "/api/threads/log", Json($$"""
        {"item":{"internetMessageId":"<{{Guid.NewGuid():N}}@x.example>","conversationId":null,"subject":"Any","from":{"name":"Somebody","address":"{{address}}"},
         "to":[{"name":"Me","address":"me@elsewhere.example"}],"cc":[],"sentAt":"2026-03-02T09:00:00+00:00"},"scope":"upToThisMessage"}
        """));
}
