using System.Text;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

public sealed class SubjectReadingTests
{
    [Theory]
    [InlineData("Subject: plain", "plain")]
    [InlineData("subject:no blank", "no blank")]
    [InlineData("Subject : blank before the colon", "blank before the colon")]
    [InlineData("Subject: folded\r\n  more", "folded more")]
    [InlineData("Subject: tab\there  two", "tab here two")]
    [InlineData("Subject: =?utf-8?Q?Caf=C3=A9?= time", "Café time")]
    [InlineData("Subject: =?utf-8?B?Q2Fmw6k=?=\r\n =?utf-8?B?IHRpbWU=?=", "Café time")]
    [InlineData("Subject: =?utf-8?Q?split_=C3?= =?utf-8?Q?=A9_x?=", "split é x")]
    [InlineData("Subject: =?utf-8?B?SsM?= =?utf-8?B?tnJn?=", "Jörg")]
    [InlineData("Subject: =?utf-8?B?R3LDv?= =?utf-8?B?MOf?=", "Grüß")]
    [InlineData("Subject: =?utf-8?q?a?= b =?utf-8?q?c?=", "a b c")]
    [InlineData("Subject: =?utf-8?q?a?= =?iso-8859-1?q?=E9?=", "aé")]
    [InlineData("Subject: =?utf-8*en?Q?language?=", "language")]
    [InlineData("Subject: =?windows-1252?Q?=93q=94?=", "“q”")]
    [InlineData("Subject: =?iso-8859-1?Q?=93q=94?=", "“q”")]
    [InlineData("Subject: =?iso-8859-7?Q?=A1q=A2?=", "‘q’")]
    [InlineData("Subject: =?iso-8859-16?Q?=AA=DE?=", "ȘȚ")]
    [InlineData("Subject: =?ISO8859_15?Q?=A4?=", "€")]
    [InlineData("Subject: =?cp1251?Q?=CF=F0=E8?=", "При")]
    [InlineData("Subject: =?gb2312?B?1tDOxA==?=", "中文")]
    [InlineData("Subject: =?iso-2022-jp?B?GyRCRnxLXBsoQg==?=", "日本")]
    [InlineData("Subject: =?ks_c_5601-1987?B?x9GxuQ==?=", "한국")]
    [InlineData("Subject: =?utf-8?Q?not?ended", "=?utf-8?Q?not?ended")]
    [InlineData("Subject: =?utf-8?X?abc?=", "=?utf-8?X?abc?=")]
    [InlineData("Subject: Grüße", "Grüße")]
    public void A_subject_is_decoded_and_unfolded(string field, string expected) =>
        Assert.Equal(expected, Letter.With(field).Subject);

    [Fact]
    public void Encoded_words_are_decoded_once()
    {
        var message = Letter.With("Subject: =?utf-8?Q?=3D=3Fus-ascii=3FQ=3Fx=3F=3D?=");

        Assert.Equal("=?us-ascii?Q?x?=", message.Subject);
    }

    [Fact]
    public void Line_ends_and_NUL_that_come_out_of_an_encoded_word_become_blanks()
    {
        var message = Letter.With("Subject: =?utf-8?Q?a=0D=0ABcc:_x=00y?=");

        Assert.Equal("a Bcc: x y", message.Subject);
    }

    [Fact]
    public void UTF_7_is_never_decoded()
    {
        var message = Letter.With("Subject: =?utf-7?Q?+ADw-script+AD4-?=");

        Assert.Equal("+ADw-script+AD4-", message.Subject);
        Assert.Contains(DefectKind.UnknownCharset, message.Kinds());
    }

    [Fact]
    public void Bytes_without_a_character_set_that_are_not_UTF_8_are_windows_1252()
    {
        var message = MailReader.Read(Encoding.Latin1.GetBytes("Subject: Caf\u00E9 \u0093q\u0094\n\n"));

        Assert.Equal("Café “q”", message.Subject);
        Assert.Contains(DefectKind.UnlabelledBytes, message.Kinds());
    }

    [Fact]
    public void Outlook_says_of_which_conversation_a_message_is()
    {
        var message = Letter.Read("Thread-Topic: Study visit", "Thread-Index: AdVQ0wHKc3Vw7GZlSEmXyXoAWGFzLgAAAAAB", "", "");

        Assert.Equal("Study visit", message.ThreadTopic);
        Assert.Equal("01d550d301ca737570ec6665484997c97a005861732e", message.ConversationIndex);
    }

    [Fact]
    public void A_thread_index_that_is_too_short_is_none() => Assert.Null(Letter.With("Thread-Index: AdVQ0wHK").ConversationIndex);
}
