using OutlookNetwork.Domain.Compliance;

namespace OutlookNetwork.Domain.Tests.Compliance;

/// <summary>What is written to hide a word is read over, and the span still holds exactly what was written.</summary>
public sealed class SpanTests
{
    private static readonly WordingCheck Cure = Shipped.Finding("""
        "find": ["guaranteed cure"]
        """);

    [Theory]
    [InlineData("It is a guaranteed cure.", "guaranteed cure")]
    [InlineData("It is a GUARANTEED CURE.", "GUARANTEED CURE")]
    [InlineData("It is a guaran\u200Bteed\u2060 cu\u00ADre.", "guaran\u200Bteed\u2060 cu\u00ADre")] // zero-width and soft hyphen
    [InlineData("It is a gu\u0430r\u0430nt\u0435\u0435d \u0441ur\u0435.", "gu\u0430r\u0430nt\u0435\u0435d \u0441ur\u0435")] // Cyrillic
    [InlineData("It is a \uFF47uaranteed \uFF43ure.", "\uFF47uaranteed \uFF43ure")] // full width
    [InlineData("It is a guarant\u00E9ed cure.", "guarant\u00E9ed cure")]
    [InlineData("It is a guarante\u0301ed cure.", "guarante\u0301ed cure")]
    [InlineData("It is a guaranteed&nbsp;c&#117;re &amp; more.", "guaranteed&nbsp;c&#117;re")]
    [InlineData("It is a guaranteed-cure.", "guaranteed-cure")]
    [InlineData("It is a guaranteed\u2011cure.", "guaranteed\u2011cure")]
    [InlineData("It is a guaranteed\r\ncure.", "guaranteed\r\ncure")]
    [InlineData("\u202EIt is a\u202C guaranteed \u2066cure\u2069.", "guaranteed \u2066cure")] // direction overrides
    [InlineData("\uD83D\uDE00\uD83D\uDE00 A guaranteed cure \uD83D\uDE00.", "guaranteed cure")] // two units, one code point
    [InlineData("\uD83D a guaranteed cure \uDE00", "guaranteed cure")] // halves of pairs
    public void The_words_are_found_where_they_were_written(string text, string written)
    {
        var finding = Assert.Single(Cure.Run(new(text, WordingDirection.Outgoing, Shipped.Today, Shipped.Everywhere)));

        Assert.Equal(written, CodePoints(text, finding.Span));
    }

    [Theory]
    [InlineData("The patients learned the guaranteed cures.")]
    [InlineData("It is guaranteed. Cure follows.")]
    [InlineData("guaranteedcure")]
    [InlineData("unguaranteed cure")]
    public void Other_words_are_not(string text) => Assert.Empty(Cure.Run(new(text, WordingDirection.Outgoing, Shipped.Today, Shipped.Everywhere)));

    [Theory]
    [InlineData("> It is a guaranteed cure.\nNo, it is not.")]
    [InlineData("I disagree.\n\nOn 3 May 2026, A. Osei wrote:\nIt is a guaranteed cure.")]
    [InlineData("I disagree.\n-----Original Message-----\nIt is a guaranteed cure.")]
    [InlineData("I disagree.\n\nFrom: A. Osei\nSent: Monday\nTo: me\nSubject: x\n\nIt is a guaranteed cure.")]
    public void What_an_earlier_mail_said_is_not_the_writers_claim(string text) =>
        Assert.Empty(Cure.Run(new(text, WordingDirection.Outgoing, Shipped.Today, Shipped.Everywhere)));

    [Fact]
    public void A_subject_is_checked_and_said_to_be_one()
    {
        var finding = Assert.Single(Cure.Run(new("Hello.", WordingDirection.Outgoing, Shipped.Today, Shipped.Everywhere, "A guaranteed cure")));

        Assert.Equal((TextPart.Subject, new TextSpan(2, 17)), (finding.Part, finding.Span));
    }

    private static string CodePoints(string text, TextSpan span)
    {
        var starts = Enumerable.Range(0, text.Length).Where(at => at == 0 || !char.IsSurrogatePair(text[at - 1], text[at])).Append(text.Length).ToList();
        return text[starts[span.Start]..starts[span.End]];
    }
}
