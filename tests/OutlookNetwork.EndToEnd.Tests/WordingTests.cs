using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>What the rules find in a mail that is written, and in one that is read.</summary>
public sealed partial class WordingTests(Chromium chromium) : PreviewTest(chromium)
{
    private const string Claim = "The patients learned the schedule; Velorin is a guaranteed cure.";
    private const string Otherwise = "The patients learned the schedule; response to Velorin differs between patients.";
    private const string Rash = "osei-16"; // a patient "had a severe rash after the dose"

    private ILocator Wording => Pane.Card("Wording");

    private ILocator Findings => Wording.GetByRole(AriaRole.List, new() { Name = "What the rules find in this mail" }).GetByRole(AriaRole.Article);

    private ILocator Prompt => Pane.Card("What this mail may ask for");

    [Theory]
    [InlineData("text")]
    [InlineData("HTML")]
    public async Task A_promise_is_found_with_its_reason_and_writing_it_otherwise_clears_it(string type)
    {
        await Preview.ChooseOptionAsync("Body", type);
        await Preview.Act("New mail").ClickAsync();
        await Preview.MailText.FillAsync($"Dear Amara,\n\n{Claim}\n\nInes");

        var written = await WrittenAsync(type);
        await Expect(Findings.Filter(new() { HasText = "Guarantee" })).ToHaveCountAsync(1);
        var guarantee = Findings.Filter(new() { HasText = "Guarantee" });
        await Expect(guarantee.Locator("mark")).ToContainTextAsync("guaranteed");
        await Expect(guarantee).ToContainTextAsync("Why: No study supports certainty for one patient.");
        await Expect(guarantee).ToContainTextAsync("Safe wording: Response differs between patients");
        await Expect(guarantee).ToContainTextAsync("Rule core.guarantee.outcome");
        await Expect(Findings.Locator("mark").Filter(new() { HasText = "learned" })).ToHaveCountAsync(0);
        Assert.Empty(await AxeCheck.RunAsync(await Preview.PaneContentAsync()));
        await Preview.PaneFrame.ScreenshotAsync(new() { Path = Path.Combine(Repository.Results("wording"), $"found-{type}.png") });

        await guarantee.GetByRole(AriaRole.Button, new() { Name = "Write otherwise…" }).ClickAsync();
        await Pane.Field("The sentence, as it is to stand in the mail").FillAsync(Otherwise);
        await Pane.Act("Apply").ClickAsync();

        await Expect(Findings).ToHaveCountAsync(0);
        await Expect(Wording).ToContainTextAsync("The rules find nothing in this mail.");
        Assert.Equal(written.Replace(Claim, Otherwise, StringComparison.Ordinal), await WrittenAsync(type));

        await Wording.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(Findings.Filter(new() { HasText = "Guarantee" })).ToHaveCountAsync(1);
        Assert.Equal(written, await WrittenAsync(type));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("HTML")]
    public async Task One_click_puts_the_wording_of_the_rule_in_place_of_exactly_the_words_found_and_can_be_undone(string type)
    {
        await Preview.ChooseOptionAsync("Body", type);
        await Preview.Act("New mail").ClickAsync();
        await Preview.MailText.FillAsync($"Dear Amara,\n\n{Claim} Thank you for Lisbon.\n\nInes");
        var written = await WrittenAsync(type);
        var guarantee = Findings.Filter(new() { HasText = "Guarantee" });

        await Expect(guarantee).ToContainTextAsync("It would say: “The patients learned the schedule; Velorin is a treatment option.”");
        await Preview.PaneFrame.ScreenshotAsync(new() { Path = Path.Combine(Repository.Results("wording"), $"ready-{type}.png") });
        await guarantee.GetByRole(AriaRole.Button, new() { Name = "Use this wording" }).ClickAsync();

        await Expect(Wording).ToContainTextAsync("The rules find nothing in this mail.");
        Assert.Equal(written.Replace("guaranteed cure", "treatment option", StringComparison.Ordinal), await WrittenAsync(type));

        await Wording.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(guarantee).ToHaveCountAsync(1);
        Assert.Equal(written, await WrittenAsync(type));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("HTML")]
    public async Task A_sentence_that_no_words_put_right_is_taken_out_in_one_click_and_comes_back(string type)
    {
        await Preview.ChooseOptionAsync("Body", type);
        await Preview.Act("New mail").ClickAsync();
        await Preview.MailText.FillAsync("Thank you for Lisbon. Her medical record number is 4471920. I will call on Friday.");
        var written = await WrittenAsync(type);

        await Findings.First.GetByRole(AriaRole.Button, new() { Name = "Take the sentence out" }).ClickAsync();

        await Expect(Wording).ToContainTextAsync("The rules find nothing in this mail.");
        Assert.Equal("Thank you for Lisbon. I will call on Friday.", (await WrittenAsync(type)).Trim());

        await Wording.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(Findings).ToHaveCountAsync(1);
        Assert.Equal(written, await WrittenAsync(type));
    }

