using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>Logged mail gets a category in Outlook's own list, if its owner names one and Outlook has it.</summary>
public sealed class CategoryTests(Chromium chromium) : StateWalk(chromium)
{
    private const string Category = "In my network";

    [Theory]
    [MemberData(nameof(Themes))]
    public async Task Logged_mail_gets_the_category_that_Outlook_has_and_where_it_has_none_that_is_said_once_beside_the_log(string theme)
    {
        await BeginAsync(theme, 320, 450);
        await Pane.OpenSettingsAsync();
        await Pane.Field("Outlook category for logged mail").FillAsync(Category);
        await Pane.Act("Save").ClickAsync();
        await Expect(Pane.Text("✓ Saved")).ToBeVisibleAsync();
        await LookAsync("category-setting");
        await Pane.OpenTabAsync("Person");

        await Preview.ChooseAsync(DemoMail.SixthOfSix);
        await Pane.LogThread.ClickAsync();
        await Expect(Pane.Notice).ToContainTextAsync("Thread logged");
        await Expect(Pane.Text("Outlook has none of that name. Make it once in Outlook")).ToBeVisibleAsync();
        await Expect(Chip).ToHaveCountAsync(0);
        await LookAsync("category-missing");

        await Preview.ChooseOptionAsync("Categories", "all made");
        await Preview.ChooseAsync(DemoMail.FourthOfSix);
        await Expect(Chip).ToHaveCountAsync(1);
        await Expect(Preview.List.GetByRole(AriaRole.Option, new() { Selected = true })).ToContainTextAsync(Category);
        await Expect(Pane.Text("Outlook has none of that name")).ToHaveCountAsync(0);
        await LookAroundAsync();
        await Preview.Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Results("screenshots"), $"category-in-list-{theme}.png") });
        Assert.True(Violations.Count == 0, string.Join('\n', Violations));
    }

    [Fact]
    public async Task The_category_comes_with_the_log_goes_with_its_undo_and_is_there_for_whoever_names_one_alone()
    {
        await Preview.ChooseOptionAsync("Categories", "all made");
        await Preview.ChooseAsync(DemoMail.LindAsks);
        await Pane.LogThread.ClickAsync();
        await Expect(Pane.LoggedMark).ToBeVisibleAsync();
        await Expect(Chip).ToHaveCountAsync(0);

        await Pane.OpenSettingsAsync();
        await Pane.Field("Outlook category for logged mail").FillAsync(Category);
        await Pane.Act("Save").ClickAsync();
        await Expect(Chip).ToHaveCountAsync(1); // the mail in view is logged already
        await Pane.OpenTabAsync("Person");
        await Preview.ChooseAsync(DemoMail.SixthOfSix);
        await Pane.LogThread.ClickAsync();
        await Expect(Chip).ToHaveCountAsync(2);

        await Pane.Act("Undo").ClickAsync();

        await Expect(Pane.Notice).ToContainTextAsync("Taken back.");
        await Expect(Chip).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_switches_of_the_preview_stand_in_two_lines_at_the_usual_width()
    {
        await Expect(Preview.Toolbar).ToBeVisibleAsync();

        var lines = await Preview.Toolbar.GetByRole(AriaRole.Button).Or(Preview.Toolbar.GetByRole(AriaRole.Combobox)).EvaluateAllAsync<int>(
            "switches => new Set(switches.map((one) => { const box = one.getBoundingClientRect(); return Math.round((box.top + box.bottom) / 16); })).size");

        Assert.InRange(lines, 1, 2);
    }

    private ILocator Chip => Preview.List.GetByText(Category, new() { Exact = true });
}
