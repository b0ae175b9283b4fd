using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>
/// Walks the pane through its states, narrow and wide, light, dark and in the colours that a person forces on every page. Each state, and the page around it once, is checked for
/// accessibility; each state leaves a picture below TestResults/screenshots, for eyes.
/// </summary>
public sealed class PaneStatesTests(Chromium chromium) : PreviewTest(chromium)
{
    private const float OutlookGivenUp = 10_000; // milliseconds: the pane waits half of this for an answer

    private readonly List<string> _violations = [];
    private string _look = "";

    [Theory]
    [InlineData(320, "light")]
    [InlineData(320, "dark")]
    [InlineData(450, "light")]
    [InlineData(450, "dark")]
    [InlineData(320, "forced")]
    [InlineData(450, "forced")]
    public async Task Every_state_of_the_pane_passes_the_accessibility_check(int width, string theme)
    {
        _look = $"{width}-{theme}";
        await Expect(Preview.List).ToBeVisibleAsync();
        if (theme == "forced")
        {
            await Preview.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        }

        if (theme == "dark")
        {
            await Preview.SwitchAsync("Dark theme");
        }

        if (width == 450)
        {
            await Preview.SwitchAsync("Wide pane");
        }

        await LookAsync("empty", "Choose a mail");
        _violations.AddRange(await AxeCheck.RunAsync(Preview.Page.MainFrame));
        await LookAtLoggingAsync();
        await LookAtPeopleAsync();
        await LookAtOnePersonTwiceAsync();
        await LookAtFaultsAsync();

        Assert.Empty(_violations);
    }

    private protected override void Choose(BrowserNewContextOptions options)
    {
        options.BypassCSP = true; // lets the checker's script in; every other test keeps the policy
        options.ViewportSize = new() { Width = 1280, Height = 1100 };
    }

    private async Task LookAtLoggingAsync()
    {
        await Preview.ChooseAsync(DemoMail.SixthOfSix);
        await LookAsync("known-before-logging", "Dr Amara Osei");
        await Pane.LogThread.ClickAsync();
        await Expect(Pane.LoggedMark).ToBeVisibleAsync();
        await LookAsync("known-after-logging", "Dr Amara Osei");
        await Pane.Act("Add… Dr. Mira Klein").ClickAsync();
        await LookAsync("offer-open", "Dr Amara Osei");
        await Pane.OpenTabAsync("Thread");
        await LookAsync("thread", "Renal dosing in peritoneal dialysis");
        await Pane.Messages.GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(Pane.Messages.GetByText("Why is this here?")).ToBeVisibleAsync();
        await LookAsync("thread-message-open", "Renal dosing in peritoneal dialysis");
        await Pane.OpenTabAsync("Person");
        await Pane.History.GetByRole(AriaRole.Searchbox).FillAsync("dos");
        await Expect(Pane.History.Locator("mark").First).ToBeVisibleAsync();
        await Pane.Act("Filter").ClickAsync();
        await LookAsync("search", "Dr Amara Osei");
        await Pane.Field("Search mail with Dr Amara Osei").FillAsync("");
    }

    private async Task LookAtPeopleAsync()
    {
        await Pane.Act("Edit Dr Amara Osei").ClickAsync();
        await Expect(Pane.Field("Institution")).ToBeVisibleAsync();
        await LookAsync("edit");
        await Pane.Act("Cancel").ClickAsync();
        await Pane.Act("Show that mail").ClickAsync();
        await Expect(Pane.Act("Show less")).ToBeVisibleAsync();
        await LookAsync("evidence", "Dr Amara Osei");
        await Preview.ChooseAsync(DemoMail.Stranger);
        await Expect(Pane.SignatureLine).ToBeVisibleAsync();
        await LookAsync("unknown", "Dr. Elif Yıldız");
        await Pane.SignatureLine.ClickAsync();
        await LookAsync("unknown-signature", "Dr. Elif Yıldız");
        await Preview.ChooseAsync(DemoMail.LongNames);
        await Expect(Pane.Act("Add to network")).ToBeVisibleAsync();
        await LookAsync("long-names");
        await Preview.ChooseAsync(DemoMail.WithScripts);
        await LookAsync("not-a-person", "Kidney Forum 2026");
    }

    private async Task LookAtOnePersonTwiceAsync()
    {
        await Api.GiveAddressesAsync(await Api.ContactAsync(DemoMail.Osei), DemoMail.Osei);
        await Api.AddContactAsync("A. Osei", "Home Dialysis Unit", DemoMail.OseiAtHome);
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(Pane.SamePersonLine).ToBeVisibleAsync();
        await LookAsync("same-person-line", "Dr Amara Osei");
        await Pane.SamePersonLine.ClickAsync();
        await LookAsync("same-person", "Dr Amara Osei");
        await Pane.Act("Merge… A. Osei").ClickAsync();
        await Expect(Pane.Act("Merge")).ToBeVisibleAsync();
        await LookAsync("merge-preview", "Dr Amara Osei");
    }

    private async Task LookAtFaultsAsync()
    {
        await Preview.ChooseAsync(DemoMail.Encrypted);
        await LookAsync("unreadable", "Cannot read this item");
        await Pane.OpenSettingsAsync();
        await Expect(Pane.Field("Your name")).ToBeVisibleAsync();
        await LookAsync("settings", "Settings");
        await Pane.OpenTabAsync("Person");
        await Preview.SwitchAsync("Drop callbacks");
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(Pane.Alert).ToBeVisibleAsync(new() { Timeout = OutlookGivenUp });
        await LookAsync("error", "This did not work");
    }

    private async Task LookAsync(string state, string? heading = null)
    {
        if (heading is not null)
        {
            await Expect(Pane.Heading).ToHaveTextAsync(heading);
        }

        await Preview.PaneFrame.ScreenshotAsync(new() { Path = Path.Combine(Repository.Results("screenshots"), $"{state}-{_look}.png") });
        foreach (var violation in await AxeCheck.RunAsync(await Preview.PaneContentAsync()))
        {
            _violations.Add($"{state}: {violation}");
        }
    }
}