    [Fact]
    public async Task What_is_kept_has_a_reason_and_can_be_looked_at_again()
    {
        await Preview.Act("New mail").ClickAsync();
        await Preview.MailText.FillAsync("Velorin is a guaranteed cure.");
        await Expect(Findings.First).ToBeVisibleAsync();
        var open = await Findings.CountAsync();

        await Findings.First.GetByRole(AriaRole.Button, new() { Name = "Keep…" }).ClickAsync();
        await Expect(Pane.Act("Keep it")).ToBeDisabledAsync();
        await Pane.Field("Why it stays").FillAsync("Quoted from a paper");
        await Pane.Act("Keep it").ClickAsync();

        await Expect(Pane.Notice).ToContainTextAsync("Kept, with your reason.");
        await Expect(Wording).ToContainTextAsync(Kept());
        await Preview.ReloadPaneAsync(); // closed, and opened again
        await Expect(Wording).ToContainTextAsync(Kept());
        await Expect(Findings.GetByRole(AriaRole.Button, new() { Name = "Keep…" })).ToHaveCountAsync(open - 1);
        Assert.Empty(await AxeCheck.RunAsync(await Preview.PaneContentAsync()));
        await Preview.PaneFrame.ScreenshotAsync(new() { Path = Path.Combine(Repository.Results("wording"), "kept.png") });
        var trail = await Api.TextAsync("api/audit/export");
        Assert.Contains("decision.make", trail, StringComparison.Ordinal);
        Assert.DoesNotContain("guaranteed cure", trail, StringComparison.Ordinal);

        await Pane.Act("Look at it again").ClickAsync();
        await Expect(Wording).Not.ToContainTextAsync(Kept());
        await Expect(Findings.GetByRole(AriaRole.Button, new() { Name = "Keep…" })).ToHaveCountAsync(open);
        await Pane.Notice.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(Wording).ToContainTextAsync(Kept());
    }

    [Fact]
    public async Task An_event_that_was_reported_is_asked_about_no_more_until_it_is_looked_at_again()
    {
        await Preview.ChooseAsync(Rash);
        await Expect(Prompt.GetByRole(AriaRole.Heading)).ToBeVisibleAsync();
        await Prompt.GetByRole(AriaRole.Button, new() { Name = "It was reported" }).First.ClickAsync();

        await Expect(Pane.Notice).ToContainTextAsync("Noted as reported.");
        await Expect(Prompt).ToContainTextAsync(Reported());
        await Preview.ReloadPaneAsync();
        await Expect(Prompt).ToContainTextAsync(Reported());
        Assert.Empty(await AxeCheck.RunAsync(await Preview.PaneContentAsync()));
        await Preview.PaneFrame.ScreenshotAsync(new() { Path = Path.Combine(Repository.Results("wording"), "reported.png") });

        await Prompt.GetByRole(AriaRole.Button, new() { Name = "Look at it again: Possible adverse event" }).ClickAsync();
        await Expect(Prompt).Not.ToContainTextAsync(Reported());
        await Prompt.GetByRole(AriaRole.Button, new() { Name = "It is none…" }).First.ClickAsync();
        await Pane.Field("Why it is none").FillAsync("Told in a lecture, of nobody in particular");
        await Pane.Act("It is none").ClickAsync();
        await Expect(Prompt).ToContainTextAsync("Not an event by");
    }

