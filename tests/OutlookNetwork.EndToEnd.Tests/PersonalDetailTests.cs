using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>What somebody told of their life stands on the card behind a quiet line, for its owner alone.</summary>
public sealed class PersonalDetailTests(Chromium chromium) : PreviewTest(chromium)
{
    private ILocator Details => Pane.Card("What Dr Amara Osei told you");

    [Fact]
    public async Task A_detail_is_written_down_counted_on_the_card_changed_and_removed_and_each_is_undone()
    {
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Pane.OpenAboutAsync();
        await Pane.Act("Personal…").ClickAsync();
        await Pane.Field("What they told you").FillAsync("Two daughters, runs marathons");
        await Details.GetByRole(AriaRole.Button, new() { Name = "Write down" }).ClickAsync();

        await Expect(Pane.Notice).ToContainTextAsync("Written down, for you alone.");
        await Expect(Pane.Act("1 personal detail")).ToBeVisibleAsync();
        await Expect(Details).ToContainTextAsync("In person, today · kept until");
        Assert.Empty(await AxeCheck.RunAsync(await Preview.PaneContentAsync()));
        await Preview.PaneFrame.ScreenshotAsync(new() { Path = Path.Combine(Repository.Results("personal"), "open.png") });

        await Pane.Act("Edit: Two daughters, runs marathons").ClickAsync();
        await Pane.Field("What they told you").FillAsync("Three daughters");
        await Details.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(Details).ToContainTextAsync("Three daughters");
        await Pane.Act("Remove: Three daughters").ClickAsync();
        await Expect(Details).ToContainTextAsync("Nothing is written down.");
        await Pane.Act("Undo").ClickAsync();
        await Expect(Details).ToContainTextAsync("Three daughters");
    }

    [Fact]
    public async Task Patient_data_are_refused_and_what_was_typed_stays_and_a_note_that_may_tell_of_an_event_says_so()
    {
        ExpectComplaint("422");
        const string Patient = "His patient Peter Marlow was born on 3 May 1961.";
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Pane.OpenAboutAsync();
        await Pane.Act("Personal…").ClickAsync();
        await Pane.Field("What they told you").FillAsync(Patient);
        await Details.GetByRole(AriaRole.Button, new() { Name = "Write down" }).ClickAsync();

        await Expect(Details.GetByRole(AriaRole.Alert)).ToContainTextAsync("Rule core.patientdata.identifier");
        await Expect(Pane.Field("What they told you")).ToHaveValueAsync(Patient);
        await Preview.PaneFrame.ScreenshotAsync(new() { Path = Path.Combine(Repository.Results("personal"), "refused.png") });

        await Pane.Act("Personal…").ClickAsync();
        await Pane.Act("Add…").ClickAsync();
        await Pane.Field("What").SelectOptionAsync("note");
        await Pane.Field("Words").FillAsync("A patient of hers developed a rash after the second infusion.");
        await Pane.Act("Save").ClickAsync();
        var prompt = Pane.Card("What your words may ask for");
        await Expect(prompt).ToContainTextAsync("Report to drug safety by");
        Assert.Empty(await AxeCheck.RunAsync(await Preview.PaneContentAsync()));
        await Preview.PaneFrame.ScreenshotAsync(new() { Path = Path.Combine(Repository.Results("personal"), "prompt.png") });
        await prompt.GetByRole(AriaRole.Button, new() { Name = "Got it" }).ClickAsync();
        await Expect(prompt).ToHaveCountAsync(0);
    }
}
