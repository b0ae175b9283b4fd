using OutlookNetwork.EndToEnd.Tests.Pages;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>A pane of 320 px that a person has enlarged to 200 %: half as wide to what is drawn in it. Nothing is cut off at its side.</summary>
public sealed class ZoomTests(Chromium chromium, SharedServer shared) : PreviewTest(chromium, shared), IClassFixture<SharedServer>
{
    // What reaches past the side, but for words that end in an ellipsis and say all on focus, and what only screen readers are told.
    internal const string Beyond =
        """
        () => {
          const hidden = (element) => {
            for (let one = element; one !== null && one !== document.documentElement; one = one.parentElement) {
              const style = getComputedStyle(one);
              if (style.textOverflow === 'ellipsis' || style.clipPath !== 'none') return true;
            }
            return false;
          };
          const beyond = [...document.body.querySelectorAll('*')].filter((element) => {
            const { right, width } = element.getBoundingClientRect();
            return width > 1 && right > innerWidth + 1 && !hidden(element);
          });
          const scrolls = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls'] : [];
          return [...scrolls, ...beyond.map((element) => `${element.tagName}: ${element.textContent.slice(0, 40)}`)];
        }
        """;

    [Fact]
    public async Task Nothing_of_the_card_the_thread_or_the_settings_reaches_past_the_side()
    {
        await Preview.ChooseAsync(DemoMail.SixthOfSix);
        await Expect(Pane.LogThread).ToBeVisibleAsync();
        await Expect(Pane.EntriesOf(Pane.History).First).ToBeVisibleAsync();
        await EnlargeAsync();
        await LookAsync("known");

        await Pane.OpenTabAsync("Thread");
        await Expect(Pane.Messages).ToBeVisibleAsync();
        await LookAsync("thread");

        await Pane.OpenTabAsync("Person");
        await Pane.Act("Add…").ClickAsync();
        await Expect(Pane.Field("Words")).ToBeVisibleAsync();
        await LookAsync("add-call");
        await Pane.Act("Cancel").ClickAsync();
        await Pane.Act("Edit Dr Amara Osei").ClickAsync();
        await Expect(Pane.Field("Institution")).ToBeVisibleAsync();
        await LookAsync("edit");
        await Pane.Act("Cancel").ClickAsync();

        await Pane.OpenSettingsAsync();
        await Expect(Pane.Field("Your name")).ToBeVisibleAsync();
        await LookAsync("settings");

        await Pane.OpenTabAsync("Person");
        await Preview.ChooseAsync(DemoMail.LongNames);
        await Expect(Pane.Act("Add to network")).ToBeVisibleAsync();
        await LookAsync("long-names");
    }

    [Fact]
    public async Task Nothing_of_the_writing_area_or_a_list_reaches_past_the_side()
    {
        await Preview.ChooseAsync(DemoMail.SixthOfSix);
        await Preview.Act("Reply").ClickAsync();
        await Expect(Pane.Text("Quote in the mail").First).ToBeVisibleAsync();
        await EnlargeAsync();
        await LookAsync("writing");
        await Preview.Act("Discard").ClickAsync();
        await Expect(Pane.Heading).ToHaveTextAsync("Dr Amara Osei");

        await Pane.OpenTabAsync("Lists");
        await Expect(Pane.Lists.Heading).ToBeVisibleAsync();
        await LookAsync("lists");
        await Pane.Lists.HandInAsync("Connections.csv", "First Name,Last Name,Email Address,Company\nNora,Falk,nora.falk@registry.example,A registry with a long name\nElif,Yıldız,,Clinic\n");
        await Expect(Pane.Lists.Rows).ToHaveCountAsync(2);
        await LookAsync("list-preview");
        await Pane.Lists.Act("Discard").ClickAsync();
    }

    [Fact]
    public async Task Nothing_of_a_pane_in_trouble_reaches_past_the_side()
    {
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(Pane.LogThread).ToBeVisibleAsync();
        await EnlargeAsync();
        await Preview.ChooseOptionAsync("Service", "away");
        await Pane.LogThread.ClickAsync();
        await Expect(Pane.Text("1 log waits")).ToBeVisibleAsync();
        await Preview.ChooseAsync(DemoMail.LongNames);
        await Expect(Pane.Heading).ToHaveTextAsync("No connection");
        await LookAsync("away");

        await Preview.ChooseOptionAsync("Item", "encrypted");
        await Expect(Pane.Heading).ToHaveTextAsync("Cannot read this item");
        await LookAsync("unreadable");
    }

    private async Task EnlargeAsync() =>
        await Preview.PaneFrame.EvaluateAsync("frame => { frame.style.width = '160px'; frame.style.flexShrink = 0; }");

    private async Task LookAsync(string state)
    {
        await Preview.PaneFrame.ScreenshotAsync(new() { Path = Path.Combine(Repository.Results("screenshots"), $"{state}-zoomed.png") });
        Assert.True((await Pane.Heading.BoundingBoxAsync())?.Width > 40, $"{state}: its heading has no room.");
        var beyond = await (await Preview.PaneContentAsync()).EvaluateAsync<string[]>(Beyond);
        Assert.True(beyond.Length == 0, $"{state}: {string.Join('\n', beyond)}");
    }
}
