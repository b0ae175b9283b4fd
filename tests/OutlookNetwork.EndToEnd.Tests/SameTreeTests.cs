using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>A browser makes of a mail's page the tree that the server wrote: nothing in it can become something else on the way.</summary>
public sealed partial class SameTreeTests(Chromium chromium) : PreviewTest(chromium)
{
    /// <summary>Names of elements with their attributes, and texts, in the order of the document.</summary>
    private const string Walk =
        """
        (html) => {
          const said = [];
          const walk = (node) => {
            if (node.nodeType === Node.TEXT_NODE) return void (said.at(-1)?.[0] === 'text' ? (said.at(-1)[1] += node.data) : said.push(['text', node.data]));
            if (node.nodeType !== Node.ELEMENT_NODE) return void said.push(['other', String(node.nodeType)]);
            said.push(['open', node.localName, ...[...node.attributes].map(({ name, value }) => `${name}=${value}`)]);
            node.childNodes.forEach(walk);
            said.push(['close', node.localName]);
          };
          new DOMParser().parseFromString(html, 'text/html').body.childNodes.forEach(walk);
          return JSON.stringify(said);
        }
        """;

    private static readonly HashSet<string> WithoutEnd = ["br", "hr", "img", "col"];

    [Fact]
    public async Task The_page_of_every_hostile_mail_is_read_as_it_was_written()
    {
        ExpectComplaint("Applying inline style violates"); // of the page that the mail is parsed in, not of the mail's own
        var hostile = JsonSerializer.Deserialize<string[]>(await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "tests", "vectors", "html", "hostile.json"), TestContext.Current.CancellationToken)) ?? [];
        await Expect(Preview.List).ToBeVisibleAsync();
        await Server.ImportAsync(string.Concat(hostile.Select(Letter)), "ines@liaison.example", TestContext.Current.CancellationToken);
        var messages = (await Api.MessagesAsync("inbox")).Where(message => message.InternetMessageId?.Contains("hostile-", StringComparison.Ordinal) == true).ToList();
        Assert.Equal(hostile.Length, messages.Count);

        foreach (var message in messages)
        {
            var page = await Api.TextAsync($"api/preview/messages/{message.Id}/body");
            var body = Body().Match(page).Groups[1].Value;

            var read = await Preview.Page.EvaluateAsync<string>(Walk, page);

            Assert.Equal((message.InternetMessageId, JsonSerializer.Serialize(Written(body))), (message.InternetMessageId, JsonSerializer.Serialize(JsonDocument.Parse(read))));
        }
    }

    /// <summary>What the server wrote has one form only, so its parts can be told by looking at the text.</summary>
    private static List<string[]> Written(string html)
    {
        var said = new List<string[]>();
        foreach (var part in Part().Matches(html).Select(match => match.Value))
        {
            var name = Name().Match(part).Value.TrimStart('<', '/');
            if (part.StartsWith("</", StringComparison.Ordinal))
            {
                said.Add(["close", name]);
            }
            else if (part[0] == '<')
            {
                said.Add(["open", name, .. Attribute().Matches(part).Select(one => $"{one.Groups[1].Value}={System.Net.WebUtility.HtmlDecode(one.Groups[2].Value)}")]);
                said.AddRange(WithoutEnd.Contains(name) ? [["close", name]] : []);
            }
            else if (System.Net.WebUtility.HtmlDecode(part) is var text && (said.LastOrDefault() is ["open", "pre", ..] ? text[1..] : text) is { Length: > 0 } shown)
            {
                said.Add(["text", shown]); // the line end after <pre> belongs to the mark
            }
        }

        return said;
    }

    private static string Letter(string html, int number) =>
        $"From sender@example Wed Nov 18 02:00:00 2026\nFrom: Nora Falk <nora.falk@registry.example>\nTo: Ines Park <ines@liaison.example>\nSubject: Hostile {number}\n"
        + $"Date: Wed, 18 Nov 2026 02:00:{number:00} +0000\nMessage-ID: <hostile-{number}@registry.example>\nMIME-Version: 1.0\n"
        + $"Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{Convert.ToBase64String(Encoding.UTF8.GetBytes(html))}\n\n";

    [GeneratedRegex("<body>(.*)</body>", RegexOptions.Singleline)]
    private static partial Regex Body();

    [GeneratedRegex("<[^>]*>|[^<]+")]
    private static partial Regex Part();

    [GeneratedRegex("^</?[a-z0-9]+")]
    private static partial Regex Name();

    [GeneratedRegex(""" ([a-z]+)="([^"]*)"(?=[ >])""")]
    private static partial Regex Attribute();
}