    [GeneratedRegex("Kept by .+, today.+: Quoted from a paper")]
    private static partial Regex Kept();

    [GeneratedRegex("Reported by .+, today")]
    private static partial Regex Reported();

    [Fact]
    public async Task A_rash_after_the_dose_is_prompted_when_it_is_read_and_when_it_is_quoted()
    {
        await Preview.ChooseAsync(Rash);

        await Expect(Prompt).ToContainTextAsync("Possible adverse event");
        await Expect(Prompt).ToContainTextAsync("Report to drug safety by");
        await Expect(Prompt).ToContainTextAsync("no verdict");
        await Prompt.GetByRole(AriaRole.Button, new() { Name = "Show sentence and reason" }).First.ClickAsync();
        await Expect(Prompt).ToContainTextAsync("Rule core.event");
        Assert.Empty(await AxeCheck.RunAsync(await Preview.PaneContentAsync()));
        await Preview.PaneFrame.ScreenshotAsync(new() { Path = Path.Combine(Repository.Results("wording"), "read.png") });

        await Preview.Act("Reply").ClickAsync();
        await Preview.MailText.FillAsync("Dear Amara,\n\nthank you.\n\n> One of my patients, a woman in her sixties, had a severe rash after the dose of Velorin.\n");

        await Expect(Findings.Filter(new() { HasText = "Possible adverse event" })).ToContainTextAsync("Reporting step: tell drug safety by");
    }

    [Fact]
    public async Task A_first_mail_says_who_writes_and_its_subject_claims_no_answer()
    {
        await Preview.Act("New mail").ClickAsync();
        await Preview.Page.GetByLabel("To", new() { Exact = true }).FillAsync("Dr Nora New <nora.new@clinic.example>");
        await Preview.Page.GetByLabel("Subject", new() { Exact = true }).FillAsync("Re: your cohort");
        await Preview.MailText.FillAsync("Dear Dr New,\n\nI read your paper on the cohort. Could we talk about it on Tuesday?\n\nKind regards,\nInes Park");

        var first = Findings.Filter(new() { HasText = "First mail" });
        await Expect(first).ToContainTextAsync("Here your role is missing.");
        await Expect(Findings.Filter(new() { HasText = "Subject of an answer" })).ToContainTextAsync("it does not");
        Assert.Empty(await AxeCheck.RunAsync(await Preview.PaneContentAsync()));
        await Preview.PaneFrame.ScreenshotAsync(new() { Path = Path.Combine(Repository.Results("wording"), "first-mail.png") });

        await Preview.Page.GetByLabel("Subject", new() { Exact = true }).FillAsync("Your cohort");
        await Preview.MailText.PressAsync("Control+End");
        await Preview.MailText.PressSequentiallyAsync("\nMedical Science Liaison, Velora Pharma");

        await Expect(Wording).ToContainTextAsync("The rules find nothing in this mail.");
        await Preview.Page.GetByLabel("To", new() { Exact = true }).FillAsync("Amara Osei <a.osei@univ-hospital.example>");
        await Preview.MailText.FillAsync("Dear Amara,\n\nare you free on Tuesday?\n\nInes");
        await Expect(Wording).ToContainTextAsync("The rules find nothing in this mail."); // they have known each other for months
    }

