using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Pages;
using OutlookNetwork.SignInStandIn;

namespace OutlookNetwork.EndToEnd.Tests.Setup;

/// <summary>
/// A test with browsers of its own against the server of organisations. No test passes when a page complained, or asked for anything
/// outside this computer but Office.js, which is answered for.
/// </summary>
public abstract class OrganisationTest(OrganisationServer server) : IAsyncLifetime
{
    private readonly List<(IBrowserContext Context, BrowserWatch Watch)> _browsers = [];

    private protected OrganisationServer Server => server;

    public ValueTask InitializeAsync()
    {
        Assert.SkipWhen(server.WhyNot is not null, server.WhyNot ?? "");
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (context, watch) in _browsers)
        {
            var complaints = watch.Complaints.ToList();
            var outside = watch.RequestsOutside.Where(address => address.OriginalString != OutlookPage.OfficeScript).ToList();
            await context.DisposeAsync();
            Assert.True(complaints.Count == 0, $"{string.Join('\n', complaints)}\n{server.Output}");
            Assert.Empty(outside);
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Somebody of the organisation whom no other test knows.</summary>
    private protected static Person NewPerson(Guid tenant, string name = "Ines Park") =>
        new(name, "ines@liaison.example", tenant, Guid.NewGuid(), "Network.Member");

    private protected void ExpectComplaint(string words) => _browsers.ForEach(browser => browser.Watch.Expect(words));

    /// <summary>Outlook on a computer that nobody has used yet, which signs in for add-ins.</summary>
    private protected async Task<(OutlookPage Outlook, OutlookSignIn SignIn)> OpenOutlookAsync(Person person)
    {
        var context = await NewBrowserWithOfficeAsync(OutlookSignIn.Script);
        var signIn = new OutlookSignIn(Server.Authority, person);
        await signIn.AnswerInAsync(context);
        var outlook = new OutlookPage(await context.NewPageAsync());
        await outlook.OpenAsync(Server.Address, RegistryThread.NewestItem);
        return (outlook, signIn);
    }

    /// <summary>An Outlook that has no sign-in for add-ins.</summary>
    private protected async Task<OutlookPage> OpenOlderOutlookAsync()
    {
        var outlook = new OutlookPage(await (await NewBrowserWithOfficeAsync()).NewPageAsync());
        await outlook.OpenAsync(Server.Address, RegistryThread.NewestItem);
        return outlook;
    }

    /// <summary>The full window as an ordinary page of a browser, with no Outlook around it.</summary>
    private protected async Task<FullWindow> OpenWindowAsync()
    {
        var page = await (await NewBrowserAsync()).NewPageAsync();
        await page.GotoAsync(new Uri(Server.Address, "full/").ToString());
        return new(page);
    }

    /// <summary>The page that stands in for Outlook, which the person signed in to.</summary>
    private protected async Task<PreviewPage> OpenPreviewAsync(Person person)
    {
        var preview = new PreviewPage(await (await NewBrowserAsync()).NewPageAsync());
        await preview.Page.GotoAsync(new Uri(Server.Address, "preview/").ToString());
        await preview.Act("Sign in").SignInAsync(person);
        return preview;
    }

    private async Task<IBrowserContext> NewBrowserWithOfficeAsync(string more = "")
    {
        var context = await NewBrowserAsync();
        await OutlookPage.StandInForOfficeAsync(context, more);
        return context;
    }

    private async Task<IBrowserContext> NewBrowserAsync()
    {
        var context = await Server.Browser.NewContextAsync();
        _browsers.Add((context, new BrowserWatch(context)));
        return context;
    }
}
