using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Pages;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>What stored mail says, why it is in its thread, and finding it, in the pane.</summary>
public sealed class MailReadingTests(Chromium chromium) : PreviewTest(chromium)
{
    private const int StopsAtMost = 12;

    private const string Newest = "Re: Registry centres";

    private const string Archive =
        """
        From nora.falk@registry.example Tue Nov 17 09:00:00 2026
        From: Nora Falk <nora.falk@registry.example>
        To: Ines Park <ines@liaison.example>
        Subject: Lunch on Friday
        Date: Tue, 17 Nov 2026 09:00:00 +0000
        Message-ID: <lunch@registry.example>

        Shall we meet at noon?

        From nora.falk@registry.example Wed Nov 18 09:00:00 2026
        From: Nora Falk <nora.falk@registry.example>
        To: Ines Park <ines@liaison.example>
        Subject: Registry centres
        Date: Wed, 18 Nov 2026 09:00:00 +0000
        Message-ID: <first@registry.example>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="part"

        --part
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        How is the fonction résiduelle told in each centre?
        --part
        Content-Type: text/csv; name="centres.csv"
        Content-Disposition: attachment; filename="centres.csv"

        centre,answer
        --part--

        From ines@liaison.example Thu Nov 19 09:00:00 2026
        From: Ines Park <ines@liaison.example>
        To: Nora Falk <nora.falk@registry.example>
        Subject: Re: Registry centres
        Date: Thu, 19 Nov 2026 09:00:00 +0000
        Message-ID: <second@liaison.example>
        In-Reply-To: <first@registry.example>

        Nine of twelve tell it.

        From nora.falk@registry.example Fri Nov 20 09:00:00 2026
        From: Nora Falk <nora.falk@registry.example>
        To: Ines Park <ines@liaison.example>
        Subject: Re: Registry centres
        Date: Fri, 20 Nov 2026 09:00:00 +0000
        Message-ID: <third@registry.example>
        In-Reply-To: <second@liaison.example>

        Thank you, that helps.

        On Thu, 19 Nov 2026 at 09:00, Ines Park <ines@liaison.example> wrote:
        > Nine of twelve tell it.

        --\u0020
        Nora Falk
        Quayside Institute

        """;

    private ILocator Search => Pane.History.GetByRole(AriaRole.Searchbox);

    private ILocator Results => Pane.History.GetByRole(AriaRole.Status);

