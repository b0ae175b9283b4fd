using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

/// <summary>Discussion lists and mail for many.</summary>
public sealed class ListAndBulkTests
{
    [Theory]
    [InlineData("List-Id: <talks.lists.example>")]
    [InlineData("List-Post: <mailto:talks@lists.example>")]
    [InlineData("List-Id: <talks.lists.example>\r\nList-Unsubscribe: <mailto:a@b.example>\r\nList-Archive: <https://lists.example>")]
    [InlineData("Mailing-List: contact talks-help@lists.example; run by ezmlm")]
    [InlineData("Precedence: bulk\r\nX-Mailing-List: talks@lists.example\r\nList-Id: <talks.lists.example>")]
    [InlineData("X-BeenThere: talks@lists.example\r\nX-SG-EID: abc")]
    [InlineData("X-Mailing-List: talks@lists.example\r\nAuto-Submitted: auto-generated\r\nX-Bugzilla-Reason: CC")]
    [InlineData("Sender: owner-talks@lists.example\r\nPrecedence: bulk")]
    [InlineData("Return-Path: <talks-bounces+tom=pharma.example@lists.example>")]
    [InlineData("X-Mailman-Version: 2.1\r\nX-List-Administrivia: yes\r\nPrecedence: bulk")]
    public void A_discussion_list_is_known_by_what_its_software_writes(string headers) =>
        Assert.Equal(Automatic.List, Letter.Read("From: mia@clinic.example", "To: talks@lists.example", "Subject: Rounds", headers, "", "At ten.").Automatic);

    [Theory]
    [InlineData("[talks] Next meeting", "talks@lists.example", Automatic.List)]
    [InlineData("Re: [talks] Next meeting", "Tom <TALKS@lists.example>", Automatic.List)]
    [InlineData("[talks:0412] Next meeting", "talks@lists.example", Automatic.List)]
    [InlineData("[talks] Next meeting", "tom@pharma.example", Automatic.None)]
    [InlineData("Meeting [talks]", "talks@lists.example", Automatic.None)]
    [InlineData("[press] Interview", "press@clinic.example", Automatic.None)]
    [InlineData("[] Next meeting", "talks@lists.example", Automatic.None)]
    public void Archived_list_mail_is_known_by_the_list_in_its_subject(string subject, string to, Automatic expected) =>
        Assert.Equal(expected, Letter.Read("From: mia@clinic.example", "To: " + to, "Subject: " + subject, "", "At ten.").Automatic);

    [Theory]
    [InlineData("List-Unsubscribe: <https://news.example/u>")]
    [InlineData("List-Id: <news.example>\r\nList-Unsubscribe: <https://news.example/u>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click")]
    [InlineData("List-Id: <news.example>\r\nX-MC-User: 1")]
    [InlineData("List-Post: NO\r\nList-Unsubscribe: <https://news.example/u>")]
    [InlineData("Feedback-ID: 1:2:3:service")]
    [InlineData("X-SG-EID: abc")]
    [InlineData("X-Mailgun-Sid: abc")]
    [InlineData("X-SFMC-Stack: 1")]
    [InlineData("X-Campaign: spring")]
    [InlineData("Precedence: bulk")]
    [InlineData("Auto-Submitted: auto-notified; owner-email=tom@pharma.example")]
    [InlineData("X-Auto-Response-Suppress: All")]
    [InlineData("X-Mailer: phpList 3")]
    [InlineData("Precedence: list\r\nList-Post: <mailto:reply@code.example>\r\nX-GitHub-Reason: mention")]
    [InlineData("X-JIRA-FingerPrint: abc\r\nPrecedence: bulk\r\nIn-Reply-To: <a@b.example>")]
    [InlineData("Content-Type: multipart/report; report-type=feedback-report; boundary=b")]
    public void Mail_for_many_is_known_by_what_services_write(string headers) =>
        Assert.Equal(Automatic.Bulk, Letter.Read("From: News <news@clinic.example>", "Subject: Spring courses", headers, "", "Join us.").Automatic);

    [Theory]
    [InlineData("no-reply@teams.example", Automatic.Bulk)]
    [InlineData("DoNotReply@teams.example", Automatic.Bulk)]
    [InlineData("nicht-antworten@teams.example", Automatic.Bulk)]
    [InlineData("ne.pas.repondre@teams.example", Automatic.Bulk)]
    [InlineData("facturas-noresponder@teams.example", Automatic.Bulk)]
    [InlineData("notifications@teams.example", Automatic.Bulk)]
    [InlineData("newsletter@clinic.example", Automatic.Bulk)]
    [InlineData("webmaster@clinic.example", Automatic.None)]
    [InlineData("noreen@teams.example", Automatic.None)]
    public void Nobody_reads_what_is_answered_to_a_program(string from, Automatic expected) =>
        Assert.Equal(expected, Letter.Read("From: " + from, "Subject: Mia sent a message", "", "Open it.").Automatic);

    [Fact]
    public void A_person_who_writes_from_a_desk_with_an_administrator_is_a_person() =>
        Assert.Equal(Automatic.None, Letter.Read("From: mia@clinic.example", "Sender: desk-admin@clinic.example", "To: tom@pharma.example", "Subject: Visit", "", "On Tuesday.").Automatic);
}
