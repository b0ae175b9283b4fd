using System.Text;
using System.Text.RegularExpressions;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>A meeting in view is said to be one, shows who takes part, and goes into their history at its own date.</summary>
public sealed class MeetingTests(Chromium chromium) : PreviewTest(chromium)
{
    private const string FourthBegins = "Dear Mira, dear Amara";

    private const string PastMeeting =
        """
        From a.osei@univ-hospital.example Mon Apr 13 09:00:00 2026
        From: Dr Amara Osei <a.osei@univ-hospital.example>
        To: Ines Park <ines@liaison.example>
        Subject: Visit to the ward of April
        Date: Mon, 13 Apr 2026 09:00:00 +0200
        Message-ID: <ward-of-april@univ-hospital.example>
        MIME-Version: 1.0
        Content-Type: text/calendar; charset=utf-8; method=REQUEST

        BEGIN:VCALENDAR
        METHOD:REQUEST
        BEGIN:VEVENT
        DTSTART;TZID=Europe/Berlin:20260416T140000
        DTEND;TZID=Europe/Berlin:20260416T150000
        SUMMARY:Visit to the ward of April
        END:VEVENT
        END:VCALENDAR

        """;

    [Fact]
    public async Task A_meeting_that_has_begun_is_added_once_at_its_own_date_and_taken_back()
    {
        await ChoosePastMeetingAsync();
        await Expect(Pane.Text("It is a meeting request, not a mail.")).ToBeVisibleAsync();
        var logged = (await Api.ContactAsync(DemoMail.Osei)).LoggedCount;

        await Expect(Pane.Act("Add as a meeting")).ToBeVisibleAsync();
        await LookAsync("meeting");
        await Pane.Act("Add as a meeting").ClickAsync();

        await Expect(Pane.Notice).ToContainTextAsync("Meeting with Dr Amara Osei added.");
        await Expect(Pane.Text("✓ In the history with Dr Amara Osei")).ToBeVisibleAsync();
        await Expect(Pane.Act("Add as a meeting")).ToHaveCountAsync(0);
        Assert.Equal(logged + 1, (await Api.ContactAsync(DemoMail.Osei)).LoggedCount);
        await Preview.ReloadPaneAsync();
        await Expect(Pane.Text("✓ In the history with Dr Amara Osei")).ToBeVisibleAsync(); // the server knows, not the pane
    }

    [Fact]
    public async Task A_meeting_is_when_its_request_says_and_one_that_does_not_say_has_no_time()
    {
        await Preview.ChooseAsync(DemoMail.MeetingRequest);
        await Expect(Pane.Text("26 November 2026 at 16:00")).ToBeVisibleAsync();
        await LookAsync("meeting-request");

        await Preview.ChooseOptionAsync("Item", "a meeting");
        await Preview.ChooseAsync(DemoMail.OseiAlone);
        await Expect(Pane.Text("It is a meeting request, not a mail.")).ToBeVisibleAsync();
        await Expect(Pane.Text("Outlook does not tell when it is.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_addition_is_taken_back_from_its_notice()
    {
        await ChoosePastMeetingAsync();
        await Pane.Act("Add as a meeting").ClickAsync();
        await Expect(Pane.Text("✓ In the history with Dr Amara Osei")).ToBeVisibleAsync();

        await Pane.Act("Undo").ClickAsync();

        await Expect(Pane.Act("Add as a meeting")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_takes_part_opens_to_their_card_and_an_answer_without_a_time_says_what_to_do()
    {
        await Preview.SwitchAsync("Dark theme");
        await Preview.SwitchAsync("Wide pane");
        await Preview.ChooseAsync(DemoMail.MeetingReply);

        await Expect(Pane.Text("It is an answer to a meeting request, not a mail.")).ToBeVisibleAsync();
        await Expect(Pane.Text("Outlook does not tell when it is.")).ToBeVisibleAsync();
        await Expect(Pane.Act("Add as a meeting")).ToHaveCountAsync(0);
        await Pane.Body.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { NameRegex = new Regex("Dr Amara Osei Key opinion") }).ClickAsync();
        await Expect(Pane.Card("Dr Amara Osei").Last).ToContainTextAsync("Company");
        await LookAsync("meeting-reply");
    }

    [Fact]
    public async Task A_mail_that_was_in_view_before_is_opened_in_Outlook_from_the_history()
    {
        await Preview.ChooseAsync(DemoMail.FourthOfSix);
        await Expect(Pane.LogThread).ToBeVisibleAsync();
        await Preview.ChooseAsync(DemoMail.SixthOfSix);
        await Expect(Pane.Heading).ToHaveTextAsync("Dr Amara Osei");
        var entries = Pane.History.Locator("li > div > button");

        await entries.Nth(0).ClickAsync();
        await Expect(Pane.Act("Open in Outlook")).ToHaveCountAsync(0); // the mail in view
        await entries.Nth(1).ClickAsync();
        await Expect(Pane.Text("Outlook can open from here only mail that was in view")).ToBeVisibleAsync(); // never in view
        await Expect(Pane.Act("Open in Outlook")).ToHaveCountAsync(0);
        await entries.Filter(new() { HasText = FourthBegins }).First.ClickAsync();
        await LookAsync("history");
        await Pane.Act("Open in Outlook").ClickAsync();

        await Expect(Pane.Heading).ToHaveTextAsync("Dr. Mira Klein"); // of the fourth mail
    }

    private async Task ChoosePastMeetingAsync()
    {
        await Preview.ImportAsync(Encoding.UTF8.GetBytes(PastMeeting.ReplaceLineEndings("\n")));
        await Preview.ChooseListedAsync("Visit to the ward of April");
    }

    private async Task LookAsync(string name)
    {
        Assert.Empty(await AxeCheck.RunAsync(await Preview.PaneContentAsync()));
        await Preview.PaneFrame.ScreenshotAsync(new() { Path = Path.Combine(Repository.Results("meeting"), $"{name}.png") });
    }
}
