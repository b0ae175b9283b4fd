using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>The timer tells the truth: it runs from the day on which one was in touch, and whatever was not being in touch leaves it alone.</summary>
public sealed class CadenceTests(Chromium chromium) : PreviewTest(chromium)
{
    private const string Nora = "Nora Falk";

    private ILocator Cadence => Pane.Body.GetByRole(AriaRole.Group, new() { Name = "Keeping in touch", Exact = true });

    [Fact]
    public async Task The_card_says_how_much_of_the_interval_is_used_whose_turn_it_is_and_what_was_put_off()
    {
        await Api.AddContactAsync(Nora, "", "nora.falk@registry.example");
        await ImportAsync("Registry centres", Mail(Nora, "Ines Park <ines@liaison.example>", "Registry centres", -60, "We opened a ninth centre."));
        await Expect(Cadence).ToContainTextAsync("No interval: neither tier nor circle has one");

        await SetTierAsync();
        await Expect(Cadence).ToContainTextAsync("Every 30 to 45 days, from tier A");

        await CalledAsync(-45);
        await Expect(Cadence).ToContainTextAsync("Overdue since today");
        await CalledAsync(-30);
        await Expect(Cadence).ToContainTextAsync("Due since today");
        await CalledAsync(-20);
        await Expect(Cadence).ToContainTextAsync("Fine: due on");
        await Expect(Cadence.GetByRole(AriaRole.Meter)).ToHaveAttributeAsync("aria-valuetext", "20 of 30 days used");
        var said = await Cadence.InnerTextAsync();
        Assert.Empty(await AxeCheck.RunAsync(await Preview.PaneContentAsync()));

        await ImportAsync("Out of office", Mail(Nora, "Ines Park <ines@liaison.example>", "Out of office: Registry centres", -1, "I am away.", "Auto-Submitted: auto-replied\n"));
        await Expect(Pane.LogThread).ToHaveCountAsync(0);
        Assert.Equal(said, await Cadence.InnerTextAsync());

        await ImportAsync("Dosing table", Mail("Ines Park", "Nora Falk <nora.falk@registry.example>", "Dosing table", -8, "Here is the table."));
        await Expect(Cadence).ToContainTextAsync("days");
        await Expect(Cadence).ToContainTextAsync("Waiting for");
        await Expect(Cadence).ToContainTextAsync(", 8 days");
        await Expect(Cadence).ToContainTextAsync("20 of 30 days used");

        await ImportAsync("Re: Dosing table", Mail(Nora, "Ines Park <ines@liaison.example>", "Re: Dosing table", 0, "Thank you. Is there one for children?"));
        await Expect(Cadence).ToContainTextAsync("Your turn");

        await Pane.Act("Snooze…").ClickAsync();
        await Pane.Field("Reason").FillAsync("leave");
        await Pane.Act("Save").ClickAsync();
        await Expect(Cadence).ToContainTextAsync("Snoozed until");
        await Expect(Cadence).ToContainTextAsync(": leave");
        Assert.Empty(await AxeCheck.RunAsync(await Preview.PaneContentAsync()));

        await Pane.Act("Undo").ClickAsync();
        await Expect(Cadence).ToContainTextAsync("Your turn");
    }

    private async Task SetTierAsync()
    {
        await Pane.OpenSettingsAsync();
        await Pane.Field("Tier A: ideal, days").FillAsync("30");
        await Pane.Field("Tier A: maximum, days").FillAsync("45");
        await Pane.Act("Save the interval of Tier A").ClickAsync();
        await Expect(Pane.Act("Save the interval of Tier A")).ToBeDisabledAsync();
        await Pane.OpenTabAsync("Person");
        await Pane.OpenAboutAsync();
        await Pane.Act("Add tier").ClickAsync();
        await Pane.Field("Tier").SelectOptionAsync("Tier A");
        await Pane.Act("Save").ClickAsync();
    }

    /// <summary>Logged today, of a day some days back.</summary>
    private async Task CalledAsync(int days)
    {
        await Pane.Act("Add…").ClickAsync();
        var today = DateOnly.Parse(await Pane.Field("Day").InputValueAsync(), CultureInfo.InvariantCulture);
        await Pane.Field("Day").FillAsync(today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await Pane.Field("Time, if known").FillAsync("");
        await Pane.Act("Save").ClickAsync();
        await Expect(Pane.Notice).ToContainTextAsync("Call saved.");
    }

    private async Task ImportAsync(string subject, string mail)
    {
        await Expect(Preview.List).ToBeVisibleAsync();
        await Preview.ImportAsync(Encoding.UTF8.GetBytes(mail));
        await Expect(Preview.Header.GetByRole(AriaRole.Status)).ToContainTextAsync("1 message stored.", new() { Timeout = 30_000 });
        if (mail.Contains("From: Ines", StringComparison.Ordinal))
        {
            await Preview.ReloadPaneAsync(); // it lies in the folder of what was sent; the card in view is asked for again
        }
        else
        {
            var folder = mail.Contains("Auto-Submitted", StringComparison.Ordinal) ? "Lists & automatic" : "Inbox";
            await Preview.Page.GetByRole(AriaRole.Navigation, new() { Name = "Mail" }).GetByRole(AriaRole.Tab, new() { Name = folder }).ClickAsync();
            await Preview.ChooseListedAsync(subject);
        }

        await Expect(Pane.Heading).ToHaveTextAsync(Nora);
        await Expect(Cadence).ToBeVisibleAsync();
    }

    private static string Mail(string from, string to, string subject, int days, string text, string headers = "")
    {
        var sent = TimeProvider.System.GetUtcNow().AddDays(days).AddMinutes(-10);
        var address = from == Nora ? "nora.falk@registry.example" : "ines@liaison.example";
        var date = sent.ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture);
        return $"From {address} Mon Nov 16 09:00:00 2026\nFrom: {from} <{address}>\nTo: {to}\nSubject: {subject}\nDate: {date} +0000\nMessage-ID: <{Guid.NewGuid()}@registry.example>\n{headers}\n{text}\n\n";
    }
}
