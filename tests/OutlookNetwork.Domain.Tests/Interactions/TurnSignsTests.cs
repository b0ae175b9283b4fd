using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Interactions;

public sealed class TurnSignsTests
{
    [Theory]
    [InlineData("Thanks, that answers it.")]
    [InlineData("Great, see you then!")]
    [InlineData("Dear Dr Osei,\n\nThank you very much for the table.\n\nBest regards,\nInes")]
    [InlineData("Hi Ines,\nPerfect. Thanks again for all your help with this.\nCheers,")]
    [InlineData("Thanks,\nInes")]
    [InlineData("Some remarks below, none of which is urgent.\n\nReviewed-by: Ben <ben@liaison.example>")]
    [InlineData("Done.")]
    [InlineData("Patch applied. I'll push it tomorrow.")]
    [InlineData("Yes, you are right. Thanks for the correction.")]
    [InlineData("It looks good to me.")]
    [InlineData("Nice :)")]
    [InlineData("Sorry, my bad.")]
    [InlineData("I prefer the other table, but can live with this one.")]
    [InlineData("Sorry that I have not written my own report yet, as I had promised to Ben. Yours has my thanks, and you have my +1.")]
    [InlineData("Das ist mir recht.")]
    [InlineData("Ça me va.")]
    [InlineData("Please ignore my last mail, it was meant for somebody else.")]
    [InlineData("Vielen Dank, das hilft mir weiter.")]
    [InlineData("Merci beaucoup, c'est parfait.")]
    [InlineData("Muchas gracias, queda claro.")]
    [InlineData("Grazie mille, perfetto.")]
    [InlineData("Hartelijk dank voor de tabel.")]
    [InlineData("Спасибо большое.")]
    [InlineData("ありがとうございます。")]
    public void Thanks_and_what_is_done_close(string written)
    {
        Assert.Equal(TurnSign.Closes, TurnSigns.Of(written));
    }

    [Theory]
    [InlineData("I will send you the table on Monday.")]
    [InlineData("Sure, I'll do that for the next version.")]
    [InlineData("Thanks for the reminder. I'll send it tomorrow.")]
    [InlineData("Thanks for the reminder. I’ll send it tomorrow.")]
    [InlineData("Will fix that and send it again.")]
    [InlineData("Thanks, I'll send that one with the corrected date.")]
    [InlineData("Sure, will prepare and send it later today.")]
    [InlineData("Thanks for the pointer. I'm sending a second version.")]
    [InlineData("Sorry, this got lost in my mailbox. The reprint is on its way.")]
    [InlineData("I can send it, but I have to ask the ethics committee first.")]
    [InlineData("Danke, ich kümmere mich darum.")]
    [InlineData("Merci, je m'en occupe.")]
    [InlineData("I fixed the last row. I'll send the whole table on Monday.")]
    [InlineData("I'll send a second version. The first arm has twelve patients. The second has nine.")]
    [InlineData("Ich werde die Tabelle am Montag schicken.")]
    [InlineData("Je vais vous envoyer le tableau.")]
    public void What_the_sender_will_do_is_a_promise(string written)
    {
        Assert.Equal(TurnSign.Promises, TurnSigns.Of(written));
    }

    [Theory]
    [InlineData("Thanks for the table. Please send me the figures of the second arm too.")]
    [InlineData("Let me know when you are back.")]
    [InlineData("Bitte schicken Sie mir die Zahlen.")]
    [InlineData("Merci pour le tableau. Pourriez-vous m'envoyer les chiffres.")]
    public void What_is_asked_for_without_a_question_mark_is_a_request(string written)
    {
        Assert.Equal(TurnSign.Requests, TurnSigns.Of(written));
    }

    [Theory]
    [InlineData("")]
    [InlineData("The dose was reduced in twelve patients, and nine of them stayed on it until the end of the study.")]
    [InlineData("Thanks. The dose was reduced in twelve patients, and nine of them stayed on it until the end of the study, which the board found remarkable given the age of the group and all that was known of it before.")]
    [InlineData("A heart attack was reported in the second arm of the study.")]
    [InlineData("The registry should be fixed before the congress.")]
    public void What_puts_something_forward_is_none_of_these(string written)
    {
        Assert.Equal(TurnSign.None, TurnSigns.Of(written));
    }

    [Fact]
    public void A_long_text_of_one_line_is_read_in_part_and_never_hangs()
    {
        Assert.Equal(TurnSign.None, TurnSigns.Of(new string('x', 2_000_000)));
        Assert.Equal(TurnSign.None, TurnSigns.Of(new string('.', 2_000_000)));
    }
}
