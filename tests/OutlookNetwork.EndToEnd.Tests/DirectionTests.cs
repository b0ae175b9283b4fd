using System.Text;
using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Pages;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>What people wrote takes its direction from itself: from right to left where it goes so, beside English words that do not.</summary>
public sealed class DirectionTests(Chromium chromium) : PreviewTest(chromium)
{
    private const string Hebrew = "ד״ר נועה לוי"; // Dr Noa Levi
    private const string Arabic = "أَمَارَة عُثْمَان"; // with vowel marks, which combine
    private const string Subject = "שאלה על המרשם (PD)";
    private const string Words = "האם יש נתונים על VELO-2?";

    // Where the first and the last letter of these words are drawn: > 0 where the first stands to the right.
    private const string FirstRightOfLast =
        """
        (element, words) => {
          const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
            const at = text.data.indexOf(words);
            if (at < 0) continue;
            const place = (offset) => {
              const range = document.createRange();
              range.setStart(text, offset);
              range.setEnd(text, offset + 1);
              return range.getBoundingClientRect().left;
            };
            return place(at) - place(at + words.length - 1);
          }
          throw new Error(`${words} is not there.`);
        }
        """;

    private static readonly string Long = string.Join(' ', Enumerable.Repeat("Maximiliane", 41)) + " Zoë A\u0301lvarez"; // more than 500 characters

    [Fact]
    public async Task A_Hebrew_name_subject_text_and_note_read_from_right_to_left_and_the_words_around_them_do_not()
    {
        await Api.AddContactAsync(Hebrew, "בית החולים", "noa.levi@registry.example");
        await OpenAsync(Hebrew);

        await Expect(Pane.Heading).ToHaveTextAsync(Hebrew);
        await ExpectRightToLeftAsync(Pane.Heading, Hebrew);
        await ExpectRightToLeftAsync(Pane.Body.Locator("blockquote").First, Words);
        var entry = Pane.EntriesOf(Pane.History).First;
        await ExpectRightToLeftAsync(entry, Subject[..4]);
        await ExpectRightToLeftAsync(entry, Hebrew);
        var line = await entry.Locator("button > span").First.EvaluateAsync<string>("line => line.textContent");
        Assert.Matches("^\u2068.*\u2069 wrote · ", line); // the name is set apart, so the sentence stays ours
        await Pane.Act("Add…").ClickAsync();
        await Pane.Field("What").SelectOptionAsync("note");
        await Pane.Field("Words").FillAsync(Words);
        Assert.Equal("plaintext", await Pane.Field("Words").EvaluateAsync<string>("field => getComputedStyle(field).unicodeBidi"));
        await Pane.Act("Save").ClickAsync();
        await Expect(Pane.Notice).ToContainTextAsync("Note saved.");
        await ExpectRightToLeftAsync(Pane.EntriesOf(Pane.History).First, "האם");
        await LookAsync("direction-hebrew");
    }

    [Fact]
    public async Task An_Arabic_name_with_marks_is_offered_and_kept_as_it_was_written()
    {
        await OpenAsync(Arabic);

        await Expect(Pane.Field("Name")).ToHaveValueAsync(Arabic);
        await LookAsync("direction-arabic");
        await Pane.Act("Add to network").ClickAsync();

        await Expect(Pane.Notice).ToContainTextAsync("is in your network now.");
        await Expect(Pane.Act($"Edit {Arabic}")).ToBeVisibleAsync(); // the card of somebody known
        await ExpectRightToLeftAsync(Pane.Heading, "أَمَارَة");
        Assert.Contains(await Api.ContactsAsync(), contact => contact.Name == Arabic);
    }

    [Fact]
    public async Task A_name_of_five_hundred_characters_ends_in_an_ellipsis_and_reaches_past_no_side()
    {
        await OpenAsync(Long);

        await Expect(Pane.Heading).ToContainTextAsync("Maximiliane");
        Assert.InRange((await Pane.Heading.BoundingBoxAsync())!.Height, 20, 60);
        await LookAsync("name-of-500");
    }

    private async Task OpenAsync(string writer)
    {
        await Server.ImportAsync(Mail(writer), "ines@liaison.example", TestContext.Current.CancellationToken);
        await Preview.Page.ReloadAsync();
        await Expect(Preview.List).ToBeVisibleAsync();
        await Preview.ChooseListedAsync(Subject);
    }

    private async Task LookAsync(string state)
    {
        await Preview.PaneFrame.ScreenshotAsync(new() { Path = Path.Combine(Repository.Results("screenshots"), $"{state}-320-light.png") });
        Assert.Empty(await (await Preview.PaneContentAsync()).EvaluateAsync<string[]>(ZoomTests.Beyond));
    }

    private static async Task ExpectRightToLeftAsync(ILocator element, string words) =>
        Assert.True(await element.EvaluateAsync<double>(FirstRightOfLast, words) > 0, $"{words} is drawn from left to right.");

    private static string Mail(string writer) =>
        $"""
        From noa.levi@registry.example Fri Nov 20 09:00:00 2026
        From: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(writer))}?= <noa.levi@registry.example>
        To: Ines Park <ines@liaison.example>
        Subject: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(Subject))}?=
        Date: Fri, 20 Nov 2026 09:00:00 +0000
        Message-ID: <right-to-left@registry.example>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        {Words}

        """;
}
