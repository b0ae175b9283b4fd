using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Privacy;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;

namespace OutlookNetwork.Api.Tests.Privacy;

/// <summary>Somebody with a name that nobody else has, of whom there is something of every kind.</summary>
internal sealed class Someone
{
    private static int _count;

    private Someone(NetworkApp app) => App = app;

    /// <summary>Stands in the family name, both addresses and the texts.</summary>
    public string Marker { get; } = $"quillmarsh{Word(Interlocked.Increment(ref _count))}";

    public string Name => $"Dr Zaphira {char.ToUpperInvariant(Marker[0])}{Marker[1..]}";

    public string Address => $"zaphira@{Marker}.example";

    public string OtherAddress => $"z.{Marker}@home.example";

    public static string Kofi => "Kofi Mensah <kofi@registry.example>";

    public Guid Contact { get; private set; }

    public Letter Question { get; private set; } = new();

    public Letter Answer { get; private set; } = new();

    public Letter WithOthers { get; private set; } = new();

    public Letter AboutThem { get; private set; } = new();

    private NetworkApp App { get; }

    public static async Task<Someone> OfAsync(NetworkApp app)
    {
        var one = new Someone(app);
        await one.SeedAsync();
        return one;
    }

    public static object Item(Letter letter, string name, string address) => new
    {
        InternetMessageId = $"<{letter.Id}>",
        ConversationId = (string?)null,
        letter.Subject,
        From = new { Name = name, Address = address },
        To = new[] { new { Name = "Ines Park", Address = "ines@liaison.example" } },
        Cc = Array.Empty<object>(),
        SentAt = "2026-03-02T09:00:00+00:00",
    };

    public object NewContact => new { Name, Role = "hcp", Institution = $"{Marker} Institute", Addresses = new[] { Address }, Book = "company" };

    public Task<ErasurePreview> LookAsync() => App.GetAsync<ErasurePreview>($"/api/contacts/{Contact}/erasure");

    public async Task<ErasureReceipt> EraseAsync()
    {
        var seen = await LookAsync();
        return await App.SendAsync<ErasureReceipt>(HttpMethod.Post, $"/api/contacts/{Contact}/erasure", new ErasureRequest(seen.Confirm, "person-asked"));
    }

    /// <returns>Every place of the database where the marker stands, in any column of any table.</returns>
    public Task<List<string>> TracesAsync() => App.InStoreAsync(async db =>
    {
        var traces = new List<string>();
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        foreach (var table in await TablesAsync(connection, isSqlite: db.Database.ProviderName!.Contains("Sqlite", StringComparison.Ordinal))) // EF's own name
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                traces.AddRange(Enumerable.Range(0, rows.FieldCount).Where(at => TextOf(rows.GetValue(at)).Contains(Marker, StringComparison.OrdinalIgnoreCase))
                    .Select(at => $"{table}.{rows.GetName(at)}: {TextOf(rows.GetValue(at))}"));
            }
        }

        return traces;
    });

    private async Task SeedAsync()
    {
        Question = new() { From = $"{Name} <{Address}>", Subject = $"From {Name}", Text = $"Dear Ines, {Marker} asks: may I have the table?" };
        Answer = new() { From = Letter.Ines, To = $"{Name} <{OtherAddress}>", InReplyTo = Question.Id, SentAt = "2026-03-03T09:00:00Z" };
        WithOthers = new()
        {
            From = $"{Name} <{Address}>",
            Cc = Kofi,
            Subject = $"Rota of {Name}",
            Text = $"Dear Kofi, this is {Name}. Will you stand in? Zaphira",
            SentAt = "2026-03-04T09:00:00Z",
        };
        AboutThem = new() { From = Kofi, Subject = "A new colleague", Text = $"Dear Ines, I met {Name}; write to {Address}.", SentAt = "2026-03-05T09:00:00Z" };
        await App.StoreAsync(Question, Answer, WithOthers, AboutThem);
        Contact = (await App.SendAsync<ContactCard>(HttpMethod.Post, "/api/contacts", NewContact, HttpStatusCode.Created)).Id;
        var other = await App.SendAsync<ContactCard>(
            HttpMethod.Post, "/api/contacts", new { Name = $"Z. {Marker}", Role = "hcp", Institution = "", Addresses = new[] { OtherAddress }, Book = "company" }, HttpStatusCode.Created);
        await App.SendAsync<JsonElement>(HttpMethod.Post, $"/api/contacts/{Contact}/merge", new
        {
            OtherId = other.Id,
            Version = 1,
            OtherVersion = 1,
            Choices = new { Name = (string?)null, Role = (string?)null, Institution = (string?)null },
        });
        await App.SendAsync<JsonElement>(HttpMethod.Post, "/api/threads/log", new { Item = Item(Question, Name, Address), Scope = "wholeThread" });
        await App.SendAsync<JsonElement>(HttpMethod.Post, "/api/threads/log", new { Item = Item(WithOthers, Name, Address), Scope = "wholeThread" });
        using var said = await App.SendAsync(HttpMethod.Post, "/api/contacts/same-people/dismissals", new { Addresses = new[] { Address, $"namesake@{Marker}.test" } });
        Assert.Equal(HttpStatusCode.NoContent, said.StatusCode);
    }

    private static async Task<List<string>> TablesAsync(System.Data.Common.DbConnection connection, bool isSqlite)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = isSqlite
            ? "SELECT name FROM sqlite_master WHERE type = 'table'"
            : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'";
        await using var rows = await command.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await rows.ReadAsync())
        {
            tables.Add(rows.GetString(0));
        }

        Assert.Contains("messages", tables);
        return tables;
    }

    private static string TextOf(object value) => value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : value.ToString() ?? "";

    private static string Word(int number) => string.Concat(Guid.NewGuid().ToString("N").Where(char.IsLetter).Take(4)) + (char)('a' + (number % 26));
}
