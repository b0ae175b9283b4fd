using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Pages;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>Beside a mail that is handed on, and beside one that goes to somebody whom the others do not see.</summary>
public sealed partial class HandingOnTests(Chromium chromium) : PreviewTest(chromium)
{
    private const string BegunReply = "You began a reply in this thread";
    private const string Found = "Sent, and found: this is the mail that you began beside the pane";

    [Fact]
    public async Task A_forward_names_whom_it_goes_to_answers_nobody_and_stands_in_its_thread_when_it_is_sent()
    {
        await Preview.ChooseAsync(DemoMail.SixthOfSix);
        await Preview.Act("Forward").ClickAsync();
        await Expect(Pane.Heading).ToHaveTextAsync("Forwarding a mail");
        await Expect(Pane.Text("on the last mail")).ToHaveCountAsync(0); // who had it already is not asked to be put into copy
        await Expect(Preview.Page.GetByLabel("Subject", new() { Exact = true })).ToHaveValueAsync(new Regex("^Fw: "));
        await Expect(Preview.MailText).ToHaveValueAsync(HeldBelowItsHeader());

        await FillAsync("To", $"Tomas Lind <{DemoMail.Lind}>");
        await Expect(Pane.Heading).ToHaveTextAsync("Forwarding to Tomas Lind");
        await LookAsync("forward");
        await Preview.Act("Send").ClickAsync();

        await Expect(Preview.MailInView).ToContainTextAsync("Fw: ");
        await Expect(Pane.Text(BegunReply)).ToHaveCountAsync(0);
        await Preview.ChooseAsync(DemoMail.SixthOfSix);
        await Expect(Pane.Heading).ToHaveTextAsync("Dr Amara Osei");
        await Expect(Pane.Text(BegunReply)).ToHaveCountAsync(0);
        await Pane.OpenTabAsync("Thread");
        await Expect(Pane.EntryOf(Pane.Messages, "Fw: ").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_new_mail_that_was_begun_is_found_in_Sent_Items_by_its_mark_and_can_be_logged_there()
    {
        await Preview.Act("New mail").ClickAsync();
        await FillAsync("To", "Dr Amara Osei <a.osei@univ-hospital.example>");
        await FillAsync("Subject", "The dates of the registry meeting");
        await Expect(Pane.Heading).ToHaveTextAsync("Writing to Dr Amara Osei");
        await ExpectBegunAsync(1); // Outlook has its mark
        await Preview.Act("Send").ClickAsync();

        await Expect(Pane.Text(Found)).ToBeVisibleAsync();
        await LookAsync("found");
        await Preview.ChooseAsync(DemoMail.SixthOfSix);
        await Expect(Pane.Heading).ToHaveTextAsync("Dr Amara Osei");
        await Expect(Pane.Text(Found)).ToHaveCountAsync(0);
        await Preview.ReloadPaneAsync(); // a pane of another day
        await OpenSentAsync("The dates of the registry meeting");
        await Expect(Pane.Text(Found)).ToBeVisibleAsync();
        await Pane.LogThread.ClickAsync();

        await Expect(Pane.Notice).ToContainTextAsync("Thread logged");
        await Expect(Pane.Text(Found)).ToHaveCountAsync(0);
        await ExpectBegunAsync(0);
    }

    [Fact]
    public async Task A_mail_that_was_begun_and_never_sent_is_found_in_no_other()
    {
        await Preview.Act("New mail").ClickAsync();
        await FillAsync("To", "Dr Amara Osei <a.osei@univ-hospital.example>");
        await ExpectBegunAsync(1);
        await Preview.Act("Discard").ClickAsync();
        await Preview.Page.GetByRole(AriaRole.Tab, new() { Name = "Sent" }).ClickAsync();
        await Preview.List.GetByRole(AriaRole.Option).First.ClickAsync();

        await Expect(Pane.Heading).ToBeVisibleAsync();
        await Expect(Pane.LoggedMark.Or(Pane.LogThread).First).ToBeVisibleAsync();
        await Expect(Pane.Text(Found)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Somebody_in_Bcc_is_shown_as_such_and_stands_in_ones_own_copy_alone()
    {
        await Preview.Act("New mail").ClickAsync();
        await FillAsync("To", "Dr Amara Osei <a.osei@univ-hospital.example>");
        await FillAsync("Bcc", $"Tomas Lind <{DemoMail.Lind}>");
        await FillAsync("Subject", "The dates");

        await Expect(Pane.Heading).ToHaveTextAsync("Writing to Dr Amara Osei and 1 other");
        await Expect(Pane.People.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Tomas Lind" })).ToContainTextAsync("Bcc: the others do not see it");
        await Expect(Pane.People.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Dr Amara Osei" })).Not.ToContainTextAsync("Bcc");
        await LookAsync("bcc");
        await Preview.Act("Send").ClickAsync();

        await Expect(Preview.MailInView).ToContainTextAsync("Unseen copy to Tomas Lind");
        await Expect(Pane.Heading).ToHaveTextAsync("Dr Amara Osei");
        await Expect(Pane.Body).Not.ToContainTextAsync("Tomas Lind");
        await Preview.Act("Forward").ClickAsync();
        await Expect(Preview.MailText).Not.ToHaveValueAsync(new Regex(Regex.Escape(DemoMail.Lind)));
    }

    private async Task OpenSentAsync(string subject)
    {
        await Preview.Page.GetByRole(AriaRole.Tab, new() { Name = "Sent" }).ClickAsync();
        await Preview.ChooseListedAsync(subject);
    }

    /// <summary>Waits until so many mails are looked for, as the browser keeps them.</summary>
    private async Task ExpectBegunAsync(int count) => await (await Preview.PaneContentAsync()).WaitForFunctionAsync(
        """
        (count) => new Promise((resolve) => {
          const opening = indexedDB.open('outlooknetwork-outbox');
          opening.onupgradeneeded = () => opening.transaction.abort();
          opening.onerror = () => resolve(false);
          opening.onsuccess = () => {
            const all = opening.result.transaction('waiting').objectStore('waiting').getAll();
            all.onsuccess = () => {
              opening.result.close();
              resolve(all.result.filter(({ kept }) => kept.kind === 'begun').length === count);
            };
          };
        })
        """,
        count);

    private async Task FillAsync(string field, string value)
    {
        await Preview.Page.GetByLabel(field, new() { Exact = true }).FillAsync(value);
        await Preview.MailText.ClickAsync(); // leaving a field takes it over
    }

    private async Task LookAsync(string state)
    {
        Assert.Empty(await AxeCheck.RunAsync(await Preview.PaneContentAsync()));
        foreach (var (theme, width) in new[] { ("light", 320), ("light", 450), ("dark", 450), ("dark", 320) })
        {
            await Preview.PaneFrame.ScreenshotAsync(new() { Path = Path.Combine(Repository.Results("writing"), $"{state}-{width}-{theme}.png") });
            await Preview.SwitchAsync(width == 320 ^ theme == "dark" ? "Wide pane" : "Dark theme");
        }
    }

    [GeneratedRegex(@"^\n\n_{32}\nFrom: Amara Osei <a\.osei@univ-hospital\.example>\nSent: .+\nTo: .*\n(Cc: .+\n)?Subject: .+\n\n.+", RegexOptions.Singleline)]
    private static partial Regex HeldBelowItsHeader();
}
