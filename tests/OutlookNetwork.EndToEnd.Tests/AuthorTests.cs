using OutlookNetwork.EndToEnd.Tests.Pages;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>Who really wrote a mail, and where it was found, is said where it is read.</summary>
public sealed class AuthorTests(Chromium chromium) : PreviewTest(chromium)
{
    private const string Owner = "ines@liaison.example";

    private const string ThroughAList =
        """
        From bounces@lists.example Mon Nov 16 09:00:00 2026
        From: Nora Falk via Registry Talk <registry-talk@lists.example>
        Reply-To: Nora Falk <nora.falk@registry.example>
        To: registry-talk@lists.example, Ines Park <ines@liaison.example>
        Subject: [registry-talk] Who holds the data?
        Date: Mon, 16 Nov 2026 09:00:00 +0000
        Message-ID: <talk@registry.example>
        List-Id: Registry Talk <registry-talk.lists.example>
        List-Post: <mailto:registry-talk@lists.example>

        Ines, who holds the data?

        """;

    private const string ByADelegate =
        """
        From paul.winter@registry.example Tue Nov 17 09:00:00 2026
        From: Nora Falk <nora.falk@registry.example>
        Sender: Paul Winter <paul.winter@registry.example>
        To: Ines Park <ines@liaison.example>
        Subject: The registry's answer
        Date: Tue, 17 Nov 2026 09:00:00 +0000
        Message-ID: <answer@registry.example>

        Nora asks me to send you the figures.

        """;

    [Fact]
    public async Task A_mail_whose_sender_a_list_rewrote_names_its_author_and_the_list_and_counts_one_person()
    {
        await OpenAsync(ThroughAList, "Who holds the data?");

        await Expect(Pane.Heading).ToHaveTextAsync("Nora Falk");
        await Expect(Pane.History.GetByText(
            "The list or service “Registry Talk” wrote its own address as the sender; the author is named in Reply-To.")).ToBeVisibleAsync();
        await Expect(Pane.Text("1 person · 1 not known yet")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_mail_sent_by_a_delegate_names_who_sent_it_and_for_whom()
    {
        await OpenAsync(ByADelegate, "The registry's answer");

        await Expect(Pane.Heading).ToHaveTextAsync("Nora Falk");
        await Expect(Pane.History.GetByText("Paul Winter sent it on behalf of Nora Falk.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_mail_found_in_two_mailboxes_is_one_mail_that_names_both()
    {
        const string Second = "ines.park@liaison.example";
        var otherCopy = ByADelegate.Replace("From: Nora", $"Received: from mx.registry.example by mx.liaison.example for <{Second}>\nFrom: Nora", StringComparison.Ordinal);
        await Server.ImportAsync(otherCopy, Second, TestContext.Current.CancellationToken);

        await OpenAsync(ByADelegate, "The registry's answer");

        await Expect(Pane.EntriesOf(Pane.History)).ToHaveCountAsync(1);
        await Expect(Pane.History.GetByText("Found in 2 mailboxes")).ToBeVisibleAsync();
        await Expect(Pane.History.GetByText(Owner)).ToBeVisibleAsync();
        await Expect(Pane.History.GetByText(Second)).ToBeVisibleAsync();
    }

    private async Task OpenAsync(string mail, string subject)
    {
        await Server.ImportAsync(mail, Owner, TestContext.Current.CancellationToken);
        await Preview.Page.ReloadAsync();
        await Expect(Preview.List).ToBeVisibleAsync();
        await Preview.ChooseListedAsync(subject);
        await Pane.EntryOf(Pane.History, subject).ClickAsync();
    }
}
