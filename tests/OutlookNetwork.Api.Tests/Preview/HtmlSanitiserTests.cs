using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using OutlookNetwork.Api.Preview;
using OutlookNetwork.Api.Tests.Running;

namespace OutlookNetwork.Api.Tests.Preview;

/// <summary>What of a mail's HTML comes out, and that it stays as it is.</summary>
public sealed partial class HtmlSanitiserTests
{
    private static readonly TimeSpan Enough = TimeSpan.FromMinutes(1);

    public static TheoryData<string> Hostile =>
        [.. JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(Repository.Root, "tests", "vectors", "html", "hostile.json"))) ?? []];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task What_came_out_comes_out_again_unchanged_and_holds_nothing_but_what_is_listed(string html)
    {
        var once = await CleanAsync(html);

        Assert.Equal(once, await CleanAsync(once));
        AssertListed(once);
    }

    [Fact]
    public async Task So_do_pieces_of_hostile_mail_put_together_at_random()
    {
        var random = new Random(20261122);
        var samples = Hostile.Select(row => row.Data).ToList();
        for (var round = 0; round < 400; round++)
        {
            var html = string.Concat(Enumerable.Range(0, 4).Select(_ => Piece(samples[random.Next(samples.Count)], random)));
            var once = await CleanAsync(html);

            Assert.True(once == await CleanAsync(once), html);
            AssertListed(once);
        }
    }

    [Theory]
    [InlineData("script")]
    [InlineData("style")]
    [InlineData("svg")]
    [InlineData("math")]
    [InlineData("iframe")]
    [InlineData("object")]
    [InlineData("form")]
    [InlineData("button")]
    [InlineData("textarea")]
    [InlineData("select")]
    [InlineData("noscript")]
    [InlineData("xmp")]
    [InlineData("noembed")]
    [InlineData("noframes")]
    [InlineData("template")]
    [InlineData("title")]
    public async Task An_element_that_can_do_something_goes_with_all_that_is_in_it(string element) =>
        Assert.Equal("<p>before</p><p>after</p>", await CleanAsync($"<p>before</p><{element}>within</{element}><p>after</p>"));

    [Theory]
    [InlineData("<p onclick=x id=a name=a srcdoc=a>t</p>", "<p>t</p>")]
    [InlineData("<a href='javascript:x' ping='//x'>t</a>", "<a>t</a>")]
    [InlineData("<a href='https://a.example/<b>'>t</a>", "<a href=\"https://a.example/%3Cb%3E\" rel=\"noopener noreferrer\" target=\"_blank\" title=\"https://a.example/%3Cb%3E\">t</a>")]
    [InlineData("<p title='a<b>\"c'>t</p>", "<p title=\"a&lt;b&gt;&quot;c\">t</p>")]
    [InlineData("<img src='data:image/svg+xml;base64,AA'>", "<img>")]
    [InlineData("<img src='data:image/png;base64,AA'>", "<img src=\"data:image/png;base64,AA\">")]
    [InlineData("<p style='color: red; position: fixed; background-color: url(x)'>t</p>", "<p style=\"color: red\">t</p>")]
    [InlineData("<p style='\\63olor: red'>t</p>", "<p>t</p>")]
    [InlineData("<custom-thing><i>t</i></custom-thing>", "<i>t</i>")]
    [InlineData("<!-- c --><?p i?>t", "t")]
    public async Task Attributes_addresses_and_styles_come_out_by_their_lists(string html, string expected) => Assert.Equal(expected, await CleanAsync(html));

    [Fact]
    public async Task A_picture_over_100_KB_is_left_out() =>
        Assert.Equal("<img>", await CleanAsync($"<img src='data:image/png;base64,{new string('A', 101 * 1024)}'>"));

    [Theory]
    [InlineData(60_000, 1)] // more nodes than a mail has
    [InlineData(1, 300)] // deeper than a mail goes
    public async Task Too_many_or_too_deep_elements_become_text(int times, int depth)
    {
        var html = string.Concat(Enumerable.Repeat($"{string.Concat(Enumerable.Repeat("<div>", depth))}word{string.Concat(Enumerable.Repeat("</div>", depth))}", times));

        var clean = await CleanAsync(html);

        Assert.StartsWith("<pre>\nword", clean, StringComparison.Ordinal);
        Assert.DoesNotContain("<div", clean, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_2_MB_of_output_become_text_of_at_most_2_MB()
    {
        var clean = await CleanAsync($"<p>{new string('\u4e2d', 400_000)}</p>"); // eight characters each, once written

        Assert.StartsWith("<pre>", clean, StringComparison.Ordinal);
        Assert.InRange(clean.Length, 1_000_000, HtmlSanitiser.MaxOutput + 100);
    }

    [Theory]
    [InlineData("<b>")]
    [InlineData("<a href=x><table>")]
    [InlineData("<div><p>")]
    public async Task What_takes_a_parser_longer_than_a_second_becomes_text(string piece)
    {
        var html = string.Concat(Enumerable.Repeat(piece, 1_500_000 / piece.Length)) + "word";
        var clock = Stopwatch.StartNew();

        var clean = (await HtmlSanitiser.CleanAsync(html, TestContext.Current.CancellationToken)).Html;

        Assert.DoesNotContain("<b>", clean, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(15), $"It took {clock.Elapsed}."); // the text is read too, on a computer that may be busy
    }

    private static async Task<string> CleanAsync(string html) => (await HtmlSanitiser.CleanAsync(html, TestContext.Current.CancellationToken, Enough)).Html;

    private static string Piece(string sample, Random random)
    {
        var from = random.Next(sample.Length);
        return sample[from..random.Next(from, sample.Length)];
    }

    /// <summary>What is written has one form only, so that its marks can be told by looking at the text.</summary>
    private static void AssertListed(string html)
    {
        foreach (var mark in Mark().Matches(html).Select(match => match.Value))
        {
            var (name, attributes) = (Name().Match(mark).Groups[1].Value, Attribute().Matches(mark).Select(match => match.Groups[1].Value));
            Assert.Contains(name, HtmlAllowed.Elements);
            Assert.DoesNotContain("script:", mark, StringComparison.OrdinalIgnoreCase); // in a text it does nothing
            Assert.DoesNotContain(attributes, one => !HtmlAllowed.Attributes.Contains(one) && one is not ("style" or "href" or "rel" or "target" or "src"));
        }

        Assert.DoesNotContain('<', Mark().Replace(html, ""));
    }

    [GeneratedRegex("""</?[a-z0-9]+(?: [a-z]+="[^"<>]*")*>""")]
    private static partial Regex Mark();

    [GeneratedRegex("^</?([a-z0-9]+)")]
    private static partial Regex Name();

    [GeneratedRegex(""" ([a-z]+)="[^"]*"(?=[ >])""")]
    private static partial Regex Attribute();
}
