using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

public sealed class HostileHtmlTests
{
    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><p>")]
    [InlineData("<blockquote>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<a href=x")]
    public void A_hundred_thousand_unclosed_tags_take_little_memory_and_their_text_is_kept(string tag)
    {
        var html = string.Concat(Enumerable.Repeat(tag, 100_000)) + ">end";
        var before = GC.GetAllocatedBytesForCurrentThread();

        var text = HtmlText.Of(html);

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 250_000_000);
        Assert.EndsWith("end", text, StringComparison.Ordinal);
    }
}
