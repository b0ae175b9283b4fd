using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>Real mail comes in by a file, and the demo mail goes.</summary>
public sealed partial class ImportTests(Chromium chromium) : PreviewTest(chromium)
{
    private const float ImportedWithin = 180_000; // milliseconds: some thousand messages on a busy computer

    [Fact]
    public async Task A_chosen_file_shows_its_progress_then_what_became_of_it_and_its_mail()
    {
        await Expect(Preview.List).ToBeVisibleAsync();

        await Preview.ImportAsync(Mbox.Of(letters: 300));

        await Expect(Preview.Header.GetByRole(AriaRole.Progressbar, new() { Name = "Import" })).ToBeVisibleAsync();
        await Expect(Preview.Header.GetByRole(AriaRole.Status)).ToContainTextAsync(
            "archive.mbox: 300 messages stored.", new() { Timeout = ImportedWithin });
        await Preview.ChooseListedAsync(Mbox.NewestSubject);
        await Expect(Pane.Heading).ToHaveTextAsync(Mbox.Writer);
        await Expect(Preview.MailBody.GetByText("how many of the 1 centres reported last year?")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_same_file_again_stores_nothing_twice()
    {
        var archive = Mbox.Of(letters: 3);
        var status = Preview.Header.GetByRole(AriaRole.Status);
        await Preview.ImportAsync(archive);
        await Expect(status).ToContainTextAsync("3 messages stored.", new() { Timeout = ImportedWithin });

        await Preview.ImportAsync(archive);

        await Expect(status).ToContainTextAsync("Nothing new. 3 were here already.", new() { Timeout = ImportedWithin });
    }

    [Fact]
    public async Task A_mailing_lists_real_archive_is_taken_in()
    {
        var packed = Repository.Shared("mail", "linux-hyperv", "linux-hyperv.mbox.gz");
        Assert.SkipWhen(packed is null, "There is no folder shared with a real archive.");
        await using var unpacking = new GZipStream(File.OpenRead(packed), CompressionMode.Decompress);
        using var archive = new MemoryStream();
        await unpacking.CopyToAsync(archive, TestContext.Current.CancellationToken);

        await Preview.ImportAsync(archive.ToArray());

        await Expect(Preview.Header.GetByRole(AriaRole.Status)).ToContainTextAsync(Stored(), new() { Timeout = ImportedWithin });
    }

    [Fact]
    public async Task A_file_that_is_no_mail_is_refused_in_the_services_own_words_until_they_are_dismissed()
    {
        ExpectComplaint("400");
        var status = Preview.Header.GetByRole(AriaRole.Status);

        await Preview.ImportAsync("<!doctype html><p>No mail</p>"u8.ToArray());

        await Expect(status).ToContainTextAsync("archive.mbox: This is no mail file. Choose an .mbox file");
        await Preview.Act("Dismiss").ClickAsync();
        await Expect(status).ToHaveTextAsync("");
    }

    [Fact]
    public async Task The_demo_mail_goes_with_one_click_and_a_confirmation_and_stays_gone()
    {
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(Pane.LogThread).ToBeVisibleAsync();

        await Preview.Act("Remove demo mail").ClickAsync();
        await Preview.Page.GetByRole(AriaRole.Dialog, new() { Name = "Remove the demo mail?" })
            .GetByRole(AriaRole.Button, new() { Name = "Remove", Exact = true }).ClickAsync();

        await Expect(Preview.Page.GetByText("No mail here yet. Import a mail file to begin.")).ToBeVisibleAsync();
        await Expect(Preview.Act("Remove demo mail")).ToHaveCountAsync(0);
        await Expect(Pane.Heading).ToHaveTextAsync("Choose a mail");
        await Preview.Page.ReloadAsync();
        await Expect(Preview.Page.GetByText("No mail here yet. Import a mail file to begin.")).ToBeVisibleAsync();
        Assert.Empty(await Api.ContactsAsync());
    }

    [GeneratedRegex(@"[1-9]\d* messages stored\.")]
    private static partial Regex Stored();
}
