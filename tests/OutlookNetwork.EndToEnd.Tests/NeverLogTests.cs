using OutlookNetwork.EndToEnd.Tests.Pages;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>Somebody comes onto the never-log list of whom mail is stored: it is counted, removed after a word, and comes back with an undo.</summary>
public sealed class NeverLogTests(Chromium chromium) : StateWalk(chromium)
{
    private const string Lind = "tomas.lind@peer.example";

    [Theory]
    [MemberData(nameof(Themes))]
    public async Task Stored_mail_of_somebody_put_on_the_list_is_removed_after_a_word_and_comes_back(string theme)
    {
        await BeginAsync(theme, 320, 450);
        var before = await WithLindAsync();
        await Pane.OpenSettingsAsync();
        await Pane.Field("Never-log list").FillAsync("peer.example");
        await Pane.Act("Save").ClickAsync();

        await Expect(Pane.Text($"{before} stored mails have an address of this list on them")).ToBeVisibleAsync();
        await LookAsync("never-log-stored");
        await Pane.Act("Remove…").ClickAsync();
        await Expect(Pane.Text("Contacts, calls and notes stay")).ToBeVisibleAsync();
        await Expect(Pane.Act($"Remove {before} stored mails")).ToBeFocusedAsync();
        Assert.Equal(before, await WithLindAsync());
        await LookAsync("never-log-asked");

        await Pane.Act($"Remove {before} stored mails").ClickAsync();
        await Expect(Pane.Text($"{before} stored mails removed.")).ToBeVisibleAsync();
        Assert.Equal(0, await WithLindAsync());
        await LookAsync("never-log-removed");

        await Pane.Act("Undo").ClickAsync();
        await Expect(Pane.Text($"{before} stored mails are there again.")).ToBeVisibleAsync();
        Assert.Equal(before, await WithLindAsync());
        Assert.True(Violations.Count == 0, string.Join('\n', Violations));
    }

    private async Task<int> WithLindAsync()
    {
        var all = new List<Guid>();
        foreach (var folder in new[] { "inbox", "sent", "other" })
        {
            all.AddRange((await Api.MessagesAsync(folder)).Where(message => message.IsWith(Lind)).Select(message => message.Id));
        }

        return all.Count;
    }
}
