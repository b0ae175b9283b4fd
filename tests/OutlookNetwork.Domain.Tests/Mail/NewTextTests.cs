using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

public sealed class NewTextTests
{
    [Theory]
    [InlineData("On Mon, 2 Nov 2026 at 10:00, Ines Park <ines@x.example> wrote:")]
    [InlineData("On Monday, 2 November 2026 at 10:00:00 CET, Ines Park\n<ines.park@long.address.example> wrote:")]
    [InlineData("On Mon, 2 Nov 2026 10:00:00 +0100\nInes Park <ines@x.example> wrote:\n")]
    [InlineData("Am 02.11.26 um 10:00 schrieb Ines Park:")]
    [InlineData("Am Mo., 2. Nov. 2026 um 10:00 Uhr schrieb Ines Park <\nines@x.example>:")]
    [InlineData("Le lun. 2 nov. 2026 à 10:00, Ines Park <ines@x.example> a écrit :")]
    [InlineData("El lun, 2 nov 2026 a las 10:00, Ines Park (<ines@x.example>) escribió:")]
    [InlineData("Il giorno lun 2 nov 2026 alle ore 10:00 Ines Park <ines@x.example> ha scritto:")]
    [InlineData("Op ma 2 nov. 2026 om 10:00 schreef Ines Park <ines@x.example>:")]
    [InlineData("Em seg., 2 de nov. de 2026 às 10:00, Ines Park <ines@x.example> escreveu:")]
    [InlineData("Den mån 2 nov. 2026 kl 10:00 skrev Ines Park <ines@x.example>:")]
    [InlineData("W dniu 2.11.2026 o 10:00, Ines Park pisze:")]
    [InlineData("пн, 2 нояб. 2026 г. в 10:00, Ines Park <ines@x.example>:")]
    [InlineData("在 2026年11月2日，Ines Park <ines@x.example> 写道：")]
    [InlineData("2026年11月2日(月) 10:00 Ines Park <ines@x.example>:")]
    [InlineData("* Ines Park <ines@x.example> [2026-11-02 10:00]:")]
    [InlineData("Quoting Ines Park (2026-11-02 10:00:00)")]
    [InlineData("Excerpts from Ines Park's message of November 2, 2026:")]
    [InlineData("From: Ines Park <ines@x.example> Sent: Monday, November 2, 2026 10:00 AM")]
    [InlineData("From: Ines Park <ines@x.example>\nDate: Mon, 2 Nov 2026 10:00:00 +0100\n")]
    public void The_line_that_says_who_wrote_belongs_to_the_quote(string attribution)
    {
        var body = $"Thank you.\n\n{attribution}\n> Would a table help?\n> Ines\n";

        var parts = NewText.Split(body);

        Assert.Equal([TextPartKind.New, TextPartKind.Quoted], parts.Select(part => part.Kind));
        Assert.Equal("Thank you.", NewText.Of(body));
        Assert.Equal(string.Join(' ', attribution.Split('\n', StringSplitOptions.RemoveEmptyEntries)), parts[1].Attribution);
    }

    [Theory]
    [InlineData("As the label says:")]
    [InlineData("Here is what I would change:")]
    public void A_sentence_before_a_quote_is_new(string sentence)
    {
        Assert.Equal(sentence, NewText.Of($"{sentence}\n> text\n"));
    }

