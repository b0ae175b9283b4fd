using System.Text;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

public sealed class BodyTests
{
    private static readonly string[] Mixed =
    [
        "Content-Type: multipart/mixed; boundary=\"outer\"",
        "",
        "This is a message of several parts.",
        "--outer",
        "Content-Type: multipart/alternative; boundary=inner",
        "",
        "--inner",
        "Content-Type: text/plain; charset=iso-8859-1",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        "Gr=FC=DFe =",
        "aus  K=F6ln",
        "--inner",
        "Content-Type: text/html; charset=utf-8",
        "Content-Transfer-Encoding: base64",
        "",
        "PHA+R3LDvMOf",
        "ZTwvcD4=",
        "--inner--",
        "--outer",
        "Content-Type: application/pdf; name=\"a.pdf\"",
        "Content-Disposition: attachment; filename*=utf-8''%e2%82%ac.pdf",
        "Content-Transfer-Encoding: base64",
        "",
        "AAAA",
        "AAA=",
        "--outer",
        "Content-Type: image/png",
        "Content-ID: <logo@x>",
        "Content-Disposition: inline; filename=logo.png",
        "",
        "12345",
        "--outer--",
    ];

    [Fact]
    public void The_text_and_the_HTML_are_decoded()
    {
        var message = Letter.Read(Mixed);

        Assert.Equal("Grüße aus  Köln", message.Text);
        Assert.Equal("Grüße aus Köln", message.TextPreview);
        Assert.Equal("<p>Grüße</p>", message.Html);
    }

    [Fact]
    public void Attachments_have_a_name_a_type_and_a_size()
    {
        var message = Letter.Read(Mixed);

        Assert.True(message.HasAttachments);
        Assert.Equal(
            [new Attachment("€.pdf", "application/pdf", null, false, 5), new Attachment("logo.png", "image/png", "logo@x", true, 5)],
            message.Attachments);
        Assert.DoesNotContain(DefectKind.Truncated, message.Kinds());
    }

    [Theory]
    [InlineData("Content-Disposition: attachment", true)]
    [InlineData("Content-Type: application/pgp-signature; name=signature.asc", true)]
    [InlineData("Content-Type: image/png; name=logo.png\r\nContent-ID: <a>", false)]
    [InlineData("Content-Type: image/png; name=logo.png\r\nContent-Disposition: inline", false)]
    [InlineData("Content-Type: image/png", false)]
    [InlineData("Content-Type: message/rfc822", false)]
    public void Some_parts_are_attachments_and_some_are_not(string header, bool expected)
    {
        var message = Letter.Read("Content-Type: multipart/mixed; boundary=b", "", "--b", "", "text", "--b", header, "", "content", "--b--");

        Assert.Equal(expected, message.HasAttachments);
        Assert.Equal("text", message.Text);
    }

    [Theory]
    [InlineData("filename=\"a b.pdf\"", "a b.pdf")]
    [InlineData("filename=a b.pdf; size=3", "a b.pdf")]
    [InlineData("filename=\"=?utf-8?Q?=C3=A9.pdf?=\"", "é.pdf")]
    [InlineData("filename*0=\"long \"; filename*1=name.pdf", "long name.pdf")]
    [InlineData("filename*1*=%BC.pdf; filename*0*=utf-8'de'%C3", "ü.pdf")]
    [InlineData("filename=plain.pdf; filename*=utf-8''better.pdf", "better.pdf")]
    [InlineData("filename=\"a\rb\u0000c.pdf\"", "a b c.pdf")]
    [InlineData("filename=\"C:\\temp\\a.pdf\"", "C:\\temp\\a.pdf")]
    public void A_file_name_is_read_in_every_way_it_is_written(string parameter, string expected)
    {
        var message = Letter.Read("Content-Type: application/pdf", "Content-Disposition: attachment; " + parameter, "", "x");

        Assert.Equal(expected, message.Attachments.Single().FileName);
    }

    [Fact]
    public void A_multipart_without_an_end_gives_what_there_is()
    {
        var message = Letter.Read("Content-Type: multipart/mixed; boundary=b", "", "--b", "", "text");

        Assert.Equal("text", message.Text);
        Assert.Contains(DefectKind.Truncated, message.Kinds());
    }

    [Fact]
    public void Text_of_an_unknown_character_set_is_read_all_the_same()
    {
        var message = Letter.Read("Content-Type: text/plain; charset=klingon", "", "Grüße");

        Assert.Equal("Grüße", message.Text);
        Assert.Contains(DefectKind.UnknownCharset, message.Kinds());
    }

    [Fact]
    public void A_message_of_HTML_only_is_read_as_text()
    {
        var message = Letter.Read("Content-Type: text/html", "", "<p>hi</p>");

        Assert.Null(message.Text);
        Assert.Equal("hi", message.Body);
        Assert.Equal("hi", message.TextPreview);
        Assert.Equal("<p>hi</p>", message.Html);
    }

    [Fact]
    public void NUL_and_lone_surrogates_never_stay_in_a_text()
    {
        byte[] bytes = [.. "Content-Type: text/plain; charset=utf-16\n\n"u8, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00, 0x00, 0x00];

        var message = MailReader.Read(bytes);

        Assert.Equal("A\uFFFDB\uFFFD", message.Text);
    }

    [Fact]
    public void A_file_without_a_header_is_no_message()
    {
        var message = MailReader.Read(Encoding.ASCII.GetBytes("PK\u0003\u0004 something else\nhttp: no\n\n"));

        Assert.False(message.LooksLikeMessage);
        Assert.Contains(DefectKind.NotAMessage, message.Kinds());
    }

    [Fact]
    public void What_stands_before_the_header_is_passed_over()
    {
        var message = Letter.Read("\uFEFFFrom a@b.c Mon Jan  1 00:00:00 2024", "Subject: here", "", "text");

        Assert.Equal("here", message.Subject);
        Assert.True(message.LooksLikeMessage);
    }
}
