using System.Globalization;
using OutlookNetwork.EndToEnd.Tests.Pages;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>Nothing else runs while these measure.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>
/// How long a person waits. The figures are written to TestResults/speed/speed.txt, each beside what is aimed at: how busy this computer
/// is decides them as much as the product does, so no figure fails a build. That all of it comes, by one click, is what is asserted.
/// </summary>
[Collection(nameof(Alone))]
public sealed class SpeedTests(Chromium chromium, ITestOutputHelper output) : PreviewTest(chromium)
{
    private const int Runs = 5;

    private static readonly TimeSpan ColdAim = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan WarmAim = TimeSpan.FromSeconds(0.3);
    private static readonly TimeSpan LogAim = TimeSpan.FromSeconds(1);

    // Milliseconds from the start of the frame's page to the painting of its largest words, which are the card's.
    private const string CardPainted =
        """
        () => new Promise((resolve) =>
          new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
            .observe({ type: 'largest-contentful-paint', buffered: true }))
        """;

    // Notes, by the computer's clock, each click on the page, or each new heading of a card in the pane.
    private const string NoteClicks =
        "() => document.addEventListener('click', () => { window.clickedAt = performance.timeOrigin + performance.now(); }, true)";

    private const string NoteHeadings =
        """
        () => new MutationObserver(() => {
          const text = document.querySelector('main h2')?.textContent;
          if (!text || text === window.heading) return;
          window.heading = text;
          window.headingAt = performance.timeOrigin + performance.now();
        }).observe(document, { subtree: true, childList: true, characterData: true })
        """;

    // Milliseconds from the press of the pointer to the frame that shows the confirmation.
    private const string Confirmation =
        """
        () => {
          window.confirmed = new Promise((resolve) => {
            let pressedAt = null;
            document.addEventListener('click', ({ timeStamp }) => { pressedAt = timeStamp; }, { capture: true, once: true });
            const observer = new MutationObserver(() => {
              if (pressedAt === null || !document.querySelector('main')?.textContent.includes('Logged by you')) return;
              observer.disconnect();
              requestAnimationFrame(() => resolve(performance.now() - pressedAt));
            });
            observer.observe(document, { subtree: true, childList: true, characterData: true });
          });
        }
        """;

    [Fact]
    public async Task A_known_contacts_mail_is_logged_by_one_click_and_the_time_to_its_confirmation_is_written_down()
    {
        var logs = new LogsMade(Preview.Page);
        var times = new List<TimeSpan>();
        for (var run = 0; run < Runs; run++)
        {
            await Preview.ChooseAsync(DemoMail.LindAsks);
            await Expect(Pane.Heading).ToHaveTextAsync("Tomas Lind");
            await Preview.ChooseAsync(DemoMail.OseiAsks);
            await Expect(Pane.Heading).ToHaveTextAsync("Dr Amara Osei");
            await Expect(Pane.LogThread).ToBeEnabledAsync();
            var content = await Preview.PaneContentAsync();
            var clicks = await Clicks.CountAsync(content);
            await content.EvaluateAsync(Confirmation);

            await Pane.LogThread.ClickAsync();

            times.Add(TimeSpan.FromMilliseconds(await content.EvaluateAsync<double>("() => window.confirmed")));
            Assert.Equal((1, 1), (await Api.LoggedAsync(), await clicks.SoFarAsync()));
            await logs.UndoAsync(Api);
        }

        Report("Click to confirmation", times, LogAim);
    }

    [Fact]
    public async Task The_time_to_the_first_card_in_a_pane_that_was_never_open_before_is_written_down()
    {
        var id = (await Api.MessagesAsync("inbox")).Single(message => message.InternetMessageId == DemoMail.IdOf(DemoMail.OseiAsks)).Id;
        var times = new List<TimeSpan>();
        for (var run = 0; run < Runs; run++)
        {
            var preview = await OpenFreshBrowserAsync($"preview/?message={id}");
            await Expect(preview.Pane.Heading).ToHaveTextAsync("Dr Amara Osei");
            times.Add(TimeSpan.FromMilliseconds(await (await preview.PaneContentAsync()).EvaluateAsync<double>(CardPainted)));
        }

        Report("Cold pane to first card", times, ColdAim);
    }

    [Fact]
    public async Task The_time_to_the_card_when_another_mail_is_chosen_is_written_down()
    {
        var preview = await OpenFreshBrowserAsync();
        await Expect(preview.Pane.Heading).ToHaveTextAsync("Choose a mail");
        await preview.Page.EvaluateAsync(NoteClicks);
        await (await preview.PaneContentAsync()).EvaluateAsync(NoteHeadings);
        var times = new List<TimeSpan>();
        for (var run = 0; run < Runs; run++)
        {
            times.Add(await SwitchAsync(preview, DemoMail.LindAsks, "Tomas Lind"));
            times.Add(await SwitchAsync(preview, DemoMail.OseiAsks, "Dr Amara Osei"));
        }

        Report("Warm switch to card", times, WarmAim);
    }

    private static async Task<TimeSpan> SwitchAsync(PreviewPage preview, string mail, string name)
    {
        await preview.ChooseAsync(mail);
        await Expect(preview.Pane.Heading).ToHaveTextAsync(name);
        var shown = await (await preview.PaneContentAsync()).EvaluateAsync<double>("headingAt");
        return TimeSpan.FromMilliseconds(shown - await preview.Page.EvaluateAsync<double>("clickedAt"));
    }

    private void Report(string what, List<TimeSpan> times, TimeSpan aim)
    {
        times.Sort();
        var middle = times[times.Count / 2];
        var all = string.Join(", ", times.Select(Figure));
        var line = $"{what}: {Figure(middle)} ms in the middle of {times.Count}, aim {Figure(aim)}; all: {all}";
        output.WriteLine(line);
        File.AppendAllLines(Path.Combine(Repository.Results("speed"), "speed.txt"), [line]);
        Assert.True(times[0] > TimeSpan.Zero, line); // else nothing was measured
    }

    private static string Figure(TimeSpan time) => time.TotalMilliseconds.ToString("F0", CultureInfo.InvariantCulture);
}
