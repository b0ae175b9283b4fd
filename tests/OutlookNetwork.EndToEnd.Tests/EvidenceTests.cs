using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>A claim about whose turn it is leads to the mail it rests on.</summary>
public sealed class EvidenceTests(Chromium chromium, SharedServer shared) : PreviewTest(chromium, shared), IClassFixture<SharedServer>
{
    [Fact]
    public async Task The_mail_behind_a_claim_opens_where_it_stands_in_the_history()
    {
        await Preview.ChooseAsync(DemoMail.OseiAsks);

        await ExpectOpenedInPlaceAsync(Pane.History);
        await ExpectOpenedInPlaceAsync(Pane.History); // again, once it was closed by hand
    }

    [Fact]
    public async Task The_mail_behind_a_claim_opens_where_it_stands_in_the_thread()
    {
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Pane.OpenTabAsync("Thread");

        await ExpectOpenedInPlaceAsync(Pane.Messages);
    }

    private async Task ExpectOpenedInPlaceAsync(ILocator timeline)
    {
        var opened = timeline.Locator("li > div > button[aria-expanded=true]");
        await Expect(opened).ToHaveCountAsync(0);

        await Pane.Act("Show that mail").ClickAsync();

        await Expect(opened).ToHaveCountAsync(1);
        await Expect(opened).ToBeFocusedAsync();
        await Expect(opened).ToBeInViewportAsync();
        var asked = await Pane.Body.Locator("blockquote").First.InnerTextAsync(); // its beginning, as the claim quotes it
        await Expect(timeline).ToContainTextAsync(asked.Trim('“', '”', '…', ' '));
        await opened.ClickAsync();
        await Expect(opened).ToHaveCountAsync(0);
    }
}
