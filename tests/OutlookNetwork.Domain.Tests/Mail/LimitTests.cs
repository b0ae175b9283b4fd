using System.Text;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

public sealed class LimitTests
{
    public static TheoryData<DefectKind, string> Excesses => new()
    {
        { DefectKind.TooDeep, Nested(100) },
        { DefectKind.TooManyParts, "Content-Type: multipart/mixed; boundary=b\n\n" + Repeat("--b\n\nx\n", 1_500) },
        { DefectKind.TooManyHeaders, Repeat("X-A: b\n", 3_000) + "\n" },
        { DefectKind.HeaderTooLong, "Subject: " + Repeat("a", 70_000) + "\n\n" },
        { DefectKind.HeadersTooLong, Repeat("X-A: " + Repeat("b", 60_000) + "\n", 20) + "\n" },
        { DefectKind.TooManyParameters, "Content-Type: text/plain" + Repeat("; a=b", 200) + "\n\n" },
        { DefectKind.TooManyAddresses, "To: " + Repeat("a@b,", 6_000) + "\n\n" },
        { DefectKind.BoundaryTooLong, "Content-Type: multipart/mixed; boundary=" + Repeat("b", 300) + "\n\n" },
        { DefectKind.TextTooLong, "Subject: x\n\n" + Repeat("text ", 300_000) },
    };

    [Theory]
    [MemberData(nameof(Excesses))]
    public void Beyond_a_limit_the_message_is_cut_and_says_so(DefectKind kind, string message)
    {
        var read = MailReader.Read(Encoding.ASCII.GetBytes("From: a@b.c\n" + message));

        Assert.Contains(kind, read.Kinds());
        Assert.True(read.IsCut);
        Assert.Equal("a@b.c", read.From.Single().Address);
    }

    [Fact]
    public void A_text_is_never_longer_than_allowed()
    {
        var read = MailReader.Read(Encoding.ASCII.GetBytes("From: a@b.c\n\n" + Repeat("text ", 300_000)));

        Assert.Equal(1_048_576, read.Text?.Length);
    }

    [Fact]
    public void A_body_is_found_behind_a_header_that_is_too_long()
    {
        var read = MailReader.Read(Encoding.ASCII.GetBytes(Repeat("X-A: b\n", 3_000) + "\nthe body"));

        Assert.Equal("the body", read.Text);
    }

    [Fact]
    public void Comments_nested_thousands_deep_do_no_harm()
    {
        var read = MailReader.Read(Encoding.ASCII.GetBytes("To: " + Repeat("(", 30_000) + "x" + Repeat(")", 30_000) + " a@b.c\n\n"));

        Assert.Equal("a@b.c", read.To.Single().Address);
    }

    private static string Nested(int depth) =>
        string.Concat(Enumerable.Range(0, depth).Select(level => $"Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n")) + "\nx\n";

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
