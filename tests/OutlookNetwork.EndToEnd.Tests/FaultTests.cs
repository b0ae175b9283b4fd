using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>What fails is said in words, with a way on.</summary>
public sealed class FaultTests(Chromium chromium) : PreviewTest(chromium)
{
    [Fact]
    public async Task Before_a_mail_is_chosen_the_pane_asks_for_one()
    {
        await Expect(Pane.Heading).ToHaveTextAsync("Choose a mail");
        await Expect(Pane.Acts).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_server_that_is_gone_is_named_and_retry_works_when_it_is_back()
    {
        var preview = await OpenFreshBrowserAsync(); // let in by the key, which outlives the process
        ExpectComplaint("Failed to load resource");
        await preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(preview.Pane.LogThread).ToBeVisibleAsync();
        await preview.WaitForLatePartsAsync();
        await Server.StopAsync();

        await preview.ChooseListedAsync("Introduction: Elif and Ines");
        await Expect(preview.Pane.Heading).ToHaveTextAsync("No connection");
        await Expect(preview.Pane.Alert).ToContainTextAsync("The service cannot be reached.");

        await using var again = await Server.StartAgainAsync(TestContext.Current.CancellationToken);
        await preview.Pane.Act("Retry").ClickAsync();
        await Expect(preview.Pane.LogThread).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_Outlook_that_never_answers_is_named_and_retry_works_when_it_does()
    {
        await Expect(Pane.Heading).ToHaveTextAsync("Choose a mail");
        await Preview.SwitchAsync("Drop callbacks");
        await Preview.ChooseAsync(DemoMail.OseiAsks);

        await Expect(Pane.Alert).ToContainTextAsync("Outlook did not answer.");
        await Preview.SwitchAsync("Drop callbacks");
        await Pane.Act("Retry").ClickAsync();

        await Expect(Pane.Heading).ToHaveTextAsync("Dr Amara Osei");
    }
}
