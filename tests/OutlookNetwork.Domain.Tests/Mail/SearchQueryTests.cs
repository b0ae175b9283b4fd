using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("loading dose", "loading|dose", "")]
    [InlineData("\"Loading Dose\"", "", "loading dose")]
    [InlineData("renal \"loading dose\" table", "renal|table", "loading dose")]
    [InlineData("\"a b\"\"c-d\"", "", "a b|c d")]
    [InlineData("“Grüße aus Zürich”", "", "grusse aus zurich")]
    [InlineData("«à bientôt» „zwei Wörter“", "", "a bientot|zwei worter")]
    [InlineData("\"loading dos", "loading|dos", "")]
    [InlineData("\"a b\" \"c d", "c|d", "a b")]
    [InlineData("\"", "", "")]
    [InlineData("\"\" \" . \"", "", "")]
    [InlineData("NEAR(a b) OR -c* col:d ^e", "near|a|b|or|c|col|d|e", "")]
    [InlineData("\"a AND b*\"", "", "a and b")]
    public void Words_and_phrases_are_told_apart_by_quotes_and_by_nothing_else(string text, string terms, string phrases)
    {
        var query = SearchQuery.Of(text);

        Assert.Equal((terms, phrases), (string.Join('|', query.Terms), string.Join('|', query.Phrases)));
        Assert.Equal(terms.Length + phrases.Length == 0, query.IsEmpty);
    }

    [Fact]
    public void Of_very_many_and_very_long_phrases_the_first_words_count()
    {
        var query = SearchQuery.Of(string.Concat(Enumerable.Range(0, 40).Select(number => $"\"{number} {string.Join(' ', Enumerable.Range(0, 100))}\"")));

        Assert.Equal((0, 5), (query.Terms.Count, query.Phrases.Count));
        Assert.All(query.Phrases, phrase => Assert.Equal(30, phrase.Split(' ').Length));
    }
}
