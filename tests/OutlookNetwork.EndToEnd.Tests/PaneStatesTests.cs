using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>How the pane looks beside a mail, and the page around it once.</summary>
public sealed class PaneStatesTests(Chromium chromium) : StateWalk(chromium)
{
    [Theory]
    [MemberData(nameof(Themes))]
    public async Task Every_state_of_the_pane_passes_the_accessibility_check(string theme)
    {
        await BeginAsync(theme, 320, 450);
        await LookAsync("empty", "Choose a mail");
        await LookAroundAsync();
        await LookAtLoggingAsync();
        await LookAtPeopleAsync();
        await LookAtOnePersonTwiceAsync();
        await LookAtListsAsync();
        await LookAtTouchesAsync();
        await LookAtWritingAsync();
        await LookAtDecisionsAsync();
        await LookAtFaultsAsync();
        await LookAtTheFirstRunAsync();

        Assert.True(Violations.Count == 0, string.Join("\n", Violations));
    }

    private async Task LookAtLoggingAsync()
    {
        await Preview.ChooseAsync(DemoMail.SixthOfSix);
        await LookAsync("known-before-logging", "Dr Amara Osei");
        await Pane.LogThread.ClickAsync();
        await Expect(Pane.LoggedMark).ToBeVisibleAsync();
        await LookAsync("known-after-logging", "Dr Amara Osei");
        await Pane.Act("Add… Dr. Mira Klein").ClickAsync();
        await LookAsync("offer-open", "Dr Amara Osei");
        await Pane.OpenTabAsync("Thread");
        await LookAsync("thread", "Renal dosing in peritoneal dialysis");
        await Pane.Messages.GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(Pane.Messages.GetByText("Why is this here?")).ToBeVisibleAsync();
        await LookAsync("thread-message-open", "Renal dosing in peritoneal dialysis");
        await Pane.OpenTabAsync("Person");
        await Pane.History.GetByRole(AriaRole.Searchbox).FillAsync("dos");
        await Expect(Pane.History.Locator("mark").First).ToBeVisibleAsync();
        await Pane.Act("Filter").ClickAsync();
        await LookAsync("search", "Dr Amara Osei");
        await Pane.Field("Search history with Dr Amara Osei").FillAsync("");
    }

    private async Task LookAtPeopleAsync()
    {
        await Pane.Act("Edit Dr Amara Osei").ClickAsync();
        await Expect(Pane.Field("Institution")).ToBeVisibleAsync();
        await LookAsync("edit");
        await Pane.Act("Cancel").ClickAsync();
        await Pane.Act("Show that mail").ClickAsync();
        await Expect(Pane.Act("Show less")).ToBeVisibleAsync();
        await LookAsync("evidence", "Dr Amara Osei");
        await Preview.ChooseAsync(DemoMail.Stranger);
        await Expect(Pane.SignatureLine).ToBeVisibleAsync();
        await LookAsync("unknown", "Dr. Elif Yıldız");
        await Pane.SignatureLine.ClickAsync();
        await LookAsync("unknown-signature", "Dr. Elif Yıldız");
        await Preview.ChooseAsync(DemoMail.LongNames);
        await Expect(Pane.Act("Add to network")).ToBeVisibleAsync();
        await LookAsync("long-names");
        await Preview.ChooseAsync(DemoMail.WithScripts);
        await LookAsync("not-a-person", "Kidney Forum 2026");
    }

    private async Task LookAtOnePersonTwiceAsync()
    {
        await Api.GiveAddressesAsync(await Api.ContactAsync(DemoMail.Osei), DemoMail.Osei);
        await Api.AddContactAsync("A. Osei", "Home Dialysis Unit", DemoMail.OseiAtHome);
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(Pane.SamePersonLine).ToBeVisibleAsync();
        await LookAsync("same-person-line", "Dr Amara Osei");
        await Pane.SamePersonLine.ClickAsync();
        await LookAsync("same-person", "Dr Amara Osei");
        await Pane.Act("Merge… A. Osei").ClickAsync();
        await Expect(Pane.Act("Merge")).ToBeVisibleAsync();
        await LookAsync("merge-preview", "Dr Amara Osei");
    }

