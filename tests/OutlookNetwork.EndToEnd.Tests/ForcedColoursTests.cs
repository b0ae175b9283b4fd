using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Pages;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>Where a person forces few colours on every page, as a contrast theme of Windows does, nothing is told by colour alone.</summary>
public sealed class ForcedColoursTests(Chromium chromium, SharedServer shared) : PreviewTest(chromium, shared), IClassFixture<SharedServer>
{
    private const int Stops = 20; // past the card, into the history

    // How what has the focus draws that it has: an outline or a border round it or a part of it. Shadows and grounds are not drawn.
    private const string Ring =
        """
        () => {
          const element = document.activeElement;
          if (!document.hasFocus() || element === document.body) return null;
          const rings = [undefined, '::after', '::before'].some((part) => {
            const style = getComputedStyle(element, part);
            return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
          });
          return `${rings ? 'ring' : 'none'}: ${element.getAttribute('aria-label') ?? element.textContent}`;
        }
        """;

    [Fact]
    public async Task Every_stop_of_the_pane_shows_by_a_ring_that_it_has_the_focus()
    {
        await ShowAsync(DemoMail.OseiAsks);
        await Pane.Tab("Person").FocusAsync();
        var content = await Preview.PaneContentAsync();
        var stops = new List<string>();
        for (var stop = 0; stop < Stops; stop++)
        {
            await Preview.Page.Keyboard.PressAsync("Tab");
            stops.Add(await content.EvaluateAsync<string?>(Ring) ?? "none: outside the pane");
        }

        Assert.All(stops, stop => Assert.StartsWith("ring: ", stop, StringComparison.Ordinal));
        Assert.Contains("ring: Log thread", stops);
    }

    [Fact]
    public async Task The_chosen_person_and_the_owners_own_mail_are_told_apart_without_the_panes_colours()
    {
        await ShowAsync(DemoMail.OseiAsks);

        var people = Pane.People.GetByRole(AriaRole.Button);
        await Expect(people).ToHaveCountAsync(2);
        Assert.NotEqual(await BorderAsync(people.First), await BorderAsync(people.Last));
        var theirs = Pane.EntriesOf(Pane.History).Filter(new() { HasText = "Amara Osei wrote" }).First;
        var yours = Pane.EntriesOf(Pane.History).Filter(new() { HasText = "You wrote" }).First;
        Assert.NotEqual(await DotAsync(theirs), await DotAsync(yours));
    }

    private async Task ShowAsync(string mail)
    {
        await Preview.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await Preview.ChooseAsync(mail);
        await Expect(Pane.LogThread).ToBeVisibleAsync();
        await Expect(Pane.EntriesOf(Pane.History).First).ToBeVisibleAsync();
    }

    private static Task<string> BorderAsync(ILocator element) =>
        element.EvaluateAsync<string>("element => getComputedStyle(element).borderTopColor");

    private static Task<string> DotAsync(ILocator entry) =>
        entry.Locator("[aria-hidden=true]").First.EvaluateAsync<string>("dot => getComputedStyle(dot).backgroundColor");
}
