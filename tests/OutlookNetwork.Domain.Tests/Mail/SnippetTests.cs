using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

public sealed class SnippetTests
{
    private static readonly SearchQuery Nothing = SearchQuery.Of("x");

    [Theory]
    [InlineData("Grüße aus Zürich", "zurich", "Zürich")]
    [InlineData("Gru\u0308\u00dfe aus Zu\u0308rich", "gru", "Gru\u0308")]
    [InlineData("Viele Grüße", "grusse", "Grüße")]
    [InlineData("the ﬁnal table", "fi", "ﬁ")]
    [InlineData("renal dosing", "dos", "dos")]
    [InlineData("关于剂量的问题", "剂量", "剂,量")]
    [InlineData("dose, DOSE; overdose", "dose", "dose,DOSE")]
    [InlineData("a 💊 pill", "pill", "pill")]
    [InlineData("the loading-dose, of the dose of a drug, the loading doses", "\"loading dose\"", "loading-dose")]
    [InlineData("dose, doses", "\"dose\"", "dose")]
    public void What_is_marked_is_the_text_as_it_was_written(string text, string query, string marked)
    {
        var snippet = Snippet.Of(text, SearchQuery.Of(query));

        Assert.Equal(text, snippet.Text);
        Assert.Equal(marked, string.Join(',', Marked(snippet)));
    }

    [Fact]
    public void A_long_text_is_cut_at_words_around_the_first_hit()
    {
        var text = string.Join(' ', Enumerable.Repeat("before", 100)) + "\n\n  the dosing\ttable " + string.Join(' ', Enumerable.Repeat("after", 100));

        var snippet = Snippet.Of(text, SearchQuery.Of("dosing"));

        Assert.StartsWith("…before before", snippet.Text, StringComparison.Ordinal);
        Assert.EndsWith("after…", snippet.Text, StringComparison.Ordinal);
        Assert.Contains("before the dosing table after", snippet.Text, StringComparison.Ordinal);
        Assert.InRange(snippet.Text.Length, 120, 170);
        Assert.Equal(["dosing"], Marked(snippet));
    }

    [Fact]
    public void Without_a_hit_the_beginning_is_shown()
    {
        Assert.Equal(("Good morning.", 0), (Snippet.Of(" Good\r\nmorning. ", Nothing).Text, Snippet.Of("Good morning.", Nothing).Highlights.Count));
        Assert.Equal("", Snippet.Of("", Nothing).Text);
    }

    [Fact]
    public void Highlights_are_in_order_apart_and_within_the_text_whatever_it_is()
    {
        var random = new Random(20261122);
        string[] pieces = ["a", "ä", "a\u0308", "ß", "剂", "💊", "\ud83d", "½", "ﬁ", " ", "\n", ".", "\u200d", "dose", "ﷺ"];
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(400)).Select(_ => pieces[random.Next(pieces.Length)]));
            var snippet = Snippet.Of(text, SearchQuery.Of("a dos ss 剂 fi 1 \"dose of\""));
            var end = 0;
            foreach (var highlight in snippet.Highlights)
            {
                Assert.True(highlight.Start >= end && highlight.Length > 0);
                end = highlight.Start + highlight.Length;
            }

            Assert.True(end <= snippet.Text.Length, text);
        }
    }

    private static IEnumerable<string> Marked(Snippet snippet) =>
        snippet.Highlights.Select(highlight => snippet.Text.Substring(highlight.Start, highlight.Length));
}
