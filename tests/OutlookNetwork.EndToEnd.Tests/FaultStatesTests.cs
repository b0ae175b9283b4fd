using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>How the pane looks while Outlook or the service is at fault.</summary>
public sealed class FaultStatesTests(Chromium chromium, SharedServer shared) : StateWalk(chromium, shared), IClassFixture<SharedServer>
{
    [Theory]
    [MemberData(nameof(Themes))]
    public async Task Every_state_of_a_pane_in_trouble_passes_the_accessibility_check(string theme)
    {
        await BeginAsync(theme, 320);
        var logs = new LogsMade(Preview.Page);
        await LookAtSlownessAsync();
        await LookAtTheServiceAwayAsync();
        await LookAtARefusedTokenAsync();
        await logs.UndoAsync(Api); // what had waited was logged
        await LookAtOutlooksFaultsAsync();
        await LookAtBeginningsAsync();

        Assert.True(Violations.Count == 0, string.Join("\n", Violations));
    }

    private async Task LookAtSlownessAsync()
    {
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(Pane.LogThread).ToBeVisibleAsync();
        await Preview.ChooseOptionAsync("Service", "slow");
        await Preview.ChooseAsync(DemoMail.LindAsks);
        await Expect(Pane.Loading).ToBeVisibleAsync();
        await LookAsync("loading");
        await Expect(Pane.Text("The service takes longer than usual.")).ToBeVisibleAsync();
        await LookAsync("slow-service");
        await Expect(Pane.Heading).ToHaveTextAsync("Tomas Lind");
        await Preview.ChooseOptionAsync("Service", "there");
    }

    private async Task LookAtTheServiceAwayAsync()
    {
        await Preview.ChooseOptionAsync("Service", "away");
        await Pane.LogThread.ClickAsync();
        await Expect(Pane.Text("1 log waits")).ToBeVisibleAsync();
        await LookAsync("away-and-kept", "Tomas Lind");
        await Preview.ChooseAsync(DemoMail.LongNames);
        await LookAsync("away", "No connection");
        await Preview.ChooseOptionAsync("Service", "fails");
        await Preview.ChooseAsync(DemoMail.FourthOfSix);
        await LookAsync("service-fails", "This did not work");
        await Preview.ChooseOptionAsync("Service", "refuses the token");
        await Pane.Act("Try now").ClickAsync();
        await Expect(Pane.Text("1 log waits until you have signed in.")).ToBeVisibleAsync();
    }

    private async Task LookAtARefusedTokenAsync()
    {
        await Preview.ChooseAsync(DemoMail.Stranger);
        await LookAsync("sign-in", "Sign in");
        await Preview.ChooseOptionAsync("Service", "there");
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(Pane.LogThread).ToBeVisibleAsync();
        await Preview.ChooseOptionAsync("Service", "refuses the token");
        await Pane.LogThread.ClickAsync();
        await Expect(Pane.Notice).ToContainTextAsync("Your sign-in was not taken.");
        await LookAsync("refused-act", "Dr Amara Osei");
        await Preview.ChooseOptionAsync("Service", "there");
        await Pane.Act("Sign in").First.ClickAsync();
        await Expect(Pane.Notice).ToContainTextAsync("What waited is logged now.");
    }

    private async Task LookAtOutlooksFaultsAsync()
    {
        foreach (var (state, kind) in new[] { ("encrypted", "encrypted"), ("meeting", "a meeting"), ("file", "a file from disk") })
        {
            await Preview.ChooseOptionAsync("Item", kind);
            await LookAsync($"unreadable-{state}", "Cannot read this item");
        }

        await Preview.ChooseOptionAsync("Item", "as it is");
        await Expect(Pane.Heading).ToHaveTextAsync("Dr Amara Osei");
        await Preview.ChooseOptionAsync("Latency", "6 s");
        await Preview.ChooseAsync(DemoMail.LindAsks);
        await Expect(Pane.Text("Outlook takes longer than usual")).ToBeVisibleAsync();
        await LookAsync("slow-outlook");
        await LookAsync("silent-outlook", "This did not work");
        await Preview.ChooseOptionAsync("Latency", "none");
    }

    private async Task LookAtBeginningsAsync()
    {
        await Preview.ChooseOptionAsync("Client", "Phone");
        await Expect(Pane.Act("Close")).ToBeVisibleAsync();
        await LookAsync("phone", "Tomas Lind");
        await Preview.ChooseOptionAsync("Start", "script blocked");
        await LookAsync("script-blocked");
        await Preview.ChooseOptionAsync("Start", "outside Outlook");
        await Expect(Pane.Text("Open this in Outlook")).ToBeVisibleAsync();
        await LookAsync("outside");
    }
}
