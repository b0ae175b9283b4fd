using System.Text;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>What the pane writes into a mail, where mail is written as plain text and where it is written as HTML.</summary>
public sealed class BodyTypeTests(Chromium chromium) : PreviewTest(chromium)
{
    private const string Hostile = "Is <script>alert(1)</script> & <b>\"this\"</b> the 'right' table?";

    private static readonly byte[] Letter = Encoding.UTF8.GetBytes(
        $"""
        From nora@clinic.example Mon Nov 16 09:00:00 2026
        From: Nora Falk <nora.falk@clinic.example>
        To: Ines Park <ines@liaison.example>
        Subject: Columns of registry 7
        Date: Mon, 16 Nov 2026 09:00:00 +0000
        Message-ID: <table-1@clinic.example>
        Content-Type: text/plain; charset=utf-8

        Dear Ines,

        {Hostile}

        Nora

        """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("text")]
    [InlineData("HTML")]
    public async Task A_question_with_markup_in_it_is_quoted_as_it_was_asked_at_the_cursor(string type)
    {
        await Preview.ImportAsync(Letter);
        await Preview.ChooseListedAsync("Columns of registry 7");
        await Preview.ChooseOptionAsync("Body", type);
        await Preview.Act("Reply").ClickAsync();
        await Expect(Pane.Heading).ToHaveTextAsync("Writing to Nora Falk");
        await Preview.MailText.FillAsync("Dear Nora,\n");
        await Preview.MailText.PressAsync("Control+End");

        await Pane.Text("Quote in the mail").First.ClickAsync();

        await Expect(Pane.Notice).ToContainTextAsync("The question stands in your mail.");
        var written = type == "text" ? await Preview.MailText.InputValueAsync() : await Preview.MailText.InnerTextAsync();
        Assert.Contains($"Dear Nora,\n", written, StringComparison.Ordinal);
        Assert.Contains($"> {Hostile}", written, StringComparison.Ordinal);
        Assert.True(written.IndexOf("Dear Nora", StringComparison.Ordinal) < written.IndexOf('>', StringComparison.Ordinal), written);
        Assert.Empty(await AxeCheck.RunAsync(Preview.Page.MainFrame));
        await Preview.Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Results("writing"), $"body-{type}.png") });

        await Preview.Act("Send").ClickAsync();
        await Expect(Preview.MailInView).ToContainTextAsync("Re: Columns of registry 7");
        await Expect(Preview.MailBody.GetByText(Hostile)).ToBeVisibleAsync();
        await Expect(Preview.MailBody.Locator("script")).ToHaveCountAsync(0);
        await Expect(Pane.Text("you wrote last")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_pasted_into_HTML_is_text_and_another_type_of_body_keeps_what_was_written()
    {
        await Preview.ChooseOptionAsync("Body", "HTML");
        await Preview.Act("New mail").ClickAsync();
        await Preview.MailText.ClickAsync();
        await Preview.MailText.EvaluateAsync(
            """
            field => {
              const clipboardData = new DataTransfer();
              clipboardData.setData('text/plain', 'Dear <i>all</i>,\nthis & that');
              clipboardData.setData('text/html', '<img src=x onerror="alert(1)"><i>Dear all</i>');
              field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
            }
            """);
        await Expect(Preview.MailText.Locator("img, i")).ToHaveCountAsync(0);

        await Preview.ChooseOptionAsync("Body", "text");

        await Expect(Preview.MailText).ToHaveValueAsync("Dear <i>all</i>,\nthis & that");
    }
}
