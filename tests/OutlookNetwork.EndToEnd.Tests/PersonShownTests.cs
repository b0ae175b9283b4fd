using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>The pane shows the person of the mail in view, and nobody where there is none to show.</summary>
public sealed class PersonShownTests(Chromium chromium, SharedServer shared) : PreviewTest(chromium, shared), IClassFixture<SharedServer>
{
    [Fact]
    public async Task An_encrypted_mail_is_said_to_be_unreadable_and_offers_nothing_to_press()
    {
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(Pane.Heading).ToHaveTextAsync("Dr Amara Osei");

        await Preview.ChooseAsync(DemoMail.Encrypted);

        await Expect(Pane.Heading).ToHaveTextAsync("Cannot read this item");
        await Expect(Pane.Text("It is encrypted")).ToBeVisibleAsync();
        await Expect(Pane.Acts).ToHaveCountAsync(0);
        await Expect(Pane.Alert).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_mail_among_colleagues_says_that_it_is_not_logged_and_offers_no_log()
    {
        await Preview.ChooseAsync(DemoMail.AmongColleagues);

        await Expect(Pane.Text("Everyone on this message is a colleague; internal mail is not logged.")).ToBeVisibleAsync();
        await Expect(Pane.LogThread).ToHaveCountAsync(0);
        await Expect(Pane.Act("Add to network")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_owners_own_reply_shows_the_person_it_went_to()
    {
        await Preview.ChooseAsync(DemoMail.OwnReplyToOsei);

        await Expect(Pane.Heading).ToHaveTextAsync("Dr Amara Osei");
        await Expect(Pane.People.GetByRole(AriaRole.Button)).ToHaveCountAsync(1);
    }
}
