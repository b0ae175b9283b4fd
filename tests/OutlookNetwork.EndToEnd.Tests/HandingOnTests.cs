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
