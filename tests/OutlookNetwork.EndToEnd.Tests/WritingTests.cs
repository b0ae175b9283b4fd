using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>Beside a mail that is written: whom it goes to, what they asked, and what the pane writes into it.</summary>
public sealed partial class WritingTests(Chromium chromium) : PreviewTest(chromium)
{
    [Fact]
    public async Task A_reply_shows_its_people_and_the_question_and_quoting_it_puts_it_at_the_cursor()
    {
        await ReplyAsync();

        await Expect(Pane.Heading).ToHaveTextAsync("Writing to Dr Amara Osei");
        await Expect(Pane.Tab("Write")).ToBeVisibleAsync();
        await Preview.MailText.FillAsync("Dear Amara,\n\nInes");
        await Preview.MailText.EvaluateAsync("field => field.setSelectionRange(13, 13)");
        await Pane.Text("Quote in the mail").First.ClickAsync();

        await Expect(Pane.Notice).ToContainTextAsync("The question stands in your mail.");
        await Expect(Preview.MailText).ToHaveValueAsync(QuotedBetween());
        Assert.Empty(await AxeCheck.RunAsync(await Preview.PaneContentAsync()));
    }

    [Theory]
    [InlineData(320, false)]
    [InlineData(450, true)]
    public async Task A_recipient_opens_to_the_card_that_stands_beside_their_mail(int width, bool dark)
    {
        await ReplyAsync();
        await Preview.Page.GetByLabel("Cc", new() { Exact = true }).FillAsync("Dr. Mira Klein <mira.klein@charlottenklinik.example>");
        await Preview.MailText.ClickAsync();
        if (width == 450)
        {
            await Preview.SwitchAsync("Wide pane");
        }

        if (dark)
        {
            await Preview.SwitchAsync("Dark theme");
        }

        var osei = Pane.People.GetByRole(AriaRole.Button, new() { NameRegex = new("Dr Amara Osei Key opinion") });
        await osei.ClickAsync();

        await Expect(osei).ToHaveAttributeAsync("aria-expanded", "true");
        var card = Pane.Card("Dr Amara Osei").Last;
        await Expect(card).ToContainTextAsync("They wait for an answer to");
        await Pane.OpenAboutAsync(card);
        await Expect(card.GetByRole(AriaRole.Button, new() { Name = "Edit tier" })).ToBeVisibleAsync();
        Assert.Empty(await AxeCheck.RunAsync(await Preview.PaneContentAsync()));
        await Preview.PaneFrame.ScreenshotAsync(new() { Path = Path.Combine(Repository.Results("writing"), $"card-{width}.png") });
        await card.GetByRole(AriaRole.Button, new() { Name = "Edit interests" }).ClickAsync();
        await Pane.Act("Cancel").ClickAsync();
        await osei.ClickAsync();
        await Expect(osei).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(Pane.Text("They wait for an answer to")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Somebody_put_into_copy_appears_and_is_added_with_two_clicks()
    {
        await ReplyAsync();

        await Preview.Page.GetByLabel("Cc", new() { Exact = true }).FillAsync("Dr Nora New <nora.new@clinic.example>");
        await Preview.MailText.ClickAsync(); // leaving the field takes it over
        await Pane.Act("Add… Dr Nora New").ClickAsync();
        await Pane.Act("Add to network").ClickAsync();

        await Expect(Pane.Notice).ToContainTextAsync("Dr Nora New is in your network now.");
        await Expect(Pane.Act("Add… Dr Nora New")).ToHaveCountAsync(0);
        Assert.Contains(await Api.ContactsAsync(), contact => contact.Name == "Dr Nora New");
    }

    [Fact]
    public async Task Who_was_on_the_last_mail_and_is_not_on_this_one_is_offered_a_copy()
    {
        await ReplyAsync();

        await Pane.Act("Copy to Dr. Mira Klein").ClickAsync();

        await Expect(Preview.Page.GetByLabel("Cc", new() { Exact = true })).ToHaveValueAsync(new Regex("mira.klein@charlottenklinik.example"));
        await Expect(Pane.Heading).ToHaveTextAsync("Writing to Dr Amara Osei and 1 other");
        await Expect(Pane.Act("Copy to Dr. Mira Klein")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_mail_that_was_sent_is_in_its_thread_and_it_is_their_turn()
    {
        await Preview.ReloadPaneAsync(); // a pane that began anew beside the first draft
        await ReplyAsync();
        await Preview.MailText.FillAsync("Dear Amara,\n\nthe doses are in the table.\n\nInes");

        await Preview.Act("Send").ClickAsync();

        await Expect(Preview.MailInView).ToContainTextAsync("RE: Renal dosing in peritoneal dialysis");
        await Expect(Preview.MailText).ToHaveCountAsync(0);
        await Expect(Pane.Heading).ToHaveTextAsync("Dr Amara Osei");
        await Expect(Pane.Text("you wrote last")).ToBeVisibleAsync();
        await Expect(Pane.LogThread).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_reply_that_was_begun_is_looked_for_in_its_thread_until_it_is_sent_or_let_go()
    {
        const string Begun = "You began a reply in this thread, today";
        await ReplyAsync();
        await Expect(Pane.Text(Begun)).ToHaveCountAsync(0); // it is being written
        await Preview.Act("Discard").ClickAsync();
        await Expect(Pane.Text(Begun)).ToBeVisibleAsync();
        Assert.Empty(await AxeCheck.RunAsync(await Preview.PaneContentAsync()));
        await Preview.PaneFrame.ScreenshotAsync(new() { Path = Path.Combine(Repository.Results("writing"), "begun.png") });

        await Pane.Act("It was not sent").ClickAsync();
        await Expect(Pane.Text(Begun)).ToHaveCountAsync(0);

        await ReplyAsync();
        await Preview.Act("Discard").ClickAsync();
        await Preview.ReloadPaneAsync();
        await Expect(Pane.Text(Begun)).ToBeVisibleAsync();
        await Preview.ChooseAsync(DemoMail.LindAsks);
        await Expect(Pane.Heading).ToHaveTextAsync("Tomas Lind");
        await Expect(Pane.Text(Begun)).ToHaveCountAsync(0);

        await ReplyAsync();
        await Preview.MailText.FillAsync("Dear Amara,\n\nthe doses are in the table.\n\nInes");
        await Preview.Act("Send").ClickAsync();
        await Expect(Pane.Text("you wrote last")).ToBeVisibleAsync();
        await Expect(Pane.Text(Begun)).ToHaveCountAsync(0);
        await Preview.ChooseAsync(DemoMail.SixthOfSix);
        await Expect(Pane.Text("you wrote last")).ToBeVisibleAsync();
        await Expect(Pane.Text(Begun)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_new_mail_says_what_to_do_until_it_goes_to_somebody_and_discarding_it_shows_the_mail_before()
    {
        await Preview.ChooseAsync(DemoMail.SixthOfSix);
        await Expect(Pane.Heading).ToHaveTextAsync("Dr Amara Osei");

        await Preview.Act("New mail").ClickAsync();
        await Expect(Pane.Text("Put somebody into To")).ToBeVisibleAsync();
        Assert.Empty(await AxeCheck.RunAsync(await Preview.PaneContentAsync()));
        ExpectComplaint("400");
        await Preview.Act("Send").ClickAsync();
        await Expect(Preview.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("names nobody");
        await Preview.Act("Discard").ClickAsync();

        await Expect(Pane.Heading).ToHaveTextAsync("Dr Amara Osei");
    }

    [Fact]
    public async Task Nothing_is_written_into_another_mail_when_the_change_was_not_told()
    {
        await ReplyAsync();
        await Preview.SwitchAsync("Suppress change event");
        await Preview.Act("New mail").ClickAsync();
        await Preview.ToldAsync();

        await Pane.Text("Quote in the mail").First.ClickAsync();

        await Expect(Pane.Notice).ToContainTextAsync("The mail changed. You are writing one.");
        await Expect(Preview.MailText).ToHaveValueAsync("");
    }

    private async Task ReplyAsync()
    {
        await Preview.ChooseAsync(DemoMail.SixthOfSix);
        await Preview.Act("Reply").ClickAsync();
        await Expect(Pane.Text("Quote in the mail").First).ToBeVisibleAsync();
    }

    [GeneratedRegex(@"^Dear Amara,\n\n> Of the 17 participants.*\n\nInes$", RegexOptions.Singleline)]
    private static partial Regex QuotedBetween();
}
