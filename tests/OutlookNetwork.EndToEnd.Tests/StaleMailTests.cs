using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>Outlook brings another mail into view and tells nobody: the pane writes nothing for the mail that it still shows.</summary>
public sealed class StaleMailTests(Chromium chromium) : PreviewTest(chromium)
{
    [Fact]
    public async Task Logging_writes_nothing_when_Outlook_moved_on_without_a_word_and_the_pane_shows_the_mail_now_in_view()
    {
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(Pane.Heading).ToHaveTextAsync("Dr Amara Osei");
        await Preview.SwitchAsync("Suppress change event");
        await Preview.ChooseAsync(DemoMail.LindAsks);
        await Preview.ToldAsync();
        await Expect(Pane.Heading).ToHaveTextAsync("Dr Amara Osei");

        await Pane.LogThread.DispatchEventAsync("click");

        await Expect(Pane.Notice).ToContainTextAsync("The mail changed. Now showing Tomas Lind.");
        await Expect(Pane.Heading).ToHaveTextAsync("Tomas Lind");
        Assert.Equal(0, await Api.LoggedAsync());
    }

    [Fact]
    public async Task A_click_that_comes_after_Outlook_moved_on_writes_nothing_either()
    {
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(Pane.LogThread).ToBeVisibleAsync();
        var place = await Pane.LogThread.BoundingBoxAsync();
        await Preview.SwitchAsync("Suppress change event");
        await Preview.ChooseAsync(DemoMail.LindAsks);
        await Preview.ToldAsync();

        await Preview.Page.Mouse.ClickAsync(place!.X + (place.Width / 2), place.Y + (place.Height / 2));

        await Expect(Pane.Notice).ToContainTextAsync("The mail changed. Now showing Tomas Lind.");
        await Expect(Pane.LogThread).ToBeVisibleAsync();
        Assert.Equal(0, await Api.LoggedAsync());
    }
}
