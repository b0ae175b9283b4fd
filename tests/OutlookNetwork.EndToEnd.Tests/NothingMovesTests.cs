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
