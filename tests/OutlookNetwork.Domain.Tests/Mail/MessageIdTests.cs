using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

public sealed class MessageIdTests
{
    [Theory]
    [InlineData("<a@b>", "a@b")]
    [InlineData("text <a@b> text", "a@b")]
    [InlineData("<<a@b>>", "a@b")]
    [InlineData("< a@b >", "a@b")]
    [InlineData("<a@b", "a@b")]
    [InlineData("bare.id", "bare.id")]
    public void An_id_is_read_without_its_brackets(string value, string expected) =>
        Assert.Equal(expected, Letter.With("Message-ID: " + value).MessageId);

    [Theory]
    [InlineData("")]
    [InlineData("<>")]
    [InlineData("two words")]
    public void A_message_without_an_id_that_can_be_used_has_none(string value)
    {
        var message = Letter.With("Message-ID: " + value);

        Assert.Null(message.MessageId);
        Assert.Contains(DefectKind.NoMessageId, message.Kinds());
    }

    [Theory]
    [InlineData("<a@b> <c@d>", "a@b c@d")]
    [InlineData("<a@b><c@d>\r\n\t<e@f>", "a@b c@d e@f")]
    [InlineData("Your message of \"Thu\" <a@b>", "a@b")]
    [InlineData("a@b", "a@b")]
    [InlineData("no id here", "")]
    [InlineData("a@b (Mia's message of Monday)", "a@b")]
    [InlineData("(a reply (to be sure)) a@b", "a@b")]
    [InlineData("\"a@b\"", "a@b")]
    [InlineData("a@b\r\n c@d", "a@b c@d")]
    [InlineData("%3Ca%40b%3E", "a@b")]
    [InlineData("Your message of Thu, 2 Mar 2006 09:00:00 +0100, 200603020900.k229@mail.example", "200603020900.k229@mail.example")]
    [InlineData("Message from mia@clinic.example of Monday", "")]
    [InlineData("Message from Mia Berg <mia@clinic.example> of \"Mon, 2 Mar\" <a@b>", "a@b")]
    [InlineData("<a@b> from Mia Berg <mia@clinic.example>", "a@b")]
    [InlineData("Your message from Monday <a@b>", "a@b")]
    [InlineData("<long-\r\n id@b>", "long-id@b")]
    public void Ids_that_are_answered_keep_their_order(string value, string expected) =>
        Assert.Equal(expected, string.Join(' ', Letter.With("In-Reply-To: " + value).InReplyTo));

    [Fact]
    public void Of_too_many_references_the_first_and_the_newest_stay()
    {
        var message = Letter.With("References: " + string.Join(' ', Enumerable.Range(0, 500).Select(number => $"<{number}@x>")));

        Assert.Equal(200, message.References.Count);
        Assert.Equal(["0@x", "301@x"], message.References.Take(2));
        Assert.Equal("499@x", message.References[^1]);
        Assert.True(message.IsCut);
        Assert.Contains(DefectKind.TooManyReferences, message.Kinds());
    }
}
