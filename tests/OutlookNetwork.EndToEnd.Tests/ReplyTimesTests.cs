using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>Reply times on the card: figures that open down to the mails, and change when a reply arrives.</summary>
public sealed class ReplyTimesTests(Chromium chromium) : StateWalk(chromium)
{
    private const string Name = "Dr Reply Timer";
    private const string Ines = "Ines Park <ines@liaison.example>";
    private const string Timer = "Dr Reply Timer <timer@clock.example>";

    [Theory]
    [MemberData(nameof(Themes))]
    public async Task A_figure_opens_down_to_its_pairs_and_their_mails_and_changes_when_a_reply_arrives(string theme)
    {
        await BeginAsync(theme, 320, 450);
        await Api.AddContactAsync(Name, "", "timer@clock.example");
        await ReceiveAsync(
            "Re: Dosing",
            Mail("one", Ines, Timer, "Dosing", "2026-03-02T10:00:00Z", null, "How is it dosed?"),
            Mail("two", Timer, Ines, "Re: Dosing", "2026-03-02T12:00:00Z", "one", "Twice a day. Do you need the table?"), // 2 h
            Mail("three", Ines, Timer, "Figures", "2026-03-03T10:00:00Z", null, "Are there any figures?"));

        await Pane.Act("▸ Reply times").ClickAsync();
        var they = Pane.Body.GetByRole(AriaRole.Region, new() { Name = "They answer you" });
        await Expect(they).ToContainTextAsync("Half of the answers within2 h");
        await Expect(they).ToContainTextAsync("1 of 2 not answered (50 %)");
        await LookAsync("reply-times");
        await Pane.Act("Show the 2 pairs").ClickAsync();
        await they.GetByRole(AriaRole.Button, new() { Name = ": 2 h" }).ClickAsync();
        await Expect(they).ToContainTextAsync("How is it dosed?");
        await Expect(they).ToContainTextAsync("Twice a day.");
        await LookAsync("reply-pairs");
        await they.GetByRole(AriaRole.Button, new() { Name = "As a table" }).PressAsync("Enter");
        await Expect(they.GetByRole(AriaRole.Table)).ToContainTextAsync("up to 4 h");

        await ReceiveAsync("Re: Figures", Mail("four", Timer, Ines, "Re: Figures", "2026-03-03T13:00:00Z", "three", "There are.")); // 3 h
        await Pane.Act("▸ Reply times").ClickAsync();

        await Expect(they).ToContainTextAsync("Half of the answers within2 h 30 min");
        await Expect(they).ToContainTextAsync("Nine of ten within3 h");
        await Expect(they).ToContainTextAsync("0 of 2 not answered (0 %)");
        await Expect(Pane.Body.GetByRole(AriaRole.Img, new() { Name = "Over the years" })).ToBeVisibleAsync();
        Assert.True(Violations.Count == 0, string.Join('\n', Violations));
    }

    [Fact]
    public async Task That_no_reply_is_needed_is_said_in_one_act_and_taken_back_in_one()
    {
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(Pane.Body).ToContainTextAsync("Your turn");

        await Pane.Act("No reply needed").ClickAsync();
        await Expect(Pane.Notice).ToContainTextAsync("Noted: no reply is needed.");
        await Expect(Pane.Body).ToContainTextAsync("you said that no reply is needed");
        await Pane.Act("Undo").ClickAsync();

        await Expect(Pane.Notice).ToContainTextAsync("Taken back.");
        await Expect(Pane.Act("No reply needed")).ToBeVisibleAsync();
    }

    private async Task ReceiveAsync(string subject, params string[] mails)
    {
        await Preview.ImportAsync(Encoding.UTF8.GetBytes(string.Concat(mails)));
        await Expect(Preview.Header.GetByRole(AriaRole.Status)).ToContainTextAsync("stored.");
        await Preview.Act("Dismiss").ClickAsync();
        await Preview.Page.GetByRole(AriaRole.Tab, new() { Name = "Inbox" }).ClickAsync();
        await Preview.ChooseListedAsync(subject);
        await Expect(Pane.Heading).ToHaveTextAsync(Name);
    }

    private static string Mail(string id, string from, string to, string subject, string sentAt, string? answers, string text)
    {
        var sent = DateTimeOffset.Parse(sentAt, CultureInfo.InvariantCulture);
        return string.Join('\n',
            $"From somebody@clock.example {sent.ToString("ddd MMM dd HH:mm:ss yyyy", CultureInfo.InvariantCulture)}",
            $"From: {from}",
            $"To: {to}",
            $"Subject: {subject}",
            $"Date: {sent.ToString("r", CultureInfo.InvariantCulture)}",
            $"Message-ID: <{id}-reply-times@clock.example>",
            answers is null ? "X-Begins: yes" : $"In-Reply-To: <{answers}-reply-times@clock.example>",
            "Content-Type: text/plain; charset=utf-8",
            "",
            text,
            "",
            "");
    }
}
