using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace OutlookNetwork.EndToEnd.Tests.Setup;

internal sealed record Contact(
    Guid Id, string Name, string Role, string Institution, IReadOnlyList<string> Addresses, string Book, int LoggedCount, int Version, About About);

internal sealed record About(string Tier, IReadOnlyList<string> Circles, IReadOnlyList<Interest> Interests);

internal sealed record Interest(string Name, string Source);

internal sealed record Message(Guid Id, string? InternetMessageId, OnMail? From, IReadOnlyList<OnMail> To, IReadOnlyList<OnMail> Cc)
{
    public bool IsWith(string address) => To.Concat(Cc).Append(From).Any(one => one?.Address == address);
}

internal sealed record OnMail(string Address);

internal sealed record OwnerSettings(IReadOnlyList<string> InternalDomains);

/// <summary>The API, asked past the browser: what is stored, whatever the pane says.</summary>
internal sealed class NetworkApi : IDisposable
{
    private readonly HttpClient _http;

    public NetworkApi(NetworkServer server)
    {
        _http = new HttpClient { BaseAddress = server.Address };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", server.ToolKey);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async Task<IReadOnlyList<Contact>> ContactsAsync() =>
        (await _http.GetFromJsonAsync<ContactPage>("api/contacts?limit=200", Cancelled))!.Contacts;

    public async Task<Contact> ContactAsync(string address) =>
        (await ContactsAsync()).Single(contact => contact.Addresses.Contains(address));

    public Task AddContactAsync(string name, string institution, string address, string? circle = null) => SendAsync(HttpMethod.Post, "api/contacts", new
    {
        name,
        role = "researcher",
        institution,
        addresses = new[] { address },
        book = "company",
        about = circle is null ? null : new { tier = "none", circles = new[] { circle }, interests = Array.Empty<object>(), met = (object?)null, profiles = Array.Empty<string>() },
    });

    /// <summary>Adds people named after their number, with addresses of their own.</summary>
    public async Task AddManyAsync(int count)
    {
        var rows = string.Concat(Enumerable.Range(1, count).Select(number => $"Person {number:0000},Clinic {number % 7},person{number}@many.example\n"));
        using var list = new StringContent("Name,Company,Email\n" + rows, Encoding.UTF8, "application/octet-stream");
        using var handedIn = await _http.PostAsync(new Uri("api/contacts/imports?fileName=many.csv", UriKind.Relative), list, Cancelled);
        handedIn.EnsureSuccessStatusCode();
        var id = (await handedIn.Content.ReadFromJsonAsync<JsonElement>(Cancelled)).GetProperty("id").GetGuid();
        await SendAsync(HttpMethod.Post, $"api/contacts/imports/{id}/confirmation", new { columns = (string[]?)null, role = "hcp", book = "company", choices = Array.Empty<object>() });
    }

    /// <summary>The interval of the contact's own.</summary>
    public Task SetCadenceAsync(Guid contact, int idealDays, int maxDays) => SendAsync(
        HttpMethod.Put, $"api/contacts/{contact}/cadence", new { choice = "own", idealDays, maxDays, snooze = (object?)null, doNotContact = (string?)null, version = 0 });

    public Task LogCallAsync(Guid contact, string on) => SendAsync(HttpMethod.Post, "api/interactions", new { kind = "call", contactIds = new[] { contact }, on });

    public Task PromiseAsync(Guid contact, string text, string dueOn) => SendAsync(HttpMethod.Post, "api/promises", new { contactId = contact, text, dueOn });

    /// <summary>So many days from today, in the owner's zone.</summary>
    public async Task<string> DayAsync(int days)
    {
        var zone = (await _http.GetFromJsonAsync<JsonElement>("api/settings", Cancelled)).GetProperty("timeZone").GetString() ?? "UTC";
        var now = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById(zone));
        return DateOnly.FromDateTime(now.DateTime).AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Removes the demo mail and the people whom only it names.</summary>
    public async Task RemoveDemoAsync()
    {
        using var response = await _http.DeleteAsync(new Uri("api/demo", UriKind.Relative), Cancelled);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Changes nothing else of the contact.</summary>
    public Task GiveAddressesAsync(Contact contact, params string[] addresses) => SendAsync(
        HttpMethod.Put, $"api/contacts/{contact.Id}", new { contact.Name, contact.Role, contact.Institution, contact.Book, contact.Version, addresses });

    /// <summary>Interactions logged with anybody, counted once for each person.</summary>
    public async Task<int> LoggedAsync() => (await ContactsAsync()).Sum(contact => contact.LoggedCount);

    public async Task UndoLogAsync(string logId)
    {
        using var response = await _http.DeleteAsync(new Uri($"api/logs/{logId}", UriKind.Relative), Cancelled);
        response.EnsureSuccessStatusCode();
    }

    public async Task<IReadOnlyList<Message>> MessagesAsync(string folder) =>
        (await _http.GetFromJsonAsync<MessagePage>($"api/preview/messages?folder={folder}&limit=100", Cancelled))!.Messages;

    public async Task<OwnerSettings> SettingsAsync() => (await _http.GetFromJsonAsync<OwnerSettings>("api/settings", Cancelled))!;

    /// <summary>What a page holds, as it is served.</summary>
    public Task<string> TextAsync(string path) => _http.GetStringAsync(new Uri(path, UriKind.Relative), Cancelled);

    public void Dispose() => _http.Dispose();

    private async Task SendAsync(HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        using var response = await _http.SendAsync(request, Cancelled);
        response.EnsureSuccessStatusCode();
    }

    private sealed record ContactPage(IReadOnlyList<Contact> Contacts);

    private sealed record MessagePage(IReadOnlyList<Message> Messages);
}
