using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Setup;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace OutlookNetwork.EndToEnd.Tests.Setup;

/// <summary>One browser for the run. Each test has contexts of its own in it, which share nothing.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

    private const float Patience = 30_000; // milliseconds: a busy computer is slow, and no less right; what comes at once waits for nothing
    private const float PatienceToAct = 60_000;

    private readonly string[] _more;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Chromium() => _more = [];

    /// <param name="pins">Of certificates made for this run, which the browser accepts besides those that it trusts, and no others.</param>
    internal Chromium(IEnumerable<string> pins) => _more = [$"--ignore-certificate-errors-spki-list={string.Join(',', pins)}"];

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium-headless-shell", // without the windows that nobody sees
            Args = [.. Arguments, .. _more],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A browser nobody has used yet, on an office computer in Berlin.</summary>
    internal async Task<IBrowserContext> NewContextAsync(Action<BrowserNewContextOptions>? choose = null)
    {
        var options = new BrowserNewContextOptions
        {
            Locale = "en-GB",
            TimezoneId = "Europe/Berlin",
            ViewportSize = new() { Width = 1280, Height = 800 },
            ColorScheme = ColorScheme.Light,
        };
        choose?.Invoke(options);
        var context = await (_browser ?? throw new InvalidOperationException("The browser was not started.")).NewContextAsync(options);
        context.SetDefaultTimeout(PatienceToAct);
        return context;
    }
}