    [Theory]
    [InlineData("From: Ines Park <ines@x.example>\nSent: Monday, 2 November 2026 10:00\nTo: Amara Osei; A Second Person;\n A Third\nSubject: Dosing\n\n")]
    [InlineData("*From:* Ines Park <ines@x.example>\n*Sent:* Monday\n*To:* Amara\n*Subject:* Dosing\n\n")]
    [InlineData("________________________________\nFrom: Ines Park\nSent: Monday\nTo: Amara\nSubject: Dosing\n\n")]
    [InlineData("________________________________\n\nVon: Ines Park\n\nGesendet: Montag\n\nAn: Amara\n\nBetreff: Dosis\n\n")]
    [InlineData("De : Ines Park\nEnvoyé : lundi 2 novembre 2026\nÀ : Amara\nObjet : Dose\n\n")]
    [InlineData("De: Ines Park\nEnviado el: lunes\nPara: Amara\nAsunto: Dosis\n\n")]
    [InlineData("Da: Ines Park\nInviato: lunedì\nA: Amara\nOggetto: Dose\n\n")]
    [InlineData("Van: Ines Park\nVerzonden: maandag\nAan: Amara\nOnderwerp: Dosis\n\n")]
    [InlineData("Från: Ines Park\nSkickat: måndag\nTill: Amara\nÄmne: Dos\n\n")]
    [InlineData("От: Ines Park\nОтправлено: понедельник\nКому: Amara\nТема: Доза\n\n")]
    [InlineData("发件人: Ines Park\n发送时间: 2026年11月2日\n收件人: Amara\n主题: 剂量\n\n")]
    [InlineData("差出人: Ines Park\n送信日時: 2026年11月2日\n宛先: Amara\n件名: 用量\n\n")]
    [InlineData("-----Original Message-----\nFrom: Ines Park\nSent: Monday\n\n")]
    [InlineData("-------- Ursprüngliche Nachricht --------\n")]
    [InlineData("-----Message d'origine-----\n")]
    [InlineData("-----Mensaje original-----\n")]
    [InlineData("-----原始邮件-----\n")]
    [InlineData("---------- Forwarded message ---------\nFrom: Ines Park\nDate: Mon, 2 Nov 2026\nSubject: Dosing\nTo: Amara\n\n")]
    [InlineData("Begin forwarded message:\n\nFrom: Ines Park\nSubject: Dosing\nDate: 2 November 2026\nTo: Amara\n\n")]
    [InlineData("On Monday, 2 November 2026 at 10:00, Ines Park <ines@x.example> wrote:\n\n")]
    public void A_mail_that_is_quoted_whole_begins_at_its_divider(string divider)
    {
        var body = $"Thank you.\n\n{divider}Would a table help?\n\nBest,\nInes\n";

        var parts = NewText.Split(body);

        Assert.Equal([TextPartKind.New, TextPartKind.Quoted], parts.Select(part => part.Kind));
        Assert.StartsWith(divider, parts[1].In(body).ToString(), StringComparison.Ordinal);
        Assert.NotNull(parts[1].Attribution);
    }

    [Theory]
    [InlineData("Please send it:\nFrom: the pharmacy\nand then wait.\n")]
    [InlineData("Results\n------------\nFine.\n__________________\nEnd.\n")]
    [InlineData("On 3 May 2026 we wrote to the board.\nIt agreed:\n\nYes.\n")]
    [InlineData("To: do\nSubject: to change\n")]
    [InlineData(">From here on it is mine.\n")]
    public void Text_that_only_looks_like_a_divider_is_new(string body)
    {
        Assert.Equal(TextPartKind.New, Assert.Single(NewText.Split(body)).Kind);
    }

    [Fact]
    public void Answers_between_quoted_lines_are_new()
    {
        var body = "Hi,\n\nAmara wrote:\n> One?\n\nYes.\n\n> Two?\n\nNo.\n";

        Assert.Equal(
            [TextPartKind.New, TextPartKind.Quoted, TextPartKind.New, TextPartKind.Quoted, TextPartKind.New],
            NewText.Split(body).Select(part => part.Kind));
        Assert.Equal("Hi,\n\nYes.\n\nNo.", NewText.Of(body));
    }

    [Fact]
    public void Answers_between_the_marked_lines_of_an_Outlook_quote_are_new()
    {
        var body = "-----Original Message-----\nFrom: Ines\nSent: Monday\n\n> One?\n\nYes.\n";

        Assert.Equal("Yes.", NewText.Of(body));
    }

