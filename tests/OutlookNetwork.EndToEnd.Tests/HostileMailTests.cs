using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>
/// What a mail brings along runs nothing and reaches nobody: that no page complained of a policy and that nothing was asked for
/// outside this computer is checked after every test.
/// </summary>
public sealed class HostileMailTests(Chromium chromium, SharedServer shared) : PreviewTest(chromium, shared), IClassFixture<SharedServer>
{
    [Fact]
    public async Task A_mail_with_scripts_a_form_and_a_frame_shows_its_words_and_runs_nothing()
    {
        var dialogs = 0;
        Preview.Page.Dialog += (_, dialog) =>
        {
            dialogs++;
            _ = dialog.DismissAsync();
        };

        await Preview.ChooseAsync(DemoMail.WithScripts);
        await Expect(Preview.MailBody.GetByRole(AriaRole.Heading, new() { Name = "Thank you for coming to Lisbon" })).ToBeVisibleAsync();
        await Preview.MailBody.GetByText("open it in a window").ClickAsync();

        var whatCouldAct = Preview.MailBody.Locator("script, form, iframe, input, [onclick], [onload], [href^='javascript']");
        await Expect(whatCouldAct).ToHaveCountAsync(0);
        await Expect(Preview.MailBody.GetByRole(AriaRole.Heading, new() { Name = "Thank you for coming to Lisbon" })).ToBeVisibleAsync();
        Assert.Equal(0, dialogs);
    }

    [Fact]
    public async Task A_link_in_a_mail_leads_nowhere_and_shows_where_it_would()
    {
        await Preview.ChooseAsync(DemoMail.WithScripts);
        var link = Preview.MailBody.GetByRole(AriaRole.Link, new() { Name = "congress.example/survey" });
        await Expect(link).ToHaveAttributeAsync("title", "https://congress.example/survey");

        ExpectComplaint("Blocked opening 'https://congress.example/survey'");
        await link.ClickAsync();

        await Expect(Preview.MailBody.GetByRole(AriaRole.Heading, new() { Name = "Thank you for coming to Lisbon" })).ToBeVisibleAsync();
        Assert.Single(Preview.Page.Context.Pages);
    }

    [Fact]
    public async Task A_remote_image_is_not_fetched_and_the_reader_is_told()
    {
        await Preview.ChooseAsync(DemoMail.WithRemoteImage);

        await Expect(Preview.MailInView).ToContainTextAsync("1 remote image blocked");
        await Expect(Preview.MailBody.GetByText("Read the summary").First).ToBeVisibleAsync();
        await Expect(Preview.MailBody.Locator("img[src^='http']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_days_work_leaves_no_complaint_and_asks_for_nothing_outside()
    {
        string[] mails = [DemoMail.SixthOfSix, DemoMail.Stranger, DemoMail.Encrypted, DemoMail.LindAsks, DemoMail.FourthOfSix];
        foreach (var mail in mails)
        {
            await Preview.ChooseAsync(mail);
            await Expect(Pane.Heading).ToBeVisibleAsync();
        }

        await Pane.LogThread.ClickAsync();
        await Expect(Pane.LoggedMark).ToBeVisibleAsync();
        await Pane.OpenTabAsync("Thread");
        await Expect(Pane.Messages).ToBeVisibleAsync();
        await Pane.OpenSettingsAsync();
        await Expect(Pane.Field("Your name")).ToBeVisibleAsync();
        await Preview.SwitchAsync("Dark theme");
        await Preview.SwitchAsync("Wide pane");
        await Preview.ReloadPaneAsync();
        await Expect(Pane.LoggedMark).ToBeVisibleAsync();
    }
}