    [Fact]
    public async Task An_answer_keeps_to_what_was_asked()
    {
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Preview.Act("Reply").ClickAsync();
        await Preview.MailText.FillAsync("Dear Amara,\n\nthere is no information on dosing after a switch. You may also be interested in our list price.\n\nInes");

        var beyond = Findings.Filter(new() { HasText = "More than was asked" });
        await Expect(beyond.First).ToContainTextAsync("This was not asked.");
        await Expect(Findings.Locator("mark").Filter(new() { HasText = "dosing" })).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(320, false)]
    [InlineData(320, true)]
    [InlineData(450, false)]
    [InlineData(450, true)]
    public async Task What_was_told_in_confidence_is_stopped_in_a_reply(int width, bool dark)
    {
        if (width == 450)
        {
            await Preview.SwitchAsync("Wide pane");
        }

        if (dark)
        {
            await Preview.SwitchAsync("Dark theme");
        }

        var picture = Path.Combine(Repository.Results("wording"), $"confidence-{width}-{(dark ? "dark" : "light")}");
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Pane.Act("Add…").ClickAsync();
        await Pane.Field("What").SelectOptionAsync("Note");
        await Pane.Field("Words").FillAsync("Her department will lose both research nurses in spring.");
        await Pane.Field("Told in confidence").CheckAsync();
        Assert.Empty(await AxeCheck.RunAsync(await Preview.PaneContentAsync()));
        await Preview.PaneFrame.ScreenshotAsync(new() { Path = picture + "-form.png" });
        await Pane.Act("Save").ClickAsync();
        await Expect(Pane.History.GetByRole(AriaRole.Button, new() { NameRegex = new("Note") }).First).ToContainTextAsync("In confidence");
        await Preview.PaneFrame.ScreenshotAsync(new() { Path = picture + "-saved.png" });

        await Preview.Act("Reply").ClickAsync();
        await Preview.MailText.FillAsync("Dear Amara,\n\nas your department will lose both research nurses in spring, shall we meet before?\n\nInes");

        var told = Findings.Filter(new() { HasText = "Told in confidence" });
        await Expect(told).ToContainTextAsync("These words stand in a note that you marked as told in confidence.");
        await Expect(told.Locator("mark")).ToContainTextAsync("department will lose both research nurses in spring");
        await Preview.PaneFrame.ScreenshotAsync(new() { Path = picture + "-found.png" });
        await Preview.MailText.FillAsync("Dear Amara,\n\nshall we meet before spring?\n\nInes");
        await Expect(Wording).ToContainTextAsync("The rules find nothing in this mail.");
    }

    [Fact]
    public async Task Manner_is_hinted_at_where_somebody_looks_and_not_at_all_once_that_is_switched_off()
    {
        await Preview.Act("New mail").ClickAsync();
        await Preview.MailText.FillAsync("Could you send me the table that you showed in Lisbon? Would you speak at our meeting in May?\n\nKind regards,\nInes");

        await Wording.GetByRole(AriaRole.Button, new() { Name = "1 hint on manner" }).ClickAsync();
        await Expect(Wording).ToContainTextAsync("The mail greets nobody.");
        await Expect(Wording).ToContainTextAsync("The rules find nothing in this mail.");
        Assert.Empty(await AxeCheck.RunAsync(await Preview.PaneContentAsync()));
        await Preview.PaneFrame.ScreenshotAsync(new() { Path = Path.Combine(Repository.Results("wording"), "manner.png") });

        await Pane.OpenSettingsAsync();
        await Pane.Settings.GetByRole(AriaRole.Checkbox, new() { Name = "Hints on manner" }).UncheckAsync();
        await Pane.Act("Save").ClickAsync();
        await Expect(Pane.Settings).ToContainTextAsync("✓ Saved");
        await Pane.OpenTabAsync("Write");

        await Expect(Wording).ToContainTextAsync("The rules find nothing in this mail.");
        await Expect(Wording.GetByRole(AriaRole.Button, new() { NameRegex = new("on manner") })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Mail_without_a_finding_is_read_without_a_word()
    {
        await Preview.ChooseAsync("lind-01");
        await Expect(Pane.Heading).ToHaveTextAsync("Tomas Lind");
        await Preview.WaitForLatePartsAsync();

        await Expect(Prompt).ToHaveCountAsync(0);
    }

    private async Task<string> WrittenAsync(string type) =>
        type == "text" ? await Preview.MailText.InputValueAsync() : (await Preview.MailText.InnerTextAsync()).ReplaceLineEndings("\n").TrimEnd('\n');
}
