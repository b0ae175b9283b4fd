using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>The pane shows the person of the mail in view, and nobody where there is none to show.</summary>
public sealed class PersonShownTests(Chromium chromium, SharedServer shared) : PreviewTest(chromium, shared), IClassFixture<SharedServer>
{
    [Theory]
    [InlineData(DemoMail.Encrypted, "It is encrypted")]
    [InlineData(DemoMail.MeetingRequest, "It is a meeting request or an answer to one")]
    [InlineData(DemoMail.MeetingReply, "It is a meeting request or an answer to one")]
    public async Task A_mail_that_Outlook_hands_to_no_add_in_is_said_to_be_unreadable_and_offers_nothing_to_press(string mail, string why)
    {
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(Pane.Heading).ToHaveTextAsync("Dr Amara Osei");

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
