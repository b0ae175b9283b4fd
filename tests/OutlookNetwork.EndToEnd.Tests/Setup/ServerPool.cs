using System.Collections.Concurrent;
using OutlookNetwork.EndToEnd.Tests.Setup;

[assembly: AssemblyFixture(typeof(ServerPool))]

namespace OutlookNetwork.EndToEnd.Tests.Setup;

/// <summary>
/// The servers of the run, as many as tests run at once. Each test finds its server's store as a first start leaves it. Starting
/// a server for each test would take most of the run: a process, its compiler, its schema and its demo mail.
/// </summary>
public sealed class ServerPool : IAsyncDisposable
{
    private readonly ConcurrentBag<NetworkServer> _free = [];

    internal static async Task<ServerPool> OfRunAsync() =>
        await TestContext.Current.GetFixture<ServerPool>() ?? throw new InvalidOperationException("The run has no servers.");

    internal async Task<NetworkServer> TakeAsync()
    {
        if (_free.TryTake(out var free))
        {
            return free;
        }

        var fresh = await NetworkServer.StartAsync(TestContext.Current.CancellationToken);
        try
        {
            await fresh.OpenAsync(TestContext.Current.CancellationToken);
            return fresh;
        }
        catch
        {
            await fresh.DisposeAsync();
            throw;
        }
    }

    /// <summary>Takes the server for other tests, unless it was stopped, or may be why a test failed.</summary>
    internal async Task GiveBackAsync(NetworkServer server)
    {
        if (!server.IsRunning || TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            await server.DisposeAsync();
            return;
        }

        server.PutBack();
        _free.Add(server);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _free)
        {
            await server.DisposeAsync();
        }
    }
}
