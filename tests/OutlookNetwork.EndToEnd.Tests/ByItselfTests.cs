using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Pages;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>A thread whose further mails log themselves: chosen beside its mark, seen in the history, ended in one click.</summary>
public sealed class ByItselfTests(Chromium chromium) : StateWalk(chromium)
{
    private const string FirstReply = "Re: ASN follow-up, one more thing";
    private const string SecondReply = "Re: ASN follow-up, and another";

    [Theory]
    [MemberData(nameof(Themes))]
    public async Task After_the_choice_an_imported_reply_is_logged_by_itself_until_the_choice_is_ended(string theme)
    {
        await BeginAsync(theme, 320, 450);
        await Preview.ChooseAsync(DemoMail.FourthOfSix);
        await Expect(Pane.Act("Log replies by themselves")).ToHaveCountAsync(0);
        await Pane.LogThread.ClickAsync();
        await Expect(Pane.LoggedMark).ToContainTextAsync("4 of 6 messages");
        await LookAsync("replies-by-hand");

        await Pane.Act("Log replies by themselves").ClickAsync();
        await Expect(Pane.Text("Replies log themselves, as you chose today")).ToBeVisibleAsync();
        await Expect(Pane.Notice).ToContainTextAsync("Further mails of this thread log themselves from now on.");
        await LookAsync("replies-by-themselves");

        await ReceiveAsync(FirstReply);
        await Expect(Pane.Heading).ToHaveTextAsync("Dr Amara Osei");
        await Expect(Pane.LoggedEntriesOf(Pane.History).First).ToContainTextAsync("✓ Logged by itself");
        await Pane.EntryOf(Pane.History, FirstReply).ClickAsync();
        await Expect(Pane.EntriesOf(Pane.History).First).ToContainTextAsync("on your choice of");
        await LookAsync("logged-by-itself");

        await Pane.Act("Stop logging replies by themselves").ClickAsync();
        await Expect(Pane.Act("Log replies by themselves")).ToBeVisibleAsync();
        await Expect(Pane.Notice).ToContainTextAsync("What is logged stays.");
        await ReceiveAsync(SecondReply);
        await Expect(Pane.Text("Thread linked.")).ToBeVisibleAsync();
        await Expect(Pane.Act("Log this message")).ToBeVisibleAsync();
        Assert.True(Violations.Count == 0, string.Join('\n', Violations));
    }

    [Fact]
    public async Task Undo_right_after_the_choice_takes_it_back_and_the_keyboard_does_both()
    {
        await Preview.ChooseAsync(DemoMail.FourthOfSix);
        await Pane.LogThread.ClickAsync();

        await Pane.Act("Log replies by themselves").PressAsync("Enter");
        await Expect(Pane.Act("Stop logging replies by themselves")).ToBeFocusedAsync();
        await Pane.Act("Undo").PressAsync("Enter");

        await Expect(Pane.Notice).ToContainTextAsync("Taken back.");
        await Expect(Pane.Act("Log replies by themselves")).ToBeVisibleAsync();
    }

    private async Task ReceiveAsync(string subject)
    {
        await Preview.ImportAsync(Reply(subject));
        await Expect(Preview.Header.GetByRole(AriaRole.Status)).ToContainTextAsync("1 message stored.");
        await Preview.Act("Dismiss").ClickAsync();
        await Preview.Page.GetByRole(AriaRole.Tab, new() { Name = "Inbox" }).ClickAsync();
        await Preview.ChooseListedAsync(subject);
    }

    /// <summary>Dr Osei answers the newest mail of the six, within the hour to come.</summary>
    private static byte[] Reply(string subject)
    {
        var (sent, id) = (TimeProvider.System.GetUtcNow().AddMinutes(subject == FirstReply ? 20 : 40), DemoMail.IdOf(DemoMail.SixthOfSix));
        return Encoding.UTF8.GetBytes(string.Join('\n',
            $"From a.osei@univ-hospital.example {sent.ToString("ddd MMM dd HH:mm:ss yyyy", CultureInfo.InvariantCulture)}",
            "From: Dr Amara Osei <a.osei@univ-hospital.example>",
            "To: Ines Park <ines@liaison.example>",
            $"Subject: {subject}",
            $"Date: {sent.ToString("r", CultureInfo.InvariantCulture)}",
            $"Message-ID: <{subject.Length}-by-itself@univ-hospital.example>",
            $"In-Reply-To: <{id.Trim('<', '>')}>",
            "Content-Type: text/plain; charset=utf-8",
            "",
            "Dear Ines, one more thing about the table.",
            ""));
    }
}
