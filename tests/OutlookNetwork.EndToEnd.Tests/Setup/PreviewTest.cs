using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Pages;

namespace OutlookNetwork.EndToEnd.Tests.Setup;

/// <summary>
/// A test with a browser of its own, and with a server for itself, as a first start leaves it, or that of its class. What went wrong
/// leaves a picture, a trace and the server's words behind. No test passes when a page complained or asked for anything outside this
/// computer.
/// </summary>
public abstract partial class PreviewTest(Chromium chromium, SharedServer? shared = null) : IAsyncLifetime
{
    private readonly List<(IBrowserContext Context, BrowserWatch Watch)> _browsers = [];
    private ServerPool? _pool;
    private NetworkServer? _server;
    private NetworkApi? _api;
    private PreviewPage? _preview;

    private protected NetworkServer Server => _server ?? throw new InvalidOperationException("The server was not started.");

    private protected NetworkApi Api => _api ?? throw new InvalidOperationException("The server was not started.");

    private protected PreviewPage Preview => _preview ?? throw new InvalidOperationException("The preview was not opened.");

    private protected Pane Pane => Preview.Pane;

    public virtual async ValueTask InitializeAsync()
    {
        _pool = await ServerPool.OfRunAsync();
        _server = shared?.Server ?? await _pool.TakeAsync();
        _api = new NetworkApi(_server);
        _preview = await OpenAsync(new Uri(_server.Address, "preview/"), Choose, _server.Session);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            foreach (var ((context, watch), index) in _browsers.Select((browser, index) => (browser, index)))
            {
                await LeaveAsync(context, watch, index);
            }
        }
        finally
        {
            _api?.Dispose();
            if (_pool is not null && _server is not null && shared is null)
            {
                await _pool.GiveBackAsync(_server);
            }
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>What the test's browser is like, where it differs from the usual one.</summary>
    private protected virtual void Choose(BrowserNewContextOptions options)
    {
    }

    /// <summary>A test that makes something go wrong says what the browsers will say of it.</summary>
    private protected void ExpectComplaint(string words) => _browsers.ForEach(browser => browser.Watch.Expect(words));

    /// <summary>A second browser that shares nothing with the first, let in by the key for tools.</summary>
    /// <param name="path">What it opens.</param>
    private protected async Task<PreviewPage> OpenFreshBrowserAsync(string path = "preview/")
    {
        var key = KeyValuePair.Create("Authorization", $"Bearer {Server.ToolKey}");
        return await OpenAsync(new Uri(Server.Address, path), options => options.ExtraHTTPHeaders = [key]);
    }

    private async Task<PreviewPage> OpenAsync(Uri address, Action<BrowserNewContextOptions> choose, System.Net.Cookie? session = null)
    {
        var context = await chromium.NewContextAsync(choose);
        if (session is not null)
        {
            await context.AddCookiesAsync([new() { Name = session.Name, Value = session.Value, Url = Server.Address.ToString(), HttpOnly = session.HttpOnly, SameSite = SameSiteAttribute.Strict }]);
        }

        _browsers.Add((context, new BrowserWatch(context)));
        await context.Tracing.StartAsync(); // acts and requests; pictures of every step would make the run half as long again
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.ToString());
        return new PreviewPage(page, Api);
    }

    private async Task LeaveAsync(IBrowserContext context, BrowserWatch watch, int index)
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            var name = Path.Combine(Repository.Results("failures"), $"{FileName()}-{index}");
            foreach (var page in context.Pages)
            {
                await page.ScreenshotAsync(new() { Path = $"{name}.png" });
            }

            await context.Tracing.StopAsync(new() { Path = $"{name}.zip" });
            await File.WriteAllLinesAsync($"{name}.txt", [_server?.Output ?? "", .. watch.Complaints], CancellationToken.None);
        }

        await context.DisposeAsync();
        Assert.True(!watch.Complaints.Any(), string.Join('\n', watch.Complaints));
        Assert.Empty(watch.RequestsOutside);
    }

    private static string FileName() => NotInNames().Replace(TestContext.Current.Test?.TestDisplayName ?? "test", "-");

    [GeneratedRegex(@"[^\w]+")]
    private static partial Regex NotInNames();
}
