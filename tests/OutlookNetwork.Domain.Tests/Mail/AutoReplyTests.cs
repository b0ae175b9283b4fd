using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

/// <summary>Answers that nobody wrote: absence notes, confirmations of receipt, questions whether the sender is a person.</summary>
public sealed class AutoReplyTests
{
    [Theory]
    [InlineData("Auto-Submitted: auto-replied (zimbra; vacation)")]
    [InlineData("X-Autoreply: yes")]
    [InlineData("X-Autorespond: visit")]
    [InlineData("X-Precedence: auto_reply")]
    [InlineData("Delivered-To: autoresponder")]
    [InlineData("X-Mailer: vacation 1.2.7")]
    [InlineData("X-Apple-Action: VACATION/1")]
    public void A_program_that_answers_says_so_in_a_header(string header) =>
        Assert.Equal(Automatic.AutoReply, Letter.Read("From: mia@clinic.example", "Subject: Re: Visit", header, "", "Back on Monday.").Automatic);

    [Theory]
    [InlineData("Automatic reply: Visit on Tuesday")]
    [InlineData("Out of Office AutoReply: Visit")]
    [InlineData("Automatische Antwort: Besuch am Dienstag")]
    [InlineData("Abwesenheitsnotiz: Besuch")]
    [InlineData("Réponse automatique : Visite")]
    [InlineData("Respuesta automática: Visita")]
    [InlineData("Risposta automatica: Visita")]
    [InlineData("Resposta automática: Visita")]
    [InlineData("Automatisch antwoord: Bezoek")]
    [InlineData("Odpowiedź automatyczna: Wizyta")]
    [InlineData("[Automatyczna odpowiedź] Wizyta")]
    [InlineData("Automatická odpověď: Návštěva")]
    [InlineData("Automatiskt svar: Besök")]
    [InlineData("Automatisk svar: Besøg")]
    [InlineData("Automaattinen vastaus: Vierailu")]
    [InlineData("Automatikus válasz: Látogatás")]
    [InlineData("Автоматический ответ: Визит")]
    [InlineData("Автоматична відповідь: Візит")]
    [InlineData("Otomatik yanıt: Ziyaret")]
    [InlineData("自動応答: 訪問")]
    [InlineData("自动答复: 拜访")]
    [InlineData("自動回覆：拜訪")]
    [InlineData("자동 회신: 방문")]
    [InlineData("[External] Automatic reply: Visit")]
    [InlineData("EXTERNAL: Automatic reply: Visit")]
    [InlineData("(Autoreply) Visit")]
    [InlineData("【自動返信】訪問")]
    [InlineData("[help.example #12] AutoReply: Visit")]
    [InlineData("AUTO: Mia Berg is out of the office (returning 03/05/2026)")]
    [InlineData("Out of office: Re: Visit")]
    [InlineData("Abwesend: AW: Besuch")]
    public void An_absence_note_is_known_by_how_its_subject_begins(string subject) =>
        Assert.Equal(Automatic.AutoReply, WithSubject(subject));

    [Theory]
    [InlineData("Re: Automatic reply: Visit on Tuesday")]
    [InlineData("AW: Automatische Antwort: Besuch")]
    [InlineData("FW: Automatic reply: Visit")]
    [InlineData("[External] Re: Automatic reply: Visit")]
    [InlineData("Re: Out of office plan")]
    [InlineData("Our automatic reply: a proposal")]
    [InlineData("Automatic reply texts for the department")]
    [InlineData("Out of office: 3 to 7 June")]
    [InlineData("Abwesenheit: Vertretung im Mai")]
    [InlineData("Auto: new tyres")]
    [InlineData("Autoreplying is rude")]
    [InlineData("[automatic] doors")]
    public void A_person_who_writes_about_absences_is_a_person(string subject) =>
        Assert.Equal(Automatic.None, WithSubject(subject));

    [Theory]
    [InlineData("Precedence: junk", Automatic.AutoReply)]
    [InlineData("Return-Path: <>", Automatic.AutoReply)]
    [InlineData("X-Auto-Response-Suppress: All", Automatic.AutoReply)]
    [InlineData("X-Mailer: Pen 1.0", Automatic.None)]
    public void An_absence_in_the_subject_counts_beside_a_sign_of_a_program(string header, Automatic expected) =>
        Assert.Equal(expected, Letter.Read("From: mia@clinic.example", "Subject: Out of office: in June", header, "", "See you then.").Automatic);

