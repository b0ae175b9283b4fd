using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

public sealed class FlowedTextTests
{
    [Fact]
    public void Soft_line_breaks_are_undone_in_the_body_only()
    {
        var message = Letter.Read("Content-Type: text/plain; format=flowed", "", "One para ", "graph.", "", "Two.");

        Assert.Equal("One para graph.\n\nTwo.", message.Body);
        Assert.Equal("One para \r\ngraph.\r\n\r\nTwo.", message.Text);
    }

    [Theory]
    [InlineData("format=flowed", "> a \n> b\nc", "> a b\nc")]
    [InlineData("format=flowed", "> a \n>> b", "> a \n>> b")]
    [InlineData("format=flowed", "a \n-- \nName", "a \n-- \nName")]
    [InlineData("format=flowed", " From here", "From here")]
    [InlineData("format=flowed", " > not quoted", " > not quoted")]
    [InlineData("format=flowed; delsp=yes", "日本 \n語", "日本語")]
    [InlineData("charset=utf-8", "a \nb", "a \nb")]
    public void Paragraphs_end_where_the_quote_or_the_signature_does(string parameters, string text, string expected)
    {
        var message = Letter.Read($"Content-Type: text/plain; charset=utf-8; {parameters}", "", text);

        Assert.Equal(expected, message.Body);
    }

    [Fact]
    public void A_message_whose_plain_text_is_blank_is_read_from_its_HTML()
    {
        var message = Letter.Read(
            "Content-Type: multipart/alternative; boundary=b", "", "--b", "Content-Type: text/plain", "", " ", "--b", "Content-Type: text/html", "", "<p>Hello</p>", "--b--");

        Assert.Equal("Hello", message.Body);
        Assert.Equal("Hello", message.TextPreview);
    }

    [Fact]
    public void Plain_text_is_read_where_there_is_some()
    {
        var message = Letter.Read(
            "Content-Type: multipart/alternative; boundary=b", "", "--b", "Content-Type: text/plain", "", "plain", "--b", "Content-Type: text/html", "", "<p>html</p>", "--b--");

        Assert.Equal("plain", message.Body);
    }

    [Fact]
    public void The_identity_of_a_message_without_an_id_does_not_depend_on_how_its_HTML_is_shown()
    {
        var message = Letter.Read("Subject: a", "Content-Type: text/html", "", "<p>one</p>");

        Assert.Equal(MessageKey.Of(message), MessageKey.Of(message with { TextPreview = "shown otherwise", Body = "shown otherwise" }));
        Assert.NotEqual(MessageKey.Of(message), MessageKey.Of(message with { Html = "<p>two</p>" }));
    }
}
