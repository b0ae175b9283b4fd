using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Pages;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>
/// Walks the full window, with lists in it, through its states, narrow and wide, light and dark. Each is checked for accessibility and for
/// anything that stands out to the side, and leaves a picture below TestResults/screenshots, for eyes.
/// </summary>
public sealed class FullStatesTests(Chromium chromium) : PreviewTest(chromium)
{
    private readonly List<string> _violations = [];
    private string _look = "";

    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Every_state_of_the_full_window_passes_the_accessibility_check(int width, ColorScheme scheme)
    {
        _look = $"{width}-{scheme}";
        var page = await Preview.Page.Context.NewPageAsync();
        await page.SetViewportSizeAsync(width, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await Api.AddManyAsync(40);
        await page.GotoAsync(new Uri(Server.Address, "full/").ToString());
        var window = new FullWindow(page);

        await Expect(window.Count).ToHaveTextAsync("44 contacts");
        await LookAsync(window, "full-contacts");
        await window.Act("Filter").ClickAsync();
        await window.Select("Dr Amara Osei").CheckAsync();
        await window.Act("Change…").ClickAsync();
        await LookAsync(window, "full-change");
        await window.Search.FillAsync("nobody at all");
        await Expect(window.Heading).ToHaveTextAsync("Nobody found");
        await LookAsync(window, "full-nobody");
        await window.Search.FillAsync("osei");
        await window.Link("Dr Amara Osei").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "History", Exact = true }).GetByRole(AriaRole.Listitem).First).ToBeVisibleAsync();
        await LookAsync(window, "full-contact");
        await LookAtListsAsync(window);
        foreach (var (place, heading) in new[] { ("Mail", "Mail that was taken in"), ("Exports", "Export contacts"), ("Settings", "Settings") })
        {
            await window.GoAsync(place);
            await Expect(window.Heading).ToHaveTextAsync(heading);
            await LookAsync(window, $"full-{place.ToLowerInvariant()}");
        }

        Assert.True(_violations.Count == 0, string.Join("\n", _violations));
    }

    private protected override void Choose(BrowserNewContextOptions options) => options.BypassCSP = true; // lets the checker's script in; every other test keeps the policy

    private async Task LookAtListsAsync(FullWindow window)
    {
        await window.GoAsync("Lists");
        await Expect(window.Lists.Heading).ToBeVisibleAsync();
        await LookAsync(window, "full-lists");
        await window.Lists.HandInAsync(
            "Connections.csv",
            "First Name,Last Name,Email Address,Company\nAmara,Osei,a.osei@univ-hospital.example,Hospital\nNora,Falk,nora.falk@registry.example,A registry with a name that is a good deal longer than any line\n"
            + "Elif,Yildiz,,Clinic\nInes,Park,ines@liaison.example,\nBo,Lind,not an address,\n");
        await Expect(window.Lists.Rows).ToHaveCountAsync(5);
        await LookAsync(window, "full-list-preview");
        await window.Lists.Act("Add 1 person").ClickAsync();
        await Expect(window.Lists.Text("1 person added to your network.")).ToBeVisibleAsync();
        await Expect(window.Lists.Rows).ToHaveCountAsync(5);
        await LookAsync(window, "full-list-added");
    }

    private async Task LookAsync(FullWindow window, string state)
    {
        await window.Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Results("screenshots"), $"{state}-{_look}.png") });
        if (await window.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > window.innerWidth || document.querySelector('main').scrollWidth > document.querySelector('main').clientWidth"))
        {
            _violations.Add($"{state}: something stands out to the side");
        }

        foreach (var violation in await AxeCheck.RunAsync(window.Page.MainFrame))
        {
            _violations.Add($"{state}: {violation}");
        }
    }
}
