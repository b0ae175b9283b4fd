using System.Text;
using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Pages;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>Automatic mail stands in the history under the name of its kind, and says that it never counts as having been in touch.</summary>
public sealed class AutomaticMailTests(Chromium chromium) : PreviewTest(chromium)
{
    private const string Archive =
        """
        From nora.falk@registry.example Mon Nov 16 09:00:00 2026
        From: Nora Falk <nora.falk@registry.example>
        To: Ines Park <ines@liaison.example>
        Subject: Registry centres
        Date: Mon, 16 Nov 2026 09:00:00 +0000
        Message-ID: <letter@registry.example>

        How many centres are there?

        From nora.falk@registry.example Mon Nov 16 10:00:00 2026
        From: Nora Falk <nora.falk@registry.example>
        To: Ines Park <ines@liaison.example>
        Subject: Out of office: Registry centres
        Date: Mon, 16 Nov 2026 10:00:00 +0000
        Message-ID: <away@registry.example>
        Auto-Submitted: auto-replied

        I am away until 23 November.

        From nora.falk@registry.example Mon Nov 16 11:00:00 2026
        From: Nora Falk <nora.falk@registry.example>
        To: Ines Park <ines@liaison.example>
        Subject: Read: Registry centres
        Date: Mon, 16 Nov 2026 11:00:00 +0000
        Message-ID: <read@registry.example>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=disposition-notification; boundary="part"

        --part
        Content-Type: text/plain; charset=us-ascii

        Your message was read.
        --part
        Content-Type: message/disposition-notification

        Final-Recipient: rfc822; nora.falk@registry.example
        Original-Message-ID: <question@liaison.example>
        Disposition: manual-action/MDN-sent-manually; displayed
        --part--

        From nora.falk@registry.example Mon Nov 16 12:00:00 2026
        From: Nora Falk <nora.falk@registry.example>
        To: Ines Park <ines@liaison.example>
        Subject: Accepted: Call about the centres
        Date: Mon, 16 Nov 2026 12:00:00 +0000
        Message-ID: <accepted@registry.example>
        MIME-Version: 1.0
        Content-Type: text/calendar; method=REPLY; charset=utf-8

        BEGIN:VCALENDAR
        METHOD:REPLY
        END:VCALENDAR

        From nora.falk@registry.example Mon Nov 16 13:00:00 2026
        From: Nora Falk <nora.falk@registry.example>
        To: Undisclosed recipients:;
        Subject: Registry letter no. 7
        Date: Mon, 16 Nov 2026 13:00:00 +0000
        Message-ID: <bulk@registry.example>
        Precedence: bulk
        List-Unsubscribe: <https://registry.example/leave>

        Dear readers, this quarter nine centres joined.

        From nora.falk@registry.example Mon Nov 16 14:00:00 2026
        From: Nora Falk <nora.falk@registry.example>
        To: registry-talk@lists.example
        Subject: [registry-talk] Who holds the data?
        Date: Mon, 16 Nov 2026 14:00:00 +0000
        Message-ID: <talk@registry.example>
        List-Id: <registry-talk.lists.example>
        List-Post: <mailto:registry-talk@lists.example>

        Dear all, who holds the data?

        """;

    [Fact]
    public async Task The_history_marks_each_kind_of_automatic_mail_and_leaves_a_letter_unmarked()
    {
        await Expect(Preview.List).ToBeVisibleAsync();
        await Preview.ImportAsync(Encoding.UTF8.GetBytes(Archive));
        await Expect(Preview.Header.GetByRole(AriaRole.Status)).ToContainTextAsync("6 messages stored.", new() { Timeout = 120_000 });

        await Preview.ChooseListedAsync("Registry centres");

        await Expect(Pane.Heading).ToHaveTextAsync("Nora Falk");
        await ExpectMarkAsync("Out of office: Registry centres", "Automatic reply · Out of office", "Never logged");
        await ExpectMarkAsync("Read: Registry centres", "Receipt · Read", "Never logged");
        await ExpectMarkAsync("Accepted: Call about the centres", "Calendar · Accepted", "Never logged");
        await ExpectMarkAsync("Registry letter no. 7", "Bulk mail · Registry letter", "Never logged");
        await ExpectMarkAsync("Who holds the data?", "Nora Falk wrote · ", "Mailing list · 16 Nov · Never logged");
        await ExpectMarkAsync("How many centres are there?", "Nora Falk wrote · Registry centres", "16 Nov · Not logged");
    }

    [Fact]
    public async Task A_mail_that_came_back_is_marked_as_not_delivered_and_offers_nothing_to_log()
    {
        await Preview.ChooseAsync(DemoMail.Undelivered);

        await Expect(Pane.Text("Not delivered").First).ToBeVisibleAsync();
        await Expect(Pane.LogThread).ToHaveCountAsync(0);
        await ExpectMarkAsync("Undelivered Mail Returned to Sender", "Not delivered · Undelivered Mail", "Never logged");
    }

    private async Task ExpectMarkAsync(string subject, string mark, string logged)
    {
        var entry = Pane.EntryOf(Pane.History, subject);
        await Expect(entry).ToContainTextAsync(mark);
        await Expect(entry).ToContainTextAsync(logged);
    }
}
