using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using OutlookNetwork.SignInStandIn;

namespace OutlookNetwork.EndToEnd.Tests.Setup;

/// <summary>The API of the organisations' server, asked past the browser with a person's own token.</summary>
internal sealed class OrganisationApi : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

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

    public async Task<IReadOnlyList<Contact>> ContactsAsync() =>
        [.. (await AskAsync("api/contacts")).GetProperty("contacts").Deserialize<List<Contact>>(JsonSerializerOptions.Web) ?? []];

    public async Task<int> LoggedAsync() => (await ContactsAsync()).Sum(contact => contact.LoggedCount);

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> AskAsync(string path) => await _http.GetFromJsonAsync<JsonElement>(path, Cancelled);
}
