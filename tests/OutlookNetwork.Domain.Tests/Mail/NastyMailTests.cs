using System.Text;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

/// <summary>Mail that is written as it should not be, and must be read as it was meant.</summary>
public sealed class NastyMailTests
{
    [Fact]
    public void A_character_cut_between_two_encoded_words_is_put_together() =>
        Assert.Equal("Zürich", Letter.With("Subject: =?utf-8?B?WsM=?=\r\n =?utf-8?B?vHJpY2g=?=").Subject);

    [Fact]
    public void A_boundary_that_begins_like_another_one_ends_nothing_of_it() =>
        Assert.Equal("inner text", Letter.Read(
            "Subject: x", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=ab", "", "--ab", "Content-Type: multipart/alternative; boundary=abc", "",
            "--abc", "Content-Type: text/plain", "", "inner text", "--abc--", "--ab--").Text?.Trim());

    [Fact]
    public void A_quoted_printable_part_may_end_with_a_soft_break() =>
        Assert.Equal("done", Letter.Read("Subject: x", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "", "done=").Text?.Trim());

    [Fact]
    public void A_type_with_junk_behind_it_is_the_type() =>
        Assert.Equal("Grüße", Letter.Read("Subject: x", "Content-Type: text/plain; charset=\"utf-8\";; ;format=flowed junk", "", "Grüße").Text?.Trim());

    [Theory]
    [InlineData("Tue, 3 Feb 26 09:10:00 EST", "2026-02-03T14:10:00Z")]
    [InlineData("3 Feb 99 09:10 GMT", "1999-02-03T09:10:00Z")]
    [InlineData("Tue, 3 Feb 2026 09:10:00 Z", "2026-02-03T09:10:00Z")]
    [InlineData("Tue, 3 Feb 2026 09:10:00 (noon) +0100 (CET)", "2026-02-03T08:10:00Z")]
    public void An_obsolete_date_is_the_moment_that_RFC_5322_gives_it(string date, string expected) =>
        Assert.Equal(Tests.Letter.At(expected), Letter.With("Date: " + date).SentAt);

    [Fact]
    public void A_body_in_UTF_16_is_read_by_its_charset()
    {
        byte[] mail = [.. "Subject: x\r\nContent-Type: text/plain; charset=utf-16le\r\nContent-Transfer-Encoding: base64\r\n\r\n"u8, .. Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.Unicode.GetBytes("Grüße")))];

        Assert.Equal("Grüße", MailReader.Read(mail).Text?.Trim());
    }

    [Fact]
    public void The_members_of_a_group_are_who_wrote() =>
        Assert.Equal(
            ["a@x.example", "b@x.example"],
            Letter.With("From: Team: Ann <a@x.example>, b@x.example;").From.Select(one => one.Address));
}
