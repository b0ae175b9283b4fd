using OutlookNetwork.EndToEnd.Tests.Pages;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>Logging twice changes nothing, wherever and however it is done.</summary>
public sealed class LoggingTwiceTests(Chromium chromium) : PreviewTest(chromium)
{
    [Fact]
    public async Task A_fresh_browser_shows_who_logged_the_mail_and_when_and_offers_no_second_time()
    {
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Pane.LogThread.ClickAsync();
        await Expect(Pane.LoggedMark).ToBeVisibleAsync();
        var mark = await Pane.LoggedMark.TextContentAsync();

        var elsewhere = await OpenFreshBrowserAsync();
        await elsewhere.ChooseAsync(DemoMail.OseiAsks);

        await Expect(elsewhere.Pane.LoggedMark).ToHaveTextAsync(mark!);
        await Expect(elsewhere.Pane.LogThread).ToHaveCountAsync(0);
        Assert.Equal(1, await Api.LoggedAsync());
    }

    [Fact]
    public async Task Logging_again_from_a_pane_that_does_not_know_yet_adds_nothing_and_says_so()
    {
        var elsewhere = await OpenFreshBrowserAsync();
        await elsewhere.ChooseAsync(DemoMail.OseiAsks);
        await Expect(elsewhere.Pane.LogThread).ToBeVisibleAsync();
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Pane.LogThread.ClickAsync();
        await Expect(Pane.LoggedMark).ToBeVisibleAsync();

        await elsewhere.Pane.LogThread.ClickAsync();

        await Expect(elsewhere.Pane.Notice).ToContainTextAsync("This was logged already. Nothing was added.");
        await Expect(elsewhere.Pane.LoggedMark).ToContainTextAsync("1 of 6 messages");
        Assert.Equal(1, await Api.LoggedAsync());
    }

    [Fact]
    public async Task A_fast_double_click_makes_one_entry()
    {
        await Preview.ChooseAsync(DemoMail.OseiAsks);

        await Pane.LogThread.DblClickAsync();

        await Expect(Pane.LoggedMark).ToContainTextAsync("1 of 6 messages");
        await Expect(Pane.LoggedEntriesOf(Pane.History)).ToHaveCountAsync(1);
        Assert.Equal(1, await Api.LoggedAsync());
    }
}
