using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>The pane never shows, and never writes for, anybody but the person of the mail in view.</summary>
public sealed class WrongPersonTests(Chromium chromium, SharedServer shared) : PreviewTest(chromium, shared), IClassFixture<SharedServer>
{
    [Fact]
    public async Task Logging_writes_nothing_when_Outlook_moved_on_without_a_word_and_the_pane_shows_the_mail_now_in_view()
    {
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(Pane.Heading).ToHaveTextAsync("Dr Amara Osei");
        await Preview.SwitchAsync("Suppress change event");
        await Preview.ChooseAsync(DemoMail.LindAsks);
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

        await Preview.Page.Mouse.ClickAsync(place!.X + (place.Width / 2), place.Y + (place.Height / 2));

        await Expect(Pane.Notice).ToContainTextAsync("The mail changed. Now showing Tomas Lind.");
        await Expect(Pane.LogThread).ToBeVisibleAsync();
        Assert.Equal(0, await Api.LoggedAsync());
    }

    [Theory]
    [InlineData(DemoMail.Encrypted, "It is encrypted")]
    [InlineData(DemoMail.MeetingRequest, "It is a meeting request or an answer to one")]
    [InlineData(DemoMail.MeetingReply, "It is a meeting request or an answer to one")]
    public async Task A_mail_that_Outlook_hands_to_no_add_in_is_said_to_be_unreadable_and_offers_nothing_to_press(string mail, string why)
    {
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(Pane.LogThread).ToBeVisibleAsync();

        await Preview.ChooseAsync(mail);

        await Expect(Pane.Heading).ToHaveTextAsync("Cannot read this item");
        await Expect(Pane.Text(why)).ToBeVisibleAsync();
        await Expect(Pane.Acts).ToHaveCountAsync(0);
        await Expect(Pane.Alert).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_owners_own_reply_shows_the_person_it_went_to()
    {
        await Preview.ChooseAsync(DemoMail.OwnReplyToOsei);

        await Expect(Pane.Heading).ToHaveTextAsync("Dr Amara Osei");
        await Expect(Pane.People.GetByRole(AriaRole.Button)).ToHaveCountAsync(1);
    }
}
