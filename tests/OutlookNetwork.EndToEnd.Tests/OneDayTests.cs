using System.Text;
using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Pages;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>A mail stands under one day everywhere: that of the owner's zone, wherever the browser is.</summary>
public sealed class OneDayTests(Chromium chromium) : PreviewTest(chromium)
{
    private const string NightLetter =
        """
        From nora.falk@registry.example Wed Nov 18 02:00:00 2026
        From: Nora Falk <nora.falk@registry.example>
        To: Ines Park <ines@liaison.example>
        Subject: Written at night
        Date: Wed, 18 Nov 2026 02:00:00 +0000
        Message-ID: <night@registry.example>

        Shall we meet at noon?

        """;

    [Fact]
    public async Task The_list_the_mail_and_the_pane_tell_the_day_of_the_owners_zone_and_follow_when_it_is_changed()
    {
        await Expect(Preview.List).ToBeVisibleAsync();
        await Preview.ImportAsync(Encoding.UTF8.GetBytes(NightLetter));
        await ChooseZoneAsync("Europe/Berlin");
        await ExpectDayAsync("18 Nov", "Wednesday, 18 November 2026 at 03:00");

        await ChooseZoneAsync("America/New_York");

        await ExpectDayAsync("17 Nov", "Tuesday, 17 November 2026 at 21:00");
    }

    private async Task ChooseZoneAsync(string zone)
    {
        await Preview.ChooseListedAsync("Written at night");
        await Pane.OpenSettingsAsync();
        await Pane.Field("Time zone").SelectOptionAsync(zone);
        await Pane.Act("Save").ClickAsync();
        await Expect(Pane.Settings).ToContainTextAsync("✓ Saved");
        await Pane.OpenTabAsync("Person");
    }

    private async Task ExpectDayAsync(string day, string inFull)
    {
        await Preview.ChooseListedAsync("Written at night");
        await Expect(Preview.List.GetByRole(AriaRole.Option, new() { Name = "Written at night" })).ToContainTextAsync(day);
        await Expect(Preview.MailInView).ToContainTextAsync(inFull);
        await Expect(Pane.EntriesOf(Pane.History).First).ToContainTextAsync(day);
    }
}
