using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Pane;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Api.Threads;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.SignInStandIn;

namespace OutlookNetwork.Api.Tests.Contacts;

/// <summary>Ines and Ben are of one organisation, Mira is of another; what they share and log.</summary>
public abstract class ColleaguesTests(ServerApp app) : NetworkTests(app), IAsyncLifetime
{
    /// <summary>Stands in every name and address of one test, and in no other's.</summary>
    protected string Mark { get; } = Guid.NewGuid().ToString("N")[..8];

    protected HttpClient Ines { get; private set; } = null!; // made before each test, here and below

    protected HttpClient Ben { get; private set; } = null!;

    protected HttpClient Mira { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var server = (ServerApp)App;
        (Ines, Ben, Mira) = (server.As(People.Ines), server.As(People.Ben), server.As(People.Mira));
        await CallAsync(Ines, "Ines", People.Ines.Address);
        await CallAsync(Ben, "Ben", People.Ben.Address);
    }

    public ValueTask DisposeAsync()
    {
        Ines.Dispose();
        Ben.Dispose();
        Mira.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected string Osei => $"Osei {Mark}";

    protected string Address => $"osei-{Mark}@hospital.example";

    private protected Letter Written(string subject) => new() { From = $"{Osei} <{Address}>", Subject = subject };

    protected OpenItem Mail(string? id = null, string subject = "Renal dosing", string? from = null) => new(
        id ?? $"{Guid.NewGuid():N}@hospital.example", ConversationId: null, subject, new("Dr Osei", from ?? Address),
        [new("Ines", People.Ines.Address), new("Ben", People.Ben.Address)], [], new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    protected static NewContact New(string name, bool? shared, string address, Book book) =>
        shared is { } said ? new(name, ContactRole.Hcp, "", [address], book, said) : new(name, ContactRole.Hcp, "", [address], book);

    protected Task<ContactCard> CreateAsync(HttpClient client, string name, bool? shared, string? address = null, Book book = Book.Company) =>
        AnswerAsync<ContactCard>(client, HttpMethod.Post, "/api/contacts", New(name, shared, address ?? (name == Osei ? Address : $"{Guid.NewGuid():N}@x.example"), book));

    protected static ContactChange Change(ContactCard card, bool? shared, Book? book = null) =>
        new(card.Name, card.Role, card.Institution, card.Addresses, book ?? card.Book, card.Version, shared);

    protected Task<LogReceipt> LogAsync(HttpClient client, OpenItem mail) =>
        AnswerAsync<LogReceipt>(client, HttpMethod.Post, "/api/threads/log", new LogRequest(mail, LogScope.UpToThisMessage));

    protected Task<PaneContext> ContextAsync(HttpClient client, OpenItem mail) => AnswerAsync<PaneContext>(client, HttpMethod.Post, "/api/pane/context", mail);

    protected static TimelineEntry OnlyMail(TimelinePage page) => Assert.IsType<TimelineEntry>(Assert.Single(page.Entries).Message);

    protected Task<TimelinePage> TimelineAsync(HttpClient client, Guid contact, string query = "") =>
        GetAsync<TimelinePage>(client, $"/api/contacts/{contact}/timeline{query}");

    protected async Task CallAsync(HttpClient client, string name, string address)
    {
        var now = await GetAsync<SettingsDetails>(client, "/api/settings");
        if (now.DisplayName != name)
        {
            await AnswerAsync<SettingsDetails>(
                client, HttpMethod.Put, "/api/settings", now with { DisplayName = name, Addresses = [address], InternalDomains = ["liaison.example"] });
        }
    }

    protected Task<T> GetAsync<T>(HttpClient client, string path) => AnswerAsync<T>(client, HttpMethod.Get, path, body: null);

    protected async Task<T> AnswerAsync<T>(HttpClient client, HttpMethod method, string path, object? body) =>
        JsonSerializer.Deserialize<T>(await TextAsync(client, method, path, body), App.Json) ?? throw new InvalidOperationException("The answer is null.");

    protected async Task<string> TextAsync(HttpClient client, HttpMethod method, string path, object? body)
    {
        using var response = await SendAsync(client, method, path, body);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{method} {path} answered {(int)response.StatusCode}: {text}");
        return text;
    }

    protected async Task<HttpStatusCode> StatusAsync(HttpClient client, HttpMethod method, string path)
    {
        using var response = await SendAsync(client, method, path, body: null);
        return response.StatusCode;
    }

    protected async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is null ? null : JsonContent.Create(body, body.GetType(), options: App.Json);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
