using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Pages;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>What comes after the card, from another question to the service, has its room in the card from the beginning.</summary>
public sealed class NothingMovesTests(Chromium chromium) : PreviewTest(chromium)
{
    // Each place, from the top, where the history was drawn beside this person's card.
    private const string NotePlaces =
        """
        (name) => {
          window.places = [];
          const look = () => {
            const history = document.querySelector('section[aria-label="History"]');
            if (history && document.querySelector('main h2')?.textContent === name) {
              const top = Math.round(history.getBoundingClientRect().top);
              if (window.places.at(-1) !== top) window.places.push(top);
            }
            requestAnimationFrame(look);
          };
          look();
        }
        """;

    // What moved without somebody's doing, since the first paint.
    private const string Moved =
        """
        () => new Promise((told) => {
          new PerformanceObserver((list) => told(list.getEntries().map(({ value, sources }) => `${value} ${sources.map(({ node }) => node?.nodeName)}`)))
            .observe({ type: "layout-shift", buffered: true });
          setTimeout(() => told([]), 200); // what was there before is told at once
        })
        """;

    [Fact]
    public async Task From_the_first_paint_to_the_history_nothing_shifts()
    {
        var message = Assert.Single(await Api.MessagesAsync("inbox"), message => message.InternetMessageId == DemoMail.IdOf(DemoMail.OseiAsks));

        var preview = await OpenFreshBrowserAsync($"preview/?message={message.Id}");
        await Expect(preview.Pane.Heading).ToHaveTextAsync("Dr Amara Osei");
        await Expect(Pane.EntriesOf(preview.Pane.History).First).ToBeVisibleAsync();

        Assert.Empty(await (await preview.PaneContentAsync()).EvaluateAsync<string[]>(Moved));
    }

    [Fact]
    public async Task The_line_about_the_same_person_pushes_nothing_down()
    {
        await Api.GiveAddressesAsync(await Api.ContactAsync(DemoMail.Osei), DemoMail.Osei);

        await ExpectOnePlaceAsync(DemoMail.OseiAsks, "Dr Amara Osei", Pane.SamePersonLine);
    }

    [Fact]
    public async Task What_the_signature_says_pushes_nothing_down() =>
        await ExpectOnePlaceAsync(DemoMail.Stranger, "Dr. Elif Yıldız", Pane.Signature);

    private async Task ExpectOnePlaceAsync(string mail, string name, ILocator comesLater)
    {
        await Expect(Pane.Heading).ToHaveTextAsync("Choose a mail");
        await (await Preview.PaneContentAsync()).EvaluateAsync(NotePlaces, name);

        await Preview.ChooseAsync(mail);
        await Expect(comesLater).ToBeVisibleAsync();
        await Expect(Pane.EntriesOf(Pane.History).First).ToBeVisibleAsync();

        Assert.Single(await (await Preview.PaneContentAsync()).EvaluateAsync<int[]>("places"));
    }
}