    [Theory]
    [InlineData("-- \nAmara Osei\nClinic")]
    [InlineData("--\nAmara Osei")]
    [InlineData("Best regards,\nAmara")]
    [InlineData("Mit freundlichen Grüßen\n\nDr. Amara Osei\nOberärztin\nTel. +49 30 1234567")]
    [InlineData("Bien cordialement,\nAmara Osei")]
    [InlineData("Sent from my iPhone")]
    [InlineData("Von meinem iPhone gesendet")]
    [InlineData("Thanks,\nAmara\n\n-- \nDr A. Osei")]
    [InlineData("Amara")]
    [InlineData("Dr. Amara Osei\nClinic of Example\n+49 30 1234567")]
    public void A_signature_is_told_from_the_text(string signature)
    {
        var body = $"Could you send me the paper?\n\n{signature}\n";

        Assert.Equal("Could you send me the paper?", NewText.Of(body, "Osei, Amara"));
        Assert.Equal(signature, NewText.SignatureOf(body, "Osei, Amara"));
    }

    [Fact]
    public void A_signature_above_the_quoted_mail_is_found()
    {
        var body = "Yes.\n\nBest,\nAmara\n\nFrom: Ines\nSent: Monday\nTo: Amara\nSubject: x\n\nHello\n";

        Assert.Equal([TextPartKind.New, TextPartKind.Signature, TextPartKind.Quoted], NewText.Split(body).Select(part => part.Kind));
    }

    [Theory]
    [InlineData("I thank you.\n\nThanks\n\nHello all, this is a long sentence that goes on and ends.\nAnd another one follows it here.\n")]
    [InlineData("Best\n\nof all was the second paper, which I have read twice now.\n")]
    [InlineData("Please ask Amara\n")]
    [InlineData("Thank you.\n\nSee the attached file\n")]
    public void Closing_words_within_a_text_end_nothing(string body)
    {
        Assert.Equal(TextPartKind.New, Assert.Single(NewText.Split(body, "Ines Park")).Kind);
    }

    [Fact]
    public void A_patch_is_new_and_its_trailer_a_signature()
    {
        var body = "Fix it.\n---\n a.c | 2 +-\n\ndiff --git a/a.c b/a.c\n--- a/a.c\n+++ b/a.c\n@@ -1,4 +1,3 @@\n one\n--- \n-\n+>quoted\n two\n-- \n2.39.0\n\n";

        var parts = NewText.Split(body);

        Assert.Equal([TextPartKind.New, TextPartKind.Signature], parts.Select(part => part.Kind));
        Assert.Equal("-- \n2.39.0\n\n", parts[1].In(body).ToString());
    }

    [Theory]
    [InlineData("_______________________________________________\nlist mailing list\nlist@lists.example\nhttps://lists.example/mailman/listinfo/list")]
    [InlineData("--\nTo unsubscribe from this list: send the line \"unsubscribe list\" in\nthe body of a message to majordomo@lists.example")]
    [InlineData("-- \nYou received this message because you are subscribed to the Google Groups \"x\" group.")]
    [InlineData("CONFIDENTIALITY NOTICE: This e-mail is intended only for the person to whom it is addressed.\nIt may be privileged and confidential.")]
    [InlineData("Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der Empfänger sind, löschen Sie sie.")]
    [InlineData("-----BEGIN PGP SIGNATURE-----\n\niQIzBAEB\n-----END PGP SIGNATURE-----")]
    public void What_programs_add_below_is_a_footer(string footer)
    {
        var body = $"See you there.\n\n{footer}\n";

        var parts = NewText.Split(body);

        Assert.Equal([TextPartKind.New, TextPartKind.Footer], parts.Select(part => part.Kind));
        Assert.Equal(footer + "\n", parts[1].In(body).ToString());
    }

    [Fact]
    public void A_warning_about_outside_mail_is_no_text_of_the_sender()
    {
        Assert.Equal("Hello.", NewText.Of("CAUTION: This email originated from outside of the organization.\nDo not click.\n\nHello.\n"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\n\n\n")]
    [InlineData("a")]
    [InlineData("\r\n> a\r\n\r\nb\r\n-- \r\nc")]
    [InlineData(">")]
    [InlineData("-- ")]
    [InlineData("@@ -1,999999 +1,999999 @@\n a\n")]
    [InlineData("@@ -1,99999999999 +1 @@\n-a")]
    [InlineData("From:\nSent:\n")]
    public void Joined_the_parts_are_the_body(string body)
    {
        Assert.Equal(body, string.Concat(NewText.Split(body).Select(part => part.In(body).ToString())));
    }
}
