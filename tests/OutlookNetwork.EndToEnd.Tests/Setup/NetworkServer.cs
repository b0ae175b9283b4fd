using System.Globalization;
using System.Text.RegularExpressions;

namespace OutlookNetwork.EndToEnd.Tests.Setup;

/// <summary>The product as a person starts it on their own computer.</summary>
internal sealed partial class NetworkServer : IAsyncDisposable
{
    private static readonly Dictionary<string, string> AsItComes = [];

    private readonly ProductProcess _process;
    private readonly string _data;

    private NetworkServer(ProductProcess process, string data) => (_process, _data) = (process, data);

    /// <summary>The link that the server printed. It opens the product once.</summary>
    public Uri StartLink => new(_process.Ready.Value);

    public Uri Address => new(StartLink, "/");

    public string ToolKey => File.ReadAllText(Path.Combine(_data, "local.key")).Trim();

    public string Output => _process.Output;

    public static Task<NetworkServer> StartAsync(CancellationToken cancellationToken) =>
        StartAsync(Directory.CreateTempSubdirectory("outlooknetwork-").FullName, port: 0, cancellationToken);

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

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    [GeneratedRegex(@"http://\S+/start\?code=\w+")]
    private static partial Regex Link();
}