    [Theory]
    [InlineData("Precedence: bulk", "I am out of the office until Monday.", Automatic.AutoReply)]
    [InlineData("Precedence: bulk", "Ich bin bis Montag nicht im Büro.", Automatic.AutoReply)]
    [InlineData("Precedence: bulk", "Here are our new courses.", Automatic.Bulk)]
    [InlineData("Priority: normal", "I am out of the office until Monday.", Automatic.None)]
    public void An_absence_in_the_text_counts_beside_a_sign_of_a_program(string header, string text, Automatic expected) =>
        Assert.Equal(expected, Letter.Read("From: mia@clinic.example", "Subject: Re: Visit", "In-Reply-To: <a@b.example>", header, "", text).Automatic);

    [Fact]
    public void An_absence_note_of_Exchange_is_known_in_any_language() =>
        Assert.Equal(Automatic.AutoReply, Letter.Read(
            "From: mia@clinic.example", "Subject: Sjálfvirkt svar: Heimsókn", "Auto-Submitted: auto-generated", "X-Auto-Response-Suppress: All",
            "In-Reply-To: <a@b.example>", "", "").Automatic);

    [Fact]
    public void A_group_that_wants_no_absence_notes_makes_no_program_of_the_person_who_writes_to_it() =>
        Assert.Equal(Automatic.None, Letter.Read(
            "From: mia@clinic.example", "To: cardiology@clinic.example", "Subject: Rounds", "X-Auto-Response-Suppress: DR, OOF, AutoReply", "", "At ten.").Automatic);

    [Theory]
    [InlineData("Auto-Submitted: no")]
    [InlineData("X-Autoreply: no")]
    [InlineData("Auto-Submitted: auto-forwarded")]
    [InlineData("Feedback-ID: i123:Fastmail")]
    [InlineData("Feedback-ID: 1:user:proton")]
    public void A_header_that_denies_it_makes_no_program_of_a_person(string header) =>
        Assert.Equal(Automatic.None, Letter.Read("From: mia@clinic.example", "Subject: Visit", header, "", "On Tuesday.").Automatic);

    [Theory]
    [InlineData("Re: Visit", Automatic.AutoReply)]
    [InlineData("What a challenge", Automatic.None)]
    public void A_question_whether_the_sender_is_a_person_is_an_answer_of_a_program(string subject, Automatic expected) =>
        Assert.Equal(expected, Letter.Read(
            "From: mia@clinic.example", "Subject: " + subject, "", "This account is protected by a filter. Follow the link below once.").Automatic);

    [Fact]
    public void A_person_who_forwards_an_absence_note_is_a_person() =>
        Assert.Equal(Automatic.None, Letter.Read(
            "From: tom@pharma.example", "Subject: Fwd: Automatic reply: Visit", "Content-Type: multipart/mixed; boundary=b", "",
            "--b", "", "She is away.", "--b", "Content-Type: message/rfc822", "",
            "Auto-Submitted: auto-replied", "Subject: Automatic reply: Visit", "", "I am out of the office.", "--b--").Automatic);

    private static Automatic WithSubject(string subject) =>
        Letter.Read("From: mia@clinic.example", "Subject: " + subject, "", "See you on Monday.").Automatic;

    [Fact]
    public void An_absence_note_that_has_lost_its_header_is_known_by_subject_and_text_together() =>
        Assert.Equal(Automatic.AutoReply, Letter.Read("From: mia@clinic.example", "Subject: Out of Office: Visit", "", "I am on annual leave until Monday.").Automatic);

    [Fact]
    public void Notes_tells_of_an_absence_in_a_sentence() =>
        Assert.Equal(
            Automatic.AutoReply,
            Letter.Read("From: mia@clinic.example", "Auto-Submitted: auto-generated", "Subject: Mia Berg is out of the office.", "", "I will be out of the office from Monday.").Automatic);

    [Theory]
    [InlineData("Out of office", "I will be out of the office next week.")]
    [InlineData("Out of office: next week", "I will be out of the office next week. Shall we talk before?")]
    [InlineData("Mia Berg is out of the office.", "I hear she is out of the office. Whom do I ask?")]
    public void Who_tells_of_an_absence_in_person_is_a_person(string subject, string text) =>
        Assert.Equal(Automatic.None, Letter.Read("From: mia@clinic.example", "Subject: " + subject, "", text).Automatic);
}
