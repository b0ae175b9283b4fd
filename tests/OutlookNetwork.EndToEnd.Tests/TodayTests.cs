using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Pages;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>Who is to be written to or called today, beside the mail and in the full window, each with a reason and one act.</summary>
public sealed class TodayTests(Chromium chromium) : PreviewTest(chromium)
{
    private const string Late = "Nora Falk";
    private const string Due = "Kofi Mensah";
    private const string Owed = "Joana Ruiz";

    private ILocator Entry(string name) => Pane.Body.GetByRole(AriaRole.Listitem).Filter(new() { HasText = name });

    [Fact]
    public async Task Everybody_stands_there_with_a_reason_and_one_act_that_can_be_taken_back()
    {
        await SeedAsync();
        await Pane.OpenTabAsync("Today");

        await Expect(Entry(Owed).First).ToContainTextAsync("Promised: Send the registry paper (today)");
        await Expect(Entry(Late).First).ToContainTextAsync("Overdue: 70 days since you were in touch, at most 45 days");
        await Expect(Entry(Due).First).ToContainTextAsync("Due: 65 days since you were in touch, of 60 days");
        await AxeAsync();

        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await Preview.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await Preview.Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Results("today"), $"pane-{scheme}.png") });
        }

        await Pane.Act($"Kept, {Owed}: Send the registry paper").ClickAsync();
        await Expect(Pane.Body).Not.ToContainTextAsync("Promised: Send the registry paper"); // she stands there for a mail that waits, too
        await Pane.Act("Undo").ClickAsync();
        await Expect(Entry(Owed).First).ToContainTextAsync("Promised: Send the registry paper");

        await Pane.Act($"Skip this round with {Due}").ClickAsync();
        await Expect(Entry(Due)).ToHaveCountAsync(0);
        await Pane.Act("Undo").ClickAsync();
        await Expect(Entry(Due).First).ToBeVisibleAsync();

        await Pane.Act($"Called now: {Late}").FocusAsync();
        await Preview.Page.Keyboard.PressAsync("Enter");
        await Expect(Entry(Late)).ToHaveCountAsync(0);
        await Expect(Pane.Text($"Call with {Late} logged.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Somebody_is_put_off_with_a_reason_or_was_met_elsewhere_by_the_keyboard_and_both_are_taken_back()
    {
        await SeedAsync();
        await Pane.OpenTabAsync("Today");
        await Pane.Act($"More about {Late}").FocusAsync();
        await Preview.Page.Keyboard.PressAsync("Enter");
        await Pane.Act($"Snooze {Late}").FocusAsync();
        await Preview.Page.Keyboard.PressAsync("Enter");
        await Expect(Pane.Field("Until")).ToBeFocusedAsync();
        await Pane.Field("Reason").FillAsync("On leave");
        await AxeAsync();
        await Preview.Page.Keyboard.PressAsync("Enter");

        await Expect(Entry(Late)).ToHaveCountAsync(0);
        await Expect(Pane.Body).ToContainTextAsync($"{Late} is put off until");
        Assert.NotEqual("BODY", await Pane.Body.EvaluateAsync<string>("body => body.ownerDocument.activeElement.tagName")); // the keys go on
        await Pane.Act("Undo").ClickAsync();
        await Expect(Entry(Late).First).ToBeVisibleAsync();

        await Pane.Act($"More about {Late}").ClickAsync();
        await Pane.Act($"Done elsewhere with {Late}").ClickAsync();
        await Pane.Field("Day").FillAsync(await Api.DayAsync(-1));
        await Pane.Act("Save").ClickAsync();
        await Expect(Entry(Late)).ToHaveCountAsync(0);
        await Expect(Pane.Text($"Light touch with {Late} logged, yesterday.")).ToBeVisibleAsync();
        await Pane.Act("Undo").ClickAsync();
        await Expect(Entry(Late).First).ToContainTextAsync("Overdue: 70 days");
    }

    [Fact]
    public async Task What_was_promised_in_a_call_is_written_down_with_it()
    {
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(Pane.Heading).ToHaveTextAsync("Dr Amara Osei");
        await Pane.Act("Add…").ClickAsync();
        await Pane.Act("Save, then promise…").ClickAsync();
        await Expect(Pane.Field("What you promised")).ToBeFocusedAsync();
        await Pane.Field("What you promised").FillAsync("Send the dosing table");
        await Preview.Page.Keyboard.PressAsync("Enter");
        await Expect(Pane.Notice).ToContainTextAsync("Promise written down.");

        await Pane.Act("Promises…").ClickAsync();
        await Expect(Pane.Body).ToContainTextAsync("from what you logged");
        await AxeAsync();
    }

    [Fact]
    public async Task The_full_window_has_today_and_a_week_that_fits_one_screen()
    {
        await SeedAsync();
        await Pane.OpenTabAsync("Lists");
        var page = await Preview.Page.Context.RunAndWaitForPageAsync(() => Pane.Link("Open in a window").ClickAsync());
        var window = new FullWindow(page);
        await window.GoAsync("Today");
        await Expect(window.Main).ToContainTextAsync("Overdue: 70 days");
        await window.Link(Late).ClickAsync();
        await Expect(window.Heading).ToHaveTextAsync(Late);

        await window.GoAsync("This week");
        await Expect(window.Main.GetByRole(AriaRole.Region, new() { Name = "Next", Exact = true }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(3);
        await page.SetViewportSizeAsync(1280, 800);
        Assert.True(await window.Main.EvaluateAsync<bool>("main => main.scrollHeight <= main.clientHeight + 1"), "The week does not fit the screen.");
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (1280, ColorScheme.Dark) })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Results("today"), $"week-{width}-{scheme}.png") });
        }

        await window.GoAsync("Today");
        await Expect(window.Main).ToContainTextAsync("Overdue: 70 days");
        var ahead = window.Main.GetByRole(AriaRole.Region, new() { Name = "The next eight weeks", Exact = true });
        await Expect(ahead.GetByRole(AriaRole.Img)).ToBeVisibleAsync();
        await window.Act("As a table: The next eight weeks").ClickAsync();
        await Expect(ahead.GetByRole(AriaRole.Table)).ToContainTextAsync(Late);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Results("today"), "today-1280.png"), FullPage = true });

        await window.GoAsync("Contacts");
        await window.Act("Filter").ClickAsync();
        await window.Field("Keeping in touch").SelectOptionAsync(new SelectOptionValue { Label = "Overdue" });
        await Expect(window.Names).ToHaveTextAsync([Late]);
    }

    [Fact]
    public async Task A_promise_is_written_down_beside_the_mail_moved_and_kept()
    {
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(Pane.Heading).ToHaveTextAsync("Dr Amara Osei");
        await Pane.Act("Promises…").ClickAsync();
        await Expect(Pane.Field("What you promised")).ToBeFocusedAsync();
        await Pane.Field("What you promised").FillAsync("Send the dosing table");
        await Preview.Page.Keyboard.PressAsync("Enter");

        await Expect(Pane.Notice).ToContainTextAsync("Promise written down.");
        await Expect(Pane.Act("Kept: Send the dosing table")).ToBeVisibleAsync();
        await AxeAsync();
        await Pane.Act("Kept: Send the dosing table").ClickAsync();
        await Expect(Pane.Notice).ToContainTextAsync("Kept.");
        await Pane.Act("Undo").ClickAsync();
        await Expect(Pane.Act("Kept: Send the dosing table")).ToBeVisibleAsync();
    }

    private async Task AxeAsync() => Assert.Empty(await AxeCheck.RunAsync(await Preview.PaneContentAsync()));

    private async Task SeedAsync()
    {
        await Expect(Preview.List).ToBeVisibleAsync();
        foreach (var (name, days, ideal, max) in new[] { (Late, 70, 30, 45), (Due, 65, 60, 90), (Owed, 61, 90, 120) })
        {
            var address = $"{name.Split(' ')[0].ToLowerInvariant()}@today.example";
            await Api.AddContactAsync(name, "Registry", address);
            var contact = await Api.ContactAsync(address);
            await Api.SetCadenceAsync(contact.Id, ideal, max);
            await Api.LogCallAsync(contact.Id, await Api.DayAsync(-days));
        }

        await Api.PromiseAsync((await Api.ContactAsync("joana@today.example")).Id, "Send the registry paper", await Api.DayAsync(0));
    }
}
