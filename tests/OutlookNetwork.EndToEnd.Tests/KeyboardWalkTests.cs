using System.Text.Json;
using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Pages;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>By keys alone: logging, taking a note, and merging a person who is there twice. At every stop it can be seen where the focus is, and it goes down the pane.</summary>
public sealed class KeyboardWalkTests(Chromium chromium) : PreviewTest(chromium)
{
    private const int StopsAtMost = 40;

    // Where the focus is: its name, whether a ring shows it, and its place in what scrolls, however far that is scrolled and whatever
    // comes and goes above it. What stands above it has a place of its own.
    private const string Stop =
        """
        () => {
          const element = document.activeElement;
          if (!document.hasFocus() || element === null || element === document.body) return null;
          const ringed = [undefined, '::after', '::before'].some((part) => {
            const style = getComputedStyle(element, part);
            return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || (part === undefined && style.boxShadow !== 'none');
          });
          const { top, left, bottom } = element.getBoundingClientRect();
          const main = element.closest('main');
          const scrolled = main === null ? -10_000 : main.scrollTop - main.getBoundingClientRect().top;
          return {
            name: element.getAttribute('aria-label') ?? element.textContent.trim() ?? element.tagName,
            ringed, left, top: top + scrolled, bottom: bottom + scrolled, inView: top >= 0 && top < innerHeight,
          };
        }
        """;

    private IKeyboard Keys => Preview.Page.Keyboard;

    [Fact]
    public async Task A_thread_is_logged_a_note_taken_and_a_person_merged_without_a_mouse()
    {
        await Api.GiveAddressesAsync(await Api.ContactAsync(DemoMail.Osei), DemoMail.Osei);
        await Api.AddContactAsync("A. Osei", "Home Dialysis Unit", DemoMail.OseiAtHome);
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(Pane.SamePersonLine).ToBeVisibleAsync();
        await Pane.Tab("Person").FocusAsync();

        await WalkToAsync(Pane.LogThread);
        await Keys.PressAsync("Enter");
        await Expect(Pane.LoggedMark).ToBeVisibleAsync();
        await ExpectFocusInPaneAsync();

        await WalkToAsync(Pane.Act("Add…"));
        await Keys.PressAsync("Enter");
        await Expect(Pane.Field("What")).ToBeFocusedAsync();
        await Keys.TypeAsync("Note"); // a list goes to what begins so
        await Expect(Pane.Field("What")).ToHaveValueAsync("note");
        await WalkToAsync(Pane.Field("Words"));
        await Keys.TypeAsync("Prefers tables to prose.");
        await WalkToAsync(Pane.Act("Save"));
        await Keys.PressAsync("Enter");
        await Expect(Pane.Notice).ToContainTextAsync("Note saved.");
        await Expect(Pane.Act("Add…")).ToBeFocusedAsync();
        await Expect(Pane.History).ToContainTextAsync("Prefers tables to prose.");

        await WalkToAsync(Pane.SamePersonLine);
        await Keys.PressAsync("Enter");
        await WalkToAsync(Pane.Act("Merge… A. Osei"));
        await Keys.PressAsync("Enter");
        await Expect(Pane.Act("Merge")).ToBeVisibleAsync();
        await ExpectFocusInPaneAsync();

        await WalkToAsync(Pane.Act("Merge"));
        await Keys.PressAsync("Enter");
        await Expect(Pane.Notice).ToContainTextAsync("one contact now");
        await Expect(Pane.SamePersonLine).ToHaveCountAsync(0);
        await ExpectFocusInPaneAsync();
        Assert.DoesNotContain(await Api.ContactsAsync(), contact => contact.Name == "A. Osei");
    }

    /// <summary>Presses Tab until the focus is there. Each stop on the way shows that it has the focus, is in view, and stands below the one before or beside it.</summary>
    private async Task WalkToAsync(ILocator aim)
    {
        var (stops, last) = (0, (FocusStop?)null);
        while (!await Pane.HasFocusAsync(aim))
        {
            Assert.True(stops++ < StopsAtMost, $"Tab does not lead to {aim}; the last stop was {last}.");
            await Keys.PressAsync("Tab");
            var stop = await StopAsync();
            Assert.NotNull(stop);
            Assert.True(stop.Ringed, $"{stop.Name} does not look as if it had the focus.");
            Assert.True(stop.InView, $"{stop.Name} has the focus and is out of view.");
            Assert.True(last is null || stop.Bottom > last.Top || stop.Left > last.Left, $"{stop.Name} stands above {last?.Name}, which came before it.");
            last = stop;
        }
    }

    private async Task ExpectFocusInPaneAsync() => await (await Preview.PaneContentAsync()).WaitForFunctionAsync(Stop);

    private async Task<FocusStop?> StopAsync() =>
        (await (await Preview.PaneContentAsync()).EvaluateAsync<JsonElement?>(Stop))?.Deserialize<FocusStop>(JsonSerializerOptions.Web);

    private sealed record FocusStop(string Name, bool Ringed, bool InView, double Left, double Top, double Bottom);
}
