using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace OutlookNetwork.EndToEnd.Tests.Setup;

/// <summary>The product as a person starts it on their own computer.</summary>
internal sealed partial class NetworkServer : IAsyncDisposable
{
    private static readonly Dictionary<string, string> AsItComes = [];

    private readonly ProductProcess _process;
    private readonly string _data;
    private readonly SqliteConnection _asItBegan = new("Data Source=:memory:");

    private NetworkServer(ProductProcess process, string data) => (_process, _data) = (process, data);

    /// <summary>The link that the server printed. It opens the product once.</summary>
    public Uri StartLink => new(_process.Ready.Value);

    public Uri Address => new(StartLink, "/");

    public string ToolKey => File.ReadAllText(Path.Combine(_data, "local.key")).Trim();

    public string Output => _process.Output;

    public bool IsRunning => _process.IsRunning;

    /// <summary>What lets a browser in as the one that opened the link: the link opens once, and a server outlives many browsers.</summary>
    public Cookie Session { get; private set; } = new();

    public static Task<NetworkServer> StartAsync(CancellationToken cancellationToken) =>
        StartAsync(Directory.CreateTempSubdirectory("outlooknetwork-").FullName, port: 0, cancellationToken);

    /// <summary>Opens the link, and keeps what the store holds, to be put back.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        var cookies = new CookieContainer();
        using var handler = new HttpClientHandler { CookieContainer = cookies };
        using var http = new HttpClient(handler);
        using var opened = await http.GetAsync(StartLink, cancellationToken);
        opened.EnsureSuccessStatusCode();
        Session = Assert.Single(cookies.GetAllCookies());
        await _asItBegan.OpenAsync(cancellationToken);
        using var store = OpenStore();
        store.BackupDatabase(_asItBegan);
    }

    /// <summary>Makes the store as it was when the link was opened, under the running server: all of it at once, by SQLite's online backup.</summary>
    public void PutBack()
    {
        using var store = OpenStore();
        _asItBegan.BackupDatabase(store);
    }

    /// <summary>Starts a server that was stopped again, with its data and at its address.</summary>
    public Task<NetworkServer> StartAgainAsync(CancellationToken cancellationToken) => StartAsync(_data, Address.Port, cancellationToken);

    /// <param name="port">0 takes any free one.</param>
    private static async Task<NetworkServer> StartAsync(string data, int port, CancellationToken cancellationToken) => new(
        await ProductProcess.StartAsync(data, AsItComes, Link(), cancellationToken, "--port", port.ToString(CultureInfo.InvariantCulture)), data);

    /// <summary>Takes mail into the running server's store, as its owner does on the command line.</summary>
    public async Task ImportAsync(string mail, string mailbox, CancellationToken cancellationToken)
    {
        var file = Path.Combine(_data, $"{Guid.NewGuid():N}.mbox");
        await File.WriteAllTextAsync(file, mail, cancellationToken);
        await ProductProcess.RunAsync(AsItComes, cancellationToken, "import", file, "--mailbox", mailbox, "--data", _data);
    }

    public Task StopAsync() => _process.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _asItBegan.DisposeAsync();
        await _process.DisposeAsync();
    }

    private SqliteConnection OpenStore()
    {
        var store = new SqliteConnection($"Data Source={Path.Combine(_data, "network.db")};Pooling=False");
        store.Open();
        using var patience = store.CreateCommand();
        patience.CommandText = "PRAGMA busy_timeout=10000";
        patience.ExecuteNonQuery();
        return store;
    }

    [GeneratedRegex(@"http://\S+/start\?code=\w+")]
    private static partial Regex Link();
}
