using System.Globalization;
using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Pages;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>Being in touch without a mail: logged beside the card, in its place among the mail, and withdrawn.</summary>
public sealed class TouchTests(Chromium chromium) : PreviewTest(chromium)
{
    private const string Osei = "Dr Amara Osei";
    private const string OnlyInOseiAsks = "compared stuck";
    private const string Note = "Prefers tables to prose, says her registrar.";

    private ILocator Heads => Pane.History.Locator("li > div > button");

    private ILocator Search => Pane.Field($"Search history with {Osei}");

    [Fact]
    public async Task A_call_of_yesterday_stands_at_its_place_among_the_mail()
    {
        await OpenAsync();
        await Pane.Act("Add…").ClickAsync();
        await AxeAsync();
        var yesterday = DateTime.Parse(await Pane.Field("Day").InputValueAsync(), CultureInfo.InvariantCulture).AddDays(-1);
        await Pane.Field("Day").FillAsync(yesterday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await Pane.Field("Words").FillAsync("She wants the dosing table.");

        await Pane.Act("Save").ClickAsync();

        await Expect(Pane.Notice).ToContainTextAsync("Call saved.");
        await Expect(Pane.Act("Add…")).ToBeFocusedAsync();
        await Expect(Heads.First).ToContainTextAsync("You called");
        await Expect(Heads.First).ToContainTextAsync("yesterday");
        await Expect(Heads.First).ToContainTextAsync("✓ Logged");
        await Heads.First.ClickAsync();
        await Expect(Pane.History).ToContainTextAsync("Logged by you, today");
        await AxeAsync();
    }

    [Fact]
    public async Task A_quick_touch_takes_one_click_and_its_undo_another()
    {
        await OpenAsync();
        var before = await Heads.First.InnerTextAsync();

        await Pane.Act("Spoke now").ClickAsync();
        await Expect(Pane.Notice).ToContainTextAsync($"Logged: you spoke with {Osei} just now.");
        await Expect(Heads.First).ToContainTextAsync("Meeting");
        await Expect(Pane.Card(Osei)).ToContainTextAsync("today");
        await AxeAsync();

        await Pane.Act("Undo").ClickAsync();
        await Expect(Pane.Notice).ToContainTextAsync("Taken back.");
        await Expect(Heads.First).ToHaveTextAsync(before, new() { UseInnerText = true });
    }

    [Fact]
    public async Task A_note_is_written_found_changed_and_narrowed_to_by_keys_and_its_kind()
    {
        await OpenAsync();
        var keys = Preview.Page.Keyboard;
        await Pane.Act("Add…").FocusAsync();
        await keys.PressAsync("Enter");
        await Expect(Pane.Field("What")).ToBeFocusedAsync();
        await Pane.Field("What").SelectOptionAsync("note");
        await Expect(Pane.Text("A note does not count as having been in touch.")).ToBeVisibleAsync();
        await Pane.Field("Words").FocusAsync();
        await keys.TypeAsync(Note);
        await Pane.Act("Save").FocusAsync();
        await keys.PressAsync("Enter");
        await Expect(Pane.Notice).ToContainTextAsync("Note saved.");

        await Pane.Field("Show").SelectOptionAsync("note");
        await Expect(Heads).ToHaveCountAsync(1);
        await Expect(Heads.First).ToContainTextAsync(Note);
        await AxeAsync();
        await Pane.Field("Show").SelectOptionAsync("message");
        await Expect(Heads.First).Not.ToContainTextAsync("Note");
        await Pane.Field("Show").SelectOptionAsync("all");

        await Search.FillAsync("registrar");
        await Expect(Pane.History.Locator("mark")).ToHaveTextAsync("registrar");
        await Heads.First.FocusAsync();
        await keys.PressAsync("Enter");
        await Pane.Act("Edit…").FocusAsync();
        await keys.PressAsync("Enter");
        await Pane.Field("Words").FillAsync("Prefers figures.");
        await Pane.Act("Save").ClickAsync();
        await Expect(Pane.Notice).ToContainTextAsync("Note saved.");
        await Search.FillAsync("figures");
        await Expect(Pane.History.Locator("mark")).ToHaveTextAsync("figures");
    }

    [Fact]
    public async Task A_logged_mail_that_is_withdrawn_is_found_nowhere_until_that_is_undone()
    {
        await OpenAsync();
        await Pane.LogThread.ClickAsync();
        await Expect(Pane.LoggedMark.First).ToBeVisibleAsync();
        var logged = Pane.LoggedEntriesOf(Pane.History);
        await Expect(logged.First).ToBeVisibleAsync(); // the history follows the card
        var (all, marked) = (await Heads.CountAsync(), await logged.CountAsync());
        await logged.First.Locator(":scope > div > button").ClickAsync();
        await Pane.Act("Withdraw…").ClickAsync();
        await Expect(Pane.Field("Reason")).ToBeFocusedAsync();
        await AxeAsync();
        await Pane.Field("Reason").SelectOptionAsync("wrong-person");

        await Pane.Act("Withdraw").ClickAsync();

        await Expect(Pane.Notice).ToContainTextAsync("Withdrawn. It is shown nowhere any more.");
        await Expect(logged).ToHaveCountAsync(marked - 1);
        await Search.FillAsync(OnlyInOseiAsks);
        await Expect(Pane.History.GetByRole(AriaRole.Status)).ToContainTextAsync("Nothing found");
        await AxeAsync();
        await Pane.Act("Undo").ClickAsync();
        await Expect(Pane.Notice).ToContainTextAsync("It is shown again.");
        await Expect(Pane.History.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 entry found");
        await Search.FillAsync("");
        await Expect(logged).ToHaveCountAsync(marked);
        await Expect(Heads).ToHaveCountAsync(all);
    }

    private async Task OpenAsync()
    {
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(Pane.Heading).ToHaveTextAsync(Osei);
        await Expect(Heads.First).ToBeVisibleAsync();
    }

    private async Task AxeAsync() => Assert.Empty(await AxeCheck.RunAsync(await Preview.PaneContentAsync()));
}
