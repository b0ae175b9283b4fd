using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using OutlookNetwork.SignInStandIn;

namespace OutlookNetwork.EndToEnd.Tests.Setup;

/// <summary>The API of the organisations' server, asked past the browser with a person's own token.</summary>
internal sealed class OrganisationApi : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly JsonSerializerOptions LeaveOut = new(JsonSerializerOptions.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly HttpClient _http;

    public OrganisationApi(OrganisationServer server, Person person)
    {
        var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, certificate, _, _) => server.IsOwn(certificate) };
        _http = new(handler) { BaseAddress = server.Address };
        _http.DefaultRequestHeaders.Authorization = new("Bearer", server.Authority.Token(person));
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async Task ImportAsync(byte[] archive)
    {
        using var content = new ByteArrayContent(archive) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        using var answer = await _http.PostAsync("api/imports?fileName=archive.mbox", content, Cancelled);
        answer.EnsureSuccessStatusCode();
        using var deadline = new CancellationTokenSource(Patience);
        using var every = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await every.WaitForNextTickAsync(deadline.Token))
        {
            var import = (await AskAsync("api/imports")).GetProperty("imports")[0];
            if (import.GetProperty("state").GetString() == "done")
            {
                return;
            }
        }
    }

    /// <summary>Keeps the writer of the thread in the person's private book.</summary>
    public async Task AddPrivateContactAsync()
    {
        using var answer = await _http.PostAsJsonAsync(
            "api/contacts",
            new { name = RegistryThread.Writer, role = "hcp", institution = "University hospital", addresses = new[] { RegistryThread.WriterAddress }, book = "private" },
            Cancelled);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Keeps the writer of the thread in the company's book, where colleagues see the card.</summary>
    /// <returns>Its id, and what ends the sharing.</returns>
    public async Task<(Guid Id, Func<Task> EndSharing)> ShareContactAsync()
    {
        object Card(bool shared, int? version) => new
        {
            name = RegistryThread.Writer,
            role = "hcp",
            institution = "University hospital",
            addresses = new[] { RegistryThread.WriterAddress },
            book = "company",
            shared,
            version,
        };
        using var answer = await _http.PostAsJsonAsync("api/contacts", Card(shared: true, version: null), LeaveOut, Cancelled);
        answer.EnsureSuccessStatusCode();
        var made = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
        var id = made.GetProperty("id").GetGuid();
        return (id, EndSharingAsync);

        async Task EndSharingAsync()
        {
            using var ended = await _http.PutAsJsonAsync($"api/contacts/{id}", Card(shared: false, made.GetProperty("version").GetInt32()), LeaveOut, Cancelled);
            ended.EnsureSuccessStatusCode();
        }
    }

    /// <summary>The person says who they are, as colleagues will read it.</summary>
    public async Task CallAsync(string name, string address = "ines@liaison.example")
    {
        var settings = (await AskAsync("api/settings")).Deserialize<Dictionary<string, object>>() ?? [];
        settings["displayName"] = name;
        settings["addresses"] = new[] { address };
        using var answer = await _http.PutAsJsonAsync("api/settings", settings, Cancelled);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>A call of today.</summary>
    public async Task LogCallAsync(Guid contact, string text)
    {
        using var answer = await _http.PostAsJsonAsync(
            "api/interactions", new { kind = "call", contactIds = new[] { contact }, on = DateOnly.FromDateTime(DateTime.UtcNow), text }, Cancelled);
        answer.EnsureSuccessStatusCode();
    }

    public async Task<IReadOnlyList<Contact>> ContactsAsync() =>
        [.. (await AskAsync("api/contacts")).GetProperty("contacts").Deserialize<List<Contact>>(JsonSerializerOptions.Web) ?? []];

    public async Task<int> LoggedAsync() => (await ContactsAsync()).Sum(contact => contact.LoggedCount);

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> AskAsync(string path) => await _http.GetFromJsonAsync<JsonElement>(path, Cancelled);
}
