using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>People are added, changed and taken back without leaving the mail.</summary>
public sealed class ContactTests(Chromium chromium) : PreviewTest(chromium)
{
    private const string Edit = "Edit Dr Amara Osei";

    [Fact]
    public async Task Somebody_unknown_is_added_with_a_name_and_a_role_and_undo_takes_it_back()
    {
        await Preview.ChooseAsync(DemoMail.KleinAgrees);
        var offer = Pane.Card("Dr. Mira Klein, not known yet");
        await Expect(offer).ToBeVisibleAsync();

        await Pane.Field("Name").FillAsync("Mira Klein");
        await Pane.Field("Role").SelectOptionAsync("Researcher");
        await Pane.Act("Add to network").ClickAsync();

        await Expect(Pane.Notice).ToContainTextAsync("Mira Klein is in your network now.");
        await Expect(Pane.Heading).ToHaveTextAsync("Mira Klein");
        Assert.Equal("researcher", (await Api.ContactAsync(DemoMail.Klein)).Role);

        await Pane.Act("Undo").ClickAsync();

        await Expect(Pane.Notice).ToContainTextAsync("Mira Klein is not in your network any more.");
        await Expect(offer).ToBeVisibleAsync();
        Assert.DoesNotContain(await Api.ContactsAsync(), contact => contact.Addresses.Contains(DemoMail.Klein));
    }

    [Fact]
    public async Task The_first_unknown_person_is_saved_in_three_clicks_at_most()
    {
        await Preview.ChooseAsync(DemoMail.KleinAgrees);
        await Expect(Pane.Card("Dr. Mira Klein, not known yet")).ToBeVisibleAsync();
        var clicks = await Clicks.CountAsync(await Preview.PaneContentAsync());

        await Pane.Act("Add to network").ClickAsync();

        await Expect(Pane.Notice).ToContainTextAsync("Dr. Mira Klein is in your network now.");
        Assert.InRange(await clicks.SoFarAsync(), 1, 3);
        Assert.Contains(await Api.ContactsAsync(), contact => contact.Addresses.Contains(DemoMail.Klein));
    }

    [Fact]
    public async Task Somebody_else_on_a_logged_thread_is_a_line_until_asked_for_and_is_added_by_keys_alone()
    {
        var keys = Preview.Page.Keyboard;
        var card = Pane.Card("Not known yet");
        await Preview.ChooseAsync(DemoMail.FourthOfSix);
        await Pane.LogThread.ClickAsync();
        await Pane.ChoosePersonAsync("Dr Amara Osei");
        await Expect(card).ToContainTextAsync("1 person");
        await Expect(Pane.Field("Name")).ToHaveCountAsync(0);

        await Pane.Act("Add… Dr. Mira Klein").PressAsync("Enter");
        await Expect(Pane.Field("Name")).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Expect(Pane.Act("Add… Dr. Mira Klein")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(Pane.Field("Name")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");

        await Expect(Pane.Notice).ToContainTextAsync("Dr. Mira Klein is in your network now.");
        await Expect(card).ToHaveCountAsync(0);
        await Expect(Pane.Heading).ToBeFocusedAsync();
        Assert.Contains(await Api.ContactsAsync(), contact => contact.Addresses.Contains(DemoMail.Klein));

        await Pane.Act("Undo").ClickAsync();

        await Expect(card).ToContainTextAsync("Mira Klein");
    }

    [Fact]
    public async Task A_contact_is_edited_where_it_stands()
    {
        await Preview.ChooseAsync(DemoMail.OseiAsks);

        await Pane.Act(Edit).ClickAsync();
        await Pane.Field("Institution").FillAsync("Nordstadt Kidney Centre");
        await Pane.Act("Save").ClickAsync();

        await Expect(Pane.Card("Dr Amara Osei")).ToContainTextAsync("Nordstadt Kidney Centre");
        await Expect(Pane.Act(Edit)).ToBeFocusedAsync();
        Assert.Equal("Nordstadt Kidney Centre", (await Api.ContactAsync(DemoMail.Osei)).Institution);
    }

    [Fact]
    public async Task An_edit_that_was_overtaken_in_another_tab_says_so_and_keeps_what_was_typed()
    {
        ExpectComplaint("409");
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Pane.Act(Edit).ClickAsync();
        await Pane.Field("Institution").FillAsync("Typed here");
        var other = await OpenFreshBrowserAsync();
        await other.ChooseAsync(DemoMail.OseiAsks);
        await other.Pane.Act(Edit).ClickAsync();
        await other.Pane.Field("Institution").FillAsync("Saved elsewhere");
        await other.Pane.Act("Save").ClickAsync();
        await Expect(other.Pane.Notice).ToContainTextAsync("Saved.");

        await Pane.Act("Save").ClickAsync();

        await Expect(Pane.Alert).ToContainTextAsync("Somebody saved this contact while you were editing.");
        await Expect(Pane.Body.Locator("fieldset")).ToHaveCountAsync(1); // they differ in nothing else
        await Expect(Pane.Body.GetByRole(AriaRole.Group, new() { Name = "Institution" })).ToContainTextAsync("Typed here");
        await Expect(Pane.Body.GetByRole(AriaRole.Group, new() { Name = "Institution" })).ToContainTextAsync("Saved elsewhere");
        await Expect(Pane.Body.GetByRole(AriaRole.Radio, new() { Name = "Yours Typed here" })).ToBeCheckedAsync();
        Assert.Equal("Saved elsewhere", (await Api.ContactAsync(DemoMail.Osei)).Institution);

        await Pane.Act("Save what is chosen").PressAsync("Enter");

        await Expect(Pane.Notice).ToContainTextAsync("Saved.");
        await Expect(Pane.Card("Dr Amara Osei")).ToContainTextAsync("Typed here");
        Assert.Equal("Typed here", (await Api.ContactAsync(DemoMail.Osei)).Institution);
    }

    [Fact]
    public async Task Colleagues_domains_changed_in_the_settings_decide_at_once_who_is_offered()
    {
        await Preview.ChooseAsync(DemoMail.Stranger);
        await Expect(Pane.Act("Add to network")).ToBeVisibleAsync();
        await Pane.OpenSettingsAsync();

        await Pane.Field("Colleagues’ domains").FillAsync("liaison.example\nbosphorus-clinic.example");
        await Pane.Act("Save").ClickAsync();

        await Expect(Pane.Settings).ToContainTextAsync("✓ Saved");
        Assert.Equal(["liaison.example", "bosphorus-clinic.example"], (await Api.SettingsAsync()).InternalDomains);
        await Pane.OpenTabAsync("Person");
        await Expect(Pane.Heading).ToBeVisibleAsync();
        await Expect(Pane.Act("Add to network")).ToHaveCountAsync(0);
    }
}
