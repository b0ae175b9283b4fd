using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>What fails is said in words, with a way on.</summary>
public sealed class FaultTests(Chromium chromium) : PreviewTest(chromium)
{
    private const float OutlookGivenUp = 10_000; // milliseconds: the pane waits half of this for an answer

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
        await Server.StopAsync();

        await preview.ChooseListedAsync("Introduction: Elif and Ines");
        await Expect(preview.Pane.Heading).ToHaveTextAsync("No connection");
        await Expect(preview.Pane.Alert).ToContainTextAsync("The service cannot be reached.");

        await using var again = await Server.StartAgainAsync(TestContext.Current.CancellationToken);
        await preview.Pane.Act("Retry").ClickAsync();
        await Expect(preview.Pane.LogThread).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_logged_while_the_service_is_away_waits_visibly_and_is_logged_once_when_it_is_back()
    {
        var preview = await OpenFreshBrowserAsync();
        ExpectComplaint("Failed to load resource");
        await preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(preview.Pane.LogThread).ToBeVisibleAsync();
        await Server.StopAsync();

        await preview.Pane.LogThread.ClickAsync();
        await Expect(preview.Pane.Notice).ToContainTextAsync("Kept. It is logged as soon as the service is back.");
        await Expect(preview.Pane.Text("1 log waits until the service can be reached.")).ToBeVisibleAsync();
        await preview.ChooseListedAsync("Introduction: Elif and Ines"); // a mail the pane never saw before
        await preview.Pane.Act("Log when it is back").ClickAsync();
        await Expect(preview.Pane.Text("2 logs wait")).ToBeVisibleAsync();
        await preview.Pane.Act("Log when it is back").ClickAsync(); // twice is once
        await Expect(preview.Pane.Text("2 logs wait")).ToBeVisibleAsync();
        Assert.Empty(await AxeCheck.RunAsync(await preview.PaneContentAsync()));

        await using var again = await Server.StartAgainAsync(TestContext.Current.CancellationToken);
        await preview.Pane.Act("Try now").ClickAsync();
        await Expect(preview.Pane.Notice).ToContainTextAsync("2 that waited are logged now.");
        await Expect(preview.Pane.Text("logs wait")).ToHaveCountAsync(0);
        await Expect(preview.Pane.LoggedMark).ToBeVisibleAsync();
        await preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(preview.Pane.LoggedMark).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_waits_outlives_the_pane_by_its_id_alone()
    {
        var preview = await OpenFreshBrowserAsync();
        ExpectComplaint("Failed to load resource");
        await preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(preview.Pane.LogThread).ToBeVisibleAsync();
        await preview.Page.RouteAsync("**/api/threads/log", route => route.AbortAsync());
        await preview.Pane.LogThread.ClickAsync();
        await Expect(preview.Pane.Text("1 log waits")).ToBeVisibleAsync();
        Assert.Equal(
            """[{"scope":"upToThisMessage"}]""",
            await (await preview.PaneContentAsync()).EvaluateAsync<string>(
                """
                () => new Promise((resolve) => {
                  const opening = indexedDB.open('outlooknetwork-outbox');
                  opening.onsuccess = () => {
                    const all = opening.result.transaction('waiting').objectStore('waiting').getAll();
                    all.onsuccess = () => resolve(JSON.stringify(all.result.map(({ at, key, internetMessageId, ...rest }) => rest)));
                  };
                })
                """));

        await preview.Page.UnrouteAsync("**/api/threads/log");
        await preview.ReloadPaneAsync();

        await Expect(preview.Pane.Notice).ToContainTextAsync("What waited is logged now.");
        await Expect(preview.Pane.LoggedMark).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_Outlook_that_never_answers_is_named_and_retry_works_when_it_does()
    {
        await Expect(Pane.Heading).ToHaveTextAsync("Choose a mail");
        await Preview.SwitchAsync("Drop callbacks");
        await Preview.ChooseAsync(DemoMail.OseiAsks);

        await Expect(Pane.Alert).ToContainTextAsync("Outlook did not answer.", new() { Timeout = OutlookGivenUp });
        await Preview.SwitchAsync("Drop callbacks");
        await Pane.Act("Retry").ClickAsync();

        await Expect(Pane.Heading).ToHaveTextAsync("Dr Amara Osei");
    }
}
