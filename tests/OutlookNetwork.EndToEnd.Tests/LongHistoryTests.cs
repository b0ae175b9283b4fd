using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>A history of ten thousand entries scrolls: in the page is what is in view, and more comes as one goes on.</summary>
public sealed class LongHistoryTests(Chromium chromium) : PreviewTest(chromium)
{
    private const int Entries = 10_000;
    private const int MostInPage = 120; // entries: some screens of a pane

    [Fact]
    public async Task The_oldest_of_ten_thousand_is_reached_and_the_page_stays_small()
    {
        await Expect(Preview.List).ToBeVisibleAsync();
        await Api.AddContactAsync(Mbox.Writer, "Registry", "nora.falk@registry.example");
        await Preview.ImportAsync(Mbox.Of(Entries));
        await Expect(Preview.Header.GetByRole(Microsoft.Playwright.AriaRole.Status)).ToContainTextAsync("10000 messages stored.", new() { Timeout = 240_000 });
        await Preview.ChooseListedAsync(Mbox.NewestSubject);
        await Expect(Pane.Heading).ToHaveTextAsync(Mbox.Writer);
        await Expect(Pane.History.GetByText("10000 entries")).ToBeVisibleAsync();
        await Pane.Act("Show older").ClickAsync();
        await Expect(Pane.History.Locator("li[aria-setsize='10000']").First).ToBeVisibleAsync();

        var most = await (await Preview.PaneContentAsync()).EvaluateAsync<int>(
            """
            async (oldest) => {
              let scroller = document.querySelector('section[aria-label=History]');
              while (!['auto', 'scroll'].includes(getComputedStyle(scroller).overflowY)) scroller = scroller.parentElement;
              let most = 0;
              for (const until = performance.now() + 300_000; performance.now() < until;) {
                scroller.scrollTop = scroller.scrollHeight;
                await new Promise((done) => setTimeout(done, 30));
                most = Math.max(most, document.querySelectorAll('section[aria-label=History] li').length);
                if ([...document.querySelectorAll('section[aria-label=History] li')].some((one) => one.textContent.includes(oldest))) return most;
              }
              return -most;
            }
            """,
            $"Question {Entries} about the registry");

        Assert.InRange(most, 1, MostInPage);
        await Expect(Pane.Act("Show older")).ToHaveCountAsync(0);
        var last = Pane.History.Locator($"li[aria-posinset='{Entries}'] > div > button");
        await last.ClickAsync();
        await Expect(last).ToHaveAttributeAsync("aria-expanded", "true");
    }
}
