namespace OutlookNetwork.EndToEnd.Tests.Setup;

/// <summary>One server for the tests of a class that leave its data as they found it.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    private NetworkServer? _server;

    internal NetworkServer Server => _server ?? throw new InvalidOperationException("The server was not started.");

    public async ValueTask InitializeAsync() => _server = await NetworkServer.StartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
