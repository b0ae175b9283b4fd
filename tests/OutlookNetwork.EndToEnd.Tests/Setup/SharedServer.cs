namespace OutlookNetwork.EndToEnd.Tests.Setup;

/// <summary>One server for the tests of a class that leave its data as they found it.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    private ServerPool? _pool;
    private NetworkServer? _server;

    internal NetworkServer Server => _server ?? throw new InvalidOperationException("The server was not started.");

    public async ValueTask InitializeAsync()
    {
        _pool = await ServerPool.OfRunAsync();
        _server = await _pool.TakeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_pool is not null && _server is not null)
        {
            await _pool.GiveBackAsync(_server);
        }
    }
}