    private async Task LookAtListsAsync()
    {
        await Preview.ChooseAsync(DemoMail.Stranger);
        await Pane.OpenTabAsync("Lists");
        await Expect(Pane.Lists.Text("None yet.")).ToBeVisibleAsync();
        await LookAsync("lists", "Add from a list");
        await Pane.Lists.HandInAsync("Connections.csv", "First Name,Last Name,Email Address,Company\nNora,Falk,nora.falk@registry.example,Registry\nElif,Yıldız,,Clinic\n");
        await Expect(Pane.Lists.Rows).ToHaveCountAsync(2);
        await LookAsync("list-preview", "Connections.csv: 2 rows");
        await Pane.Lists.Act("Add 1 person").ClickAsync();
        await Expect(Pane.Lists.Rows).ToHaveCountAsync(2);
        await LookAsync("list-added", "Connections.csv");
        await Pane.Lists.Act("Undo").ClickAsync();
        await Expect(Pane.Lists.Text("Taken back: 1 person removed.")).ToBeVisibleAsync();
        await Pane.OpenTabAsync("Person");
    }

    /// <summary>What is logged by hand.</summary>
    private async Task LookAtTouchesAsync()
    {
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(Pane.Heading).ToHaveTextAsync("Dr Amara Osei");
        await Pane.Act("Add…").ClickAsync();
        foreach (var kind in new[] { "call", "meeting", "note" })
        {
            await Pane.Field("What").SelectOptionAsync(kind);
            await LookAsync($"add-{kind}", "Dr Amara Osei");
        }

        await Pane.Act("Cancel").ClickAsync();
    }

    private async Task LookAtWritingAsync()
    {
        await Preview.ChooseAsync(DemoMail.SixthOfSix);
        await Preview.Act("Reply").ClickAsync();
        await Expect(Pane.Text("Quote in the mail").First).ToBeVisibleAsync();
        await LookAsync("writing", "Writing to Dr Amara Osei");
        await Preview.Act("Discard").ClickAsync();
        await Expect(Pane.Heading).ToHaveTextAsync("Dr Amara Osei");
    }

    /// <summary>Whether somebody is erased, what two editors chose, and who is never logged.</summary>
    private async Task LookAtDecisionsAsync()
    {
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Pane.Act("More about Dr Amara Osei").ClickAsync();
        await Pane.Act("Erase this person…").ClickAsync();
        await Expect(Pane.Text("I have seen what goes and what stays.")).ToBeVisibleAsync();
        await LookAsync("erase");
        await Preview.Page.Keyboard.PressAsync("Escape");
        await Expect(Pane.Act("Erase for good")).ToHaveCountAsync(0);

        ExpectComplaint("409");
        await Preview.ChooseAsync(DemoMail.LindAsks);
        await Pane.Act("Edit Tomas Lind").ClickAsync();
        await Pane.Field("Institution").FillAsync("Typed here, at an institution with a name as long as they come");
        var now = await Api.ContactAsync(DemoMail.Lind);
        await Api.GiveAddressesAsync(now with { Institution = "Saved elsewhere" }, DemoMail.Lind);
        await Pane.Act("Save").ClickAsync();
        await Expect(Pane.Act("Save what is chosen")).ToBeVisibleAsync();
        await LookAsync("conflict");
        await Pane.Act("Cancel").ClickAsync();

        await Pane.OpenSettingsAsync();
        await Pane.Field("Never-log list").FillAsync("peer.example");
        await Pane.Act("Save").ClickAsync();
        await Expect(Pane.Settings).ToContainTextAsync("✓ Saved");
        await Pane.Field("Never-log list").FocusAsync();
        await LookAsync("never-log-list", "Settings");
        await Pane.OpenTabAsync("Person");
        await Expect(Pane.Body).ToContainTextAsync("is on your never-log list");
        await LookAsync("never-logged");
    }

    private async Task LookAtTheFirstRunAsync()
    {
        await Preview.SwitchAsync("Drop callbacks");
        ExpectComplaint("404"); // the mail in view goes with the demo mail
        await Api.RemoveDemoAsync();
        await Preview.ReloadPaneAsync();
        await Expect(Pane.FirstRun).ToContainTextAsync("Begin with ten people");
        await LookAsync("first-run");
    }

    private async Task LookAtFaultsAsync()
    {
        await Preview.ChooseAsync(DemoMail.Encrypted);
        await LookAsync("unreadable", "Cannot read this item");
        await Pane.OpenSettingsAsync();
        await Expect(Pane.Field("Your name")).ToBeVisibleAsync();
        await LookAsync("settings", "Settings");
        await Pane.OpenTabAsync("Person");
        await Preview.SwitchAsync("Drop callbacks");
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(Pane.Alert).ToBeVisibleAsync();
        await LookAsync("error", "This did not work");
    }
}
