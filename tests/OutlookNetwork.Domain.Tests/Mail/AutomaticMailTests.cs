using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

public sealed class AutomaticMailTests
{
    [Theory]
    [InlineData("Subject: Visit on Tuesday", Automatic.None)]
    [InlineData("Auto-Submitted: no", Automatic.None)]
    [InlineData("Auto-Submitted: auto-replied (vacation)", Automatic.AutoReply)]
    [InlineData("X-Autoreply: yes", Automatic.AutoReply)]
    [InlineData("Precedence: auto_reply", Automatic.AutoReply)]
    [InlineData("Subject: Automatic reply: Visit on Tuesday", Automatic.AutoReply)]
    [InlineData("Subject: Automatische Antwort: Besuch", Automatic.AutoReply)]
    [InlineData("Return-Path: <>\r\nFrom: a@b.c", Automatic.AutoReply)]
    [InlineData("Return-Path: <a@b.c>", Automatic.None)]
    [InlineData("Content-Type: multipart/report; report-type=delivery-status; boundary=b", Automatic.Bounce)]
    [InlineData("X-Failed-Recipients: a@b.c", Automatic.Bounce)]
    [InlineData("From: MAILER-DAEMON (Mail Delivery System)\r\nSubject: Undelivered Mail Returned to Sender", Automatic.Bounce)]
    [InlineData("From: postmaster@b.c\r\nSubject: Re: your question", Automatic.None)]
    [InlineData("Content-Type: multipart/report; report-type=disposition-notification; boundary=b", Automatic.Receipt)]
    [InlineData("Content-Type: text/calendar; method=REQUEST", Automatic.Calendar)]
    [InlineData("Content-Class: urn:content-classes:calendarmessage", Automatic.Calendar)]
    [InlineData("List-Id: <linux-man.vger.kernel.org>", Automatic.List)]
    [InlineData("List-Post: <mailto:a@b.c>", Automatic.List)]
    [InlineData("Precedence: list\r\nList-Unsubscribe: <mailto:a@b.c>", Automatic.List)]
    [InlineData("Mailing-List: contact a@b.c; run by ezmlm", Automatic.List)]
    [InlineData("X-Mailman-Version: 2.1", Automatic.List)]
    [InlineData("List-Unsubscribe: <https://b.example/u>", Automatic.Bulk)]
    [InlineData("Precedence: bulk", Automatic.Bulk)]
    [InlineData("Auto-Submitted: auto-generated", Automatic.Bulk)]
    public void Mail_of_machines_and_lists_is_told_from_mail_of_persons(string header, Automatic expected) =>
        Assert.Equal(expected, Letter.Read(header, "", "text").Automatic);
}
