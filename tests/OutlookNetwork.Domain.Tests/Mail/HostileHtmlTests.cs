using System.Diagnostics;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

[Collection(nameof(MeasuredAlone))]
public sealed class HostileHtmlTests
{
    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><p>")]
    [InlineData("<blockquote>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<a href=x")]
    public void A_hundred_thousand_unclosed_tags_are_read_at_once_and_their_text_is_kept(string tag)
    {
        var html = string.Concat(Enumerable.Repeat(tag, 100_000)) + ">end";
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();

        var text = HtmlText.Of(html);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"took {watch.Elapsed}");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 250_000_000);
        Assert.EndsWith("end", text, StringComparison.Ordinal);
    }
}