    [Fact]
    public async Task An_opened_message_shows_its_new_text_and_folds_what_it_quotes_and_its_signature()
    {
        await ReadAsync();

        await Heads(Pane.History).First.ClickAsync();

        await Expect(Pane.History.GetByText("Thank you, that helps.", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(Pane.History.GetByText("On Thu, 19 Nov 2026 at 09:00, Ines Park")).ToBeVisibleAsync();
        await Expect(Pane.History.GetByRole(AriaRole.Blockquote)).ToHaveCountAsync(0);
        await Expect(Pane.History.GetByText("Quayside Institute")).ToHaveCountAsync(0);
        await Pane.Act("Show what is quoted (1 line)").ClickAsync();
        await Expect(Pane.History.GetByRole(AriaRole.Blockquote)).ToHaveTextAsync("Nine of twelve tell it.");
        await Pane.Act("Show signature").ClickAsync();
        await Expect(Pane.History.GetByText("Quayside Institute")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_message_that_cannot_be_read_says_so_keeps_its_beginning_and_is_read_on_the_next_try()
    {
        ExpectComplaint("503");
        await ReadAsync();
        await Preview.Page.RouteAsync("**/api/messages/*", route => route.FulfillAsync(new() { Status = 503 }));

        await Heads(Pane.History).Nth(2).ClickAsync();

        await Expect(Pane.History.GetByRole(AriaRole.Alert)).ToContainTextAsync("The service cannot be reached.");
        await Expect(Pane.History.GetByText("How is the fonction résiduelle told in each centre?")).ToBeVisibleAsync();
        await Preview.Page.UnrouteAllAsync();
        await Pane.Act("Try again").ClickAsync();
        await Expect(Pane.History.GetByText("centres.csv · ")).ToBeVisibleAsync();
        await Expect(Pane.History.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_thread_says_why_a_message_is_in_it_and_a_split_is_taken_back()
    {
        await ReadAsync();
        await Pane.OpenTabAsync("Thread");
        await Heads(Pane.Messages).Last.ClickAsync();
        await Expect(Pane.Messages.GetByText("Why is this here?")).ToBeVisibleAsync();
        await Expect(Pane.Act("Begins a new thread")).ToHaveCountAsync(0);

        await Heads(Pane.Messages).First.ClickAsync();
        await Expect(Pane.Messages.GetByText(new Regex("Why is this here\\? Its In-Reply-To names"))).ToBeVisibleAsync();
        await Pane.Act("Begins a new thread").ClickAsync();

        await Expect(Pane.Notice).ToContainTextAsync("A new thread begins with this message now.");
        await Expect(Heads(Pane.Messages)).ToHaveCountAsync(1);
        await Pane.Act("Undo").ClickAsync();
        await Expect(Heads(Pane.Messages)).ToHaveCountAsync(3);
        await Expect(Pane.Notice).ToContainTextAsync("Taken back.");
    }

    [Fact]
    public async Task A_message_of_another_thread_is_put_into_the_thread_in_view_and_taken_out_again()
    {
        await ReadAsync();
        await Heads(Pane.History).First.ClickAsync();
        await Expect(Pane.History.GetByText("Thank you, that helps.", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(Pane.Act("Belongs to the thread in view")).ToHaveCountAsync(0);
        await Heads(Pane.History).Nth(3).ClickAsync();

        await Pane.Act("Belongs to the thread in view").ClickAsync();

        await Expect(Pane.Notice).ToContainTextAsync("belong to the thread in view now.");
        await Pane.OpenTabAsync("Thread");
        await Expect(Heads(Pane.Messages)).ToHaveCountAsync(4);
        await Pane.Act("Undo").ClickAsync();
        await Expect(Heads(Pane.Messages)).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task The_beginning_of_a_word_finds_new_text_only_and_filters_narrow_what_is_found()
    {
        await ReadAsync();

        await Search.FillAsync("résid");
        await Expect(Results).ToHaveTextAsync("1 entry found");
        await Expect(Pane.History.Locator("mark")).ToHaveTextAsync(new Regex("^résid"));
        await Search.FillAsync("nine");
        await Expect(Pane.History.Locator("mark")).ToHaveTextAsync(new Regex("^Nine"));
        await Expect(Results).ToHaveTextAsync("1 entry found");

        await Search.FillAsync("centr");
        await Expect(Results).ToHaveTextAsync("3 entries found");
        await Pane.Act("Filter").ClickAsync();
        await Pane.Field("Direction").SelectOptionAsync("outgoing");
        await Expect(Results).ToHaveTextAsync("1 entry found");
        await Pane.Field("Direction").SelectOptionAsync("both");
        await Pane.Field("Last day").FillAsync("2026-11-19");
        await Expect(Results).ToHaveTextAsync("2 entries found");
        await Pane.Field("With attachment").CheckAsync();
        await Expect(Results).ToHaveTextAsync("1 entry found");
        await Search.FillAsync("lunch");
        await Expect(Results).ToContainTextAsync("Nothing found for “lunch”. Search all mail, take the filter off");
    }

    [Fact]
    public async Task Mail_is_found_opened_and_the_search_cleared_by_keys_alone()
    {
        var keys = Preview.Page.Keyboard;
        await ReadAsync();
        await Search.FocusAsync();
        await keys.TypeAsync("noon");
        await Expect(Results).ToHaveTextAsync("1 entry found");
        var found = Heads(Pane.History).First;

        for (var stops = 0; stops < StopsAtMost && !await Pane.HasFocusAsync(found); stops++)
        {
            await keys.PressAsync("Tab");
        }

        Assert.True(await Pane.ShowsFocusAsync(found), "The message that has the focus does not look it.");
        await keys.PressAsync("Enter");
        await Expect(Pane.History.GetByText("Shall we meet at noon?")).ToBeVisibleAsync();
        await keys.PressAsync("Escape");

        await Expect(Search).ToBeFocusedAsync();
        await Expect(Search).ToHaveValueAsync("");
        await Expect(Pane.History.GetByText("4 entries")).ToBeVisibleAsync();
    }

    private static ILocator Heads(ILocator timeline) => timeline.Locator("li > div > button");

    private async Task ReadAsync()
    {
        await Expect(Preview.List).ToBeVisibleAsync();
        await Preview.ImportAsync(Encoding.UTF8.GetBytes(Archive.Replace("\\u0020", " ", StringComparison.Ordinal)));
        await Expect(Preview.Header.GetByRole(AriaRole.Status)).ToContainTextAsync("4 messages stored.", new() { Timeout = 120_000 });
        await Preview.ChooseListedAsync(Newest);
        await Expect(Pane.Heading).ToHaveTextAsync("Nora Falk");
    }
}
