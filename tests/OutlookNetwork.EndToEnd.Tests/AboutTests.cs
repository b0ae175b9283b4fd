using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>What is known of a person is shown on the card and changed where it stands.</summary>
public sealed class AboutTests(Chromium chromium) : PreviewTest(chromium)
{
    private ILocator Card => Pane.Card("Dr Amara Osei");

    [Fact]
    public async Task A_field_is_edited_where_it_stands_by_keys_alone_and_escape_leaves_it_as_it_was()
    {
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(Card).ToContainTextAsync("Tier A · Nephrology advisory");
        await Pane.OpenAboutAsync();
        await Expect(Card).ToContainTextAsync("Introduced by Joana Ruiz over lunch · Kidney congress · March 2026");
        await Expect(Pane.Body.GetByRole(AriaRole.Link, new() { Name = "pubmed.ncbi.nlm.nih.gov, opens in a new window" })).ToHaveTextAsync("pubmed.ncbi.nlm.nih.gov");

        await Pane.Act("Edit how you met").PressAsync("Enter");
        await Expect(Pane.Field("In words")).ToBeFocusedAsync();
        await Preview.Page.Keyboard.PressAsync("Escape");
        await Expect(Pane.Act("Edit how you met")).ToBeFocusedAsync();
        await Preview.Page.Keyboard.PressAsync("Enter");
        await Pane.Field("In words").FillAsync("At the poster wall");
        await Pane.Field("In words").PressAsync("Enter");

        await Expect(Pane.Notice).ToContainTextAsync("Saved.");
        await Expect(Card).ToContainTextAsync("At the poster wall · Kidney congress · March 2026");
        await Expect(Pane.Act("Edit how you met")).ToBeFocusedAsync();
        Assert.Empty(await AxeCheck.RunAsync(await Preview.PaneContentAsync()));
    }

    [Fact]
    public async Task A_circle_in_use_and_an_interest_are_added_and_the_old_interest_keeps_its_source()
    {
        await Api.AddContactAsync("Somebody else", "", "else@circles.example", circle: "Dialysis board");
        await Preview.ChooseAsync(DemoMail.OseiAsks);

        await Pane.OpenAboutAsync();
        await Pane.Act("Edit circles").ClickAsync();
        await Pane.Field("Circles").PressAsync("End");
        await Pane.Act("Add Dialysis board").ClickAsync();
        await Expect(Pane.Field("Circles")).ToHaveValueAsync("Nephrology advisory\nDialysis board");
        Assert.Empty(await AxeCheck.RunAsync(await Preview.PaneContentAsync()));
        await Pane.Act("Save").ClickAsync();
        await Expect(Pane.Field("Circles")).ToHaveCountAsync(0); // the card holds what is typed, too: only without the field it is the saved
        await Expect(Card).ToContainTextAsync("Dialysis board");
        await Pane.Act("Edit interests").ClickAsync();
        await Pane.Field("Interests").FillAsync("Renal dosing\nKidney registries");
        await Pane.Act("Save").ClickAsync();
        await Expect(Pane.Field("Interests")).ToHaveCountAsync(0);
        await Expect(Card).ToContainTextAsync("Kidney registries");

        var about = (await Api.ContactAsync(DemoMail.Osei)).About;
        Assert.Equal(["Dialysis board", "Nephrology advisory"], about.Circles);
        Assert.Equal([("Kidney registries", "typed"), ("Renal dosing", "conversation")], about.Interests.Select(interest => (interest.Name, interest.Source)));
    }

    [Fact]
    public async Task A_field_that_two_windows_change_at_once_is_chosen_between_the_two_and_nothing_typed_is_lost()
    {
        ExpectComplaint("409");
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Pane.OpenAboutAsync();
        await Pane.Act("Edit tier").ClickAsync();
        await Pane.Field("Tier").SelectOptionAsync("Tier C");
        var other = await OpenFreshBrowserAsync();
        await other.ChooseAsync(DemoMail.OseiAsks);
        await other.Pane.OpenAboutAsync();
        await other.Pane.Act("Edit tier").ClickAsync();
        await other.Pane.Field("Tier").SelectOptionAsync("Tier B");
        await other.Pane.Act("Save").ClickAsync();
        await Expect(other.Pane.Notice).ToContainTextAsync("Saved.");

        await Pane.Act("Save").ClickAsync();

        await Expect(Pane.Body.Locator("fieldset")).ToHaveCountAsync(1);
        await Expect(Pane.Body.GetByRole(AriaRole.Radio, new() { Name = "Yours Tier C" })).ToBeCheckedAsync();
        Assert.Empty(await AxeCheck.RunAsync(await Preview.PaneContentAsync()));
        await Pane.Body.GetByRole(AriaRole.Radio, new() { Name = "Yours Tier C" }).PressAsync("ArrowDown");
        await Expect(Pane.Body.GetByRole(AriaRole.Radio, new() { Name = "Saved meanwhile Tier B" })).ToBeCheckedAsync();
        await Preview.Page.Keyboard.PressAsync("ArrowUp");
        await Pane.Act("Save what is chosen").PressAsync("Enter");

        // The choice itself names both tiers: only when it has gone is the word on the card the saved one.
        await Expect(Pane.Body.Locator("fieldset")).ToHaveCountAsync(0);
        await Expect(Card).ToContainTextAsync("Tier C");
        Assert.Equal("c", (await Api.ContactAsync(DemoMail.Osei)).About.Tier);
    }

    [Fact]
    public async Task Somebody_on_the_never_log_list_is_said_to_be_so_with_the_way_to_the_setting_and_is_not_logged_or_offered()
    {
        await Preview.ChooseAsync(DemoMail.Stranger);
        await Expect(Pane.Act("Add to network")).ToBeVisibleAsync();
        await Pane.OpenSettingsAsync();
        await Pane.Field("Never-log list").FillAsync("bosphorus-clinic.example");
        await Pane.Act("Save").ClickAsync();
        await Expect(Pane.Settings).ToContainTextAsync("✓ Saved");

        await Pane.OpenTabAsync("Person");

        await Expect(Pane.Body).ToContainTextAsync("is on your never-log list");
        await Expect(Pane.Act("Add to network")).ToHaveCountAsync(0);
        await Expect(Pane.LogThread).ToHaveCountAsync(0);
        Assert.Empty(await AxeCheck.RunAsync(await Preview.PaneContentAsync()));
        await Pane.Act("Never-log list in the settings").ClickAsync();
        await Expect(Pane.Field("Never-log list")).ToHaveValueAsync("bosphorus-clinic.example");
    }
}
