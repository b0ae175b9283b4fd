using System.Text;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

/// <summary>Receipts and meeting mail, and what persons write that looks like them.</summary>
public sealed class ReceiptAndCalendarTests
{
    [Theory]
    [InlineData("Content-Type: multipart/report; report-type=disposition-notification; boundary=b")]
    [InlineData("Content-Type: message/disposition-notification")]
    [InlineData("Content-Class: urn:content-classes:mdn")]
    public void A_receipt_says_so_in_a_header(string header) =>
        Assert.Equal(Automatic.Receipt, Letter.Read("From: mia@clinic.example", "Subject: Visit", header, "", "").Automatic);

    [Theory]
    [InlineData("Read: Visit", "Your message to Mia was read on Monday, 2 March 2026.")]
    [InlineData("Not read: Visit", "Your message was deleted without being read.")]
    [InlineData("Gelesen: Besuch", "Ihre Nachricht wurde gelesen.")]
    [InlineData("Lu : Visite", "Votre message a été lu le 2 mars.")]
    [InlineData("Letto: Visita", "Il messaggio è stato letto.")]
    [InlineData("開封済み: 訪問", "メッセージは開封されました。")]
    [InlineData("Leído: Visita", "Su mensaje\r\n\r\n Para: Mia\r\n\r\nfue leído el 2/3/2026.")]
    [InlineData("Ungelesen: Besuch", "Ihre Nachricht\r\n\r\n An: Mia\r\n\r\nwurde gelöscht.")]
    [InlineData("Return Receipt: Visit", "Your document: Visit\r\nwas received by: Mia Berg")]
    public void A_receipt_of_Exchange_is_known_by_subject_and_text(string subject, string text) =>
        Assert.Equal(Automatic.Receipt, Letter.Read("From: mia@clinic.example", "Subject: " + subject, "", text).Automatic);

    [Fact]
    public void A_receipt_without_text_is_known_by_its_missing_return_path() =>
        Assert.Equal(Automatic.Receipt, Letter.Read("Return-Path: <>", "From: mia@clinic.example", "Subject: Read: Visit", "", "").Automatic);

    [Theory]
    [InlineData("Read: a paper on heart failure", "You may like this.")]
    [InlineData("Re: Read: Visit", "Your message was read on Monday, it says. Did you?")]
    [InlineData("Read this first", "It was read on the ward.")]
    public void A_person_who_recommends_something_to_read_is_a_person(string subject, string text) =>
        Assert.Equal(Automatic.None, Letter.Read("From: mia@clinic.example", "Subject: " + subject, "", text).Automatic);

    [Fact]
    public void A_calendar_part_is_handed_on_as_it_was_written()
    {
        var request = Encoding.UTF8.GetBytes(
            "From: mia@clinic.example\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nVisit\r\n"
            + "--b\r\nContent-Type: text/calendar; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nBEGIN:VEVENT\r\nSUMMARY:Gr=C3=B6=C3=9Fe\r\n--b--\r\n");

        Assert.Equal("BEGIN:VEVENT\nSUMMARY:Größe", MailReader.CalendarOf(request)?.ReplaceLineEndings("\n").TrimEnd());
        Assert.Null(MailReader.CalendarOf("From: mia@clinic.example\r\n\r\nVisit"u8.ToArray()));
        Assert.Null(MailReader.CalendarOf(Array.Empty<byte>()));
    }

    [Fact]
    public void Asking_for_a_receipt_is_no_receipt() =>
        Assert.Equal(Automatic.None, Letter.Read("From: mia@clinic.example", "Disposition-Notification-To: mia@clinic.example", "Subject: Visit", "", "On Tuesday.").Automatic);

    [Theory]
    [InlineData("text/calendar; method=REQUEST", "", Automatic.Calendar)]
    [InlineData("text/calendar; method=reply", "", Automatic.Calendar)]
    [InlineData("text/calendar; method=CANCEL; name=invite.ics", "attachment", Automatic.Calendar)]
    [InlineData("text/calendar", "inline", Automatic.Calendar)]
    [InlineData("text/calendar; name=congress.ics", "attachment", Automatic.None)]
    [InlineData("text/calendar; method=PUBLISH; name=congress.ics", "attachment", Automatic.None)]
    [InlineData("application/ics; name=congress.ics", "attachment", Automatic.None)]
    public void A_meeting_is_told_from_a_calendar_file_that_somebody_attached(string type, string disposition, Automatic expected) =>
        Assert.Equal(expected, Letter.Read(
            "From: mia@clinic.example", "Subject: Accepted: Visit", "Content-Type: multipart/mixed; boundary=b", "",
            "--b", "", "See the calendar.", "--b", "Content-Type: " + type, "Content-Disposition: " + disposition, "",
            "BEGIN:VCALENDAR", "VERSION:2.0", "METHOD:REQUEST", "END:VCALENDAR", "--b--").Automatic);

    [Fact]
    public void A_calendar_part_without_a_method_is_no_meeting() =>
        Assert.Equal(Automatic.None, Letter.Read(
            "From: mia@clinic.example", "Content-Type: multipart/mixed; boundary=b", "", "--b", "", "See the calendar.",
            "--b", "Content-Type: text/calendar", "", "BEGIN:VCALENDAR", "END:VCALENDAR", "--b--").Automatic);

    [Fact]
    public void The_word_accepted_makes_no_meeting_of_a_letter() =>
        Assert.Equal(Automatic.None, Letter.Read("From: mia@clinic.example", "Subject: Accepted: our abstract", "", "Good news.").Automatic);

    [Fact]
    public void A_room_that_accepts_by_itself_is_calendar_mail() =>
        Assert.Equal(Automatic.Calendar, Letter.Read(
            "From: room@clinic.example", "Subject: Accepted: Visit", "Auto-Submitted: auto-replied", "Content-Type: text/calendar; method=REPLY", "", "").Automatic);

    [Theory]
    [InlineData("IPM.Microsoft Schedule.MtgReq", Automatic.Calendar)]
    [InlineData("IPM.Schedule.Meeting.Resp.Pos", Automatic.Calendar)]
    [InlineData("IPM.Microsoft Mail.Read Receipt", Automatic.Receipt)]
    [InlineData("REPORT.IPM.Note.IPNRN", Automatic.Receipt)]
    [InlineData("REPORT.IPM.Note.NDR", Automatic.Bounce)]
    [InlineData("IPM.Microsoft Mail.Note", Automatic.None)]
    public void The_kind_of_mail_that_Outlook_packed_is_read_from_the_pack(string kind, Automatic expected) =>
        Assert.Equal(expected, Letter.Read(
            "From: mia@clinic.example", "Subject: Visit", "Content-Type: multipart/mixed; boundary=b", "", "--b", "", "On Tuesday.",
            "--b", "Content-Type: application/ms-tnef; name=winmail.dat", "", "......" + kind + "......", "--b--").Automatic);

    [Theory]
    [InlineData("METHOD:REQUEST", Automatic.Calendar)]
    [InlineData("METHOD:PUBLISH", Automatic.None)]
    public void A_request_that_calls_itself_an_application_is_one_too(string method, Automatic expected) =>
        Assert.Equal(expected, Letter.Read(
            "From: mia@clinic.example", "Subject: Visit", "Content-Type: multipart/mixed; boundary=b", "", "--b", "", "Visit", "--b",
            "Content-Type: application/ics; name=\"invite.ics\"", "", "BEGIN:VCALENDAR", method, "END:VCALENDAR", "--b--").Automatic);
}
