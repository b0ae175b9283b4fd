using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Pages;

namespace OutlookNetwork.EndToEnd.Tests.Setup;

/// <summary>
/// A test with a server and a browser of its own, opened by the link that the server printed. What went wrong leaves a picture, a
/// trace and the server's words behind.
/// </summary>
public abstract partial class PreviewTest(Chromium chromium) : IAsyncLifetime
{
    private readonly List<IBrowserContext> _contexts = [];
    private NetworkServer? _server;
    private NetworkApi? _api;
    private PreviewPage? _preview;
    private BrowserWatch? _watch;

    private protected NetworkServer Server => _server ?? throw new InvalidOperationException("The server was not started.");

    private protected NetworkApi Api => _api ?? throw new InvalidOperationException("The server was not started.");

    private protected PreviewPage Preview => _preview ?? throw new InvalidOperationException("The preview was not opened.");

    private protected BrowserWatch Watch => _watch ?? throw new InvalidOperationException("The preview was not opened.");

    private protected Pane Pane => Preview.Pane;

    public virtual async ValueTask InitializeAsync()
    {
        _server = await NetworkServer.StartAsync(TestContext.Current.CancellationToken);
        _api = new NetworkApi(_server);
        (_preview, _watch) = await OpenAsync(_server.StartLink, Choose);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            foreach (var (context, index) in _contexts.Select((context, index) => (context, index)))
            {
                await LeaveAsync(context, index);
            }
        }
        finally
        {
            _api?.Dispose();
            if (_server is not null)
            {
                await _server.DisposeAsync();
            }
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>What the test's browser is like, where it differs from the usual one.</summary>
    private protected virtual void Choose(BrowserNewContextOptions options)
    {
    }

    /// <summary>A second browser that shares nothing with the first, let in by the key for tools.</summary>
    private protected async Task<PreviewPage> OpenFreshBrowserAsync()
    {
        var key = KeyValuePair.Create("Authorization", $"Bearer {Server.ToolKey}");
        var (preview, _) = await OpenAsync(new Uri(Server.Address, "preview/"), options => options.ExtraHTTPHeaders = [key]);
        return preview;
    }

    private async Task<(PreviewPage Preview, BrowserWatch Watch)> OpenAsync(Uri address, Action<BrowserNewContextOptions> choose)
    {
        var context = await chromium.NewContextAsync(choose);
        _contexts.Add(context);
        await context.Tracing.StartAsync(new() { Screenshots = true, Snapshots = true });
        var watch = new BrowserWatch(context);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.ToString());
        return (new PreviewPage(page, Api), watch);
    }

    private async Task LeaveAsync(IBrowserContext context, int index)
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            var name = Path.Combine(Repository.Results("failures"), $"{FileName()}-{index}");
            foreach (var page in context.Pages)
            {
                await page.ScreenshotAsync(new() { Path = $"{name}.png" });
            }

            await context.Tracing.StopAsync(new() { Path = $"{name}.zip" });
            await File.WriteAllTextAsync($"{name}.txt", $"{_server?.Output}\n\n{string.Join('\n', _watch?.Complaints ?? [])}", CancellationToken.None);
        }

        await context.DisposeAsync();
    }

    private static string FileName() => NotInNames().Replace(TestContext.Current.Test?.TestDisplayName ?? "test", "-");

    [GeneratedRegex(@"[^\w]+")]
    private static partial Regex NotInNames();
}
