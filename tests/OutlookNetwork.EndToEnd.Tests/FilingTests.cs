using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Pages;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>One click files the thread: a chain of six among three people, opened at its fourth message.</summary>
public sealed partial class FilingTests(Chromium chromium) : PreviewTest(chromium)
{
    [Fact]
    public async Task Logging_the_fourth_of_six_files_four_with_everybody_known_and_confirms_it()
    {
        await Preview.ChooseAsync(DemoMail.FourthOfSix);
        await Expect(Pane.Heading).ToHaveTextAsync("Dr. Mira Klein");

        await Pane.LogThread.ClickAsync();
        await Expect(Pane.LoggedMark).ToHaveTextAsync(TodayFourOfSix());

        await Expect(Pane.Notice).ToContainTextAsync("Thread logged to Dr Amara Osei.");
        await Expect(Pane.LogThread).ToHaveCountAsync(0);
        Assert.Equal(4, (await Api.ContactAsync(DemoMail.Osei)).LoggedCount);
    }

    [Fact]
    public async Task The_history_then_lists_each_message_once_with_its_date_direction_and_participants()
    {
        await LogFourthAsync();

        await Expect(Pane.LoggedEntriesOf(Pane.History)).ToHaveCountAsync(4);
        var entries = await Pane.EntriesOf(Pane.History).AllInnerTextsAsync();
        Assert.All(entries, entry => Assert.Matches(Entry(), entry));
        Assert.Equal(entries.Count, entries.Distinct().Count());

        var newestLogged = Pane.LoggedEntriesOf(Pane.History).First;
        await newestLogged.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(newestLogged).ToContainTextAsync("You wrote");
        await Expect(newestLogged).ToContainTextAsync("From Ines Park");
        await Expect(newestLogged).ToContainTextAsync("Amara Osei");
        await Expect(newestLogged).ToContainTextAsync("Mira Klein");
        await Expect(newestLogged).ToContainTextAsync("Monday, 9 November 2026 at 15:05");
    }

    [Fact]
    public async Task The_thread_tab_shows_all_six_and_marks_the_four_that_are_logged()
    {
        await LogFourthAsync();

        await Pane.OpenTabAsync("Thread");

        await Expect(Pane.EntriesOf(Pane.Messages)).ToHaveCountAsync(6);
        await Expect(Pane.LoggedEntriesOf(Pane.Messages)).ToHaveCountAsync(4);
        await Expect(Pane.Text("6 messages · 4 logged")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Somebody_unknown_on_the_thread_is_offered_and_not_created()
    {
        var before = await Api.ContactsAsync();

        await LogFourthAsync();

        await Expect(Pane.Card("Dr. Mira Klein, not known yet")).ToBeVisibleAsync();
        var after = await Api.ContactsAsync();
        Assert.Equal(before.Select(contact => contact.Name), after.Select(contact => contact.Name));
    }

    [Fact]
    public async Task A_later_message_of_the_thread_says_that_the_thread_is_linked_and_one_click_adds_it()
    {
        await LogFourthAsync();
        await Preview.ChooseAsync(DemoMail.SixthOfSix);
        await Expect(Pane.Text("Thread linked.")).ToBeVisibleAsync();
        await Expect(Pane.LoggedMark).ToContainTextAsync("4 of 6 messages");

        await Pane.Act("Log this message").ClickAsync();

        await Expect(Pane.LoggedMark).ToContainTextAsync("6 of 6 messages");
        await Expect(Pane.Text("Thread linked.")).ToHaveCountAsync(0);
        Assert.Equal(6, (await Api.ContactAsync(DemoMail.Osei)).LoggedCount);
    }

    [Fact]
    public async Task Undo_right_after_logging_takes_all_of_it_back()
    {
        await LogFourthAsync();

        await Pane.Act("Undo").ClickAsync();

        await Expect(Pane.Notice).ToContainTextAsync("Taken back.");
        await Expect(Pane.LogThread).ToBeVisibleAsync();
        await Expect(Pane.LoggedMark).ToHaveCountAsync(0);
        await Expect(Pane.LoggedEntriesOf(Pane.History)).ToHaveCountAsync(0);
        Assert.Equal(0, await Api.LoggedAsync());
    }

    private async Task LogFourthAsync()
    {
        await Preview.ChooseAsync(DemoMail.FourthOfSix);
        await Pane.LogThread.ClickAsync();
        await Expect(Pane.LoggedMark).ToContainTextAsync("4 of 6 messages");
    }

    [GeneratedRegex(@"^Logged by you, today\s\d\d:\d\d · 4 of 6 messages$")]
    private static partial Regex TodayFourOfSix();

    [GeneratedRegex(@"^(.+ wrote|Calendar|Automatic reply) · .+\n(.+\n)?\d{1,2}\s\w+(\s\d{4})? · (✓ Logged|Not logged|Never logged)",
        RegexOptions.Multiline)]
    private static partial Regex Entry();
}
