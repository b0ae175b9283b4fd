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

    [Theory]
    [InlineData("Dear Ines,\n\nMany thanks, very helpful.\n\nBest wishes\nAmara")]
    [InlineData("Hi Ines,\n\nThis is exactly what I needed, thank you so much!\n\nBest,\nAmara")]
    [InlineData("Thank you for getting back to me so quickly. That clarifies things.")]
    [InlineData("Received with thanks.")]
    [InlineData("Wonderful, see you on Thursday.")]
    [InlineData("Great, speak then.")]
    [InlineData("That works for me.")]
    [InlineData("Perfect, I have put it in my diary.")]
    [InlineData("Thanks for the invite, I've accepted.")]
    [InlineData("Noted, thanks.")]
    [InlineData("Much obliged.")]
    [InlineData("All good from my side.")]
    [InlineData("No further questions.")]
    [InlineData("No further questions from our side, thank you for your support.")]
    [InlineData("Thanks a lot for taking the time today, it was a pleasure to meet you.")]
    [InlineData("It was great to meet you in Vienna. Thank you for the discussion.")]
    [InlineData("Thank you for your time yesterday.")]
    [InlineData("I appreciate your help.")]
    [InlineData("Happy to help!")]
    [InlineData("You're very welcome.")]
    [InlineData("My pleasure.")]
    [InlineData("Glad this was useful.")]
    [InlineData("Sounds good, thanks!")]
    [InlineData("Super, thanks Ines.")]
    [InlineData("Brilliant, thank you.")]
    [InlineData("Excellent news!")]
    [InlineData("OK.")]
    [InlineData("Yes, fine.")]
    [InlineData("Yes, that's correct.")]
    [InlineData("Yes, agreed.")]
    [InlineData("Confirmed.")]
    [InlineData("I can confirm Tuesday at 10.")]
    [InlineData("I have forwarded it to the pharmacy team.")]
    [InlineData("I've passed this on to Peter, who looks after the registry.")]
    [InlineData("We have received the samples, thank you.")]
    [InlineData("It has been sorted out.")]
    [InlineData("This has now been resolved.")]
    [InlineData("The form has been submitted.")]
    [InlineData("I found it in the meantime, no need to send it.")]
    [InlineData("Don't worry about it, I found the paper online.")]
    [InlineData("Not a problem at all.")]
    [InlineData("Unfortunately I can't make it, but thank you for the invitation.")]
    [InlineData("Thank you, but I am not interested.")]
    [InlineData("Thanks for letting me know.")]
    [InlineData("Thank you for the update.")]
    [InlineData("Thanks for the heads-up!")]
    [InlineData("Good to know, thanks.")]
    [InlineData("That makes sense, thank you for explaining.")]
    [InlineData("Understood. Thanks for clarifying.")]
    [InlineData("Apologies for the confusion, all sorted now.")]
    [InlineData("Enjoy your holidays!")]
    [InlineData("Have a great weekend!")]
    [InlineData("Safe travels, see you in Vienna.")]
    [InlineData("Congratulations on the publication!")]
    [InlineData("Looking forward to it!")]
    [InlineData("See you tomorrow!")]
    [InlineData("I have received the form.\n\nThanks,\nAmara")]
    [InlineData("Great, done.\n\nThanks,\nAmara")]
    [InlineData("Tuesday at ten is fine. Thanks!")]
    [InlineData("The table is what we need. Thank you.")]
    public void What_a_busy_colleague_writes_to_close_closes(string written)
    {
        Assert.Equal(TurnSign.Closes, TurnSigns.Of(written));
    }

    [Theory]
    [InlineData("I'll get back to you by Friday.")]
    [InlineData("Will get back to you once I have checked with the team.")]
    [InlineData("Let me check with my colleague and come back to you.")]
    [InlineData("Let me look into this.")]
    [InlineData("I'm checking with medical information and will revert.")]
    [InlineData("We are looking into it.")]
    [InlineData("I am looking into this and will be in touch.")]
    [InlineData("Happy to send it over, give me until Monday.")]
    [InlineData("I'd be happy to. I will send you the slides this afternoon.")]
    [InlineData("I need to check with the ethics committee first.")]
    [InlineData("I will follow up with you next week.")]
    [InlineData("Leave it with me.")]
    [InlineData("Bear with me, I am travelling until Monday.")]
    [InlineData("Thanks Ines, I will review it and let you know.")]
    [InlineData("Thank you. I'll discuss with the board and revert.")]
    [InlineData("I'm going to ask the registry for the numbers.")]
    [InlineData("We'll share the data as soon as they are published.")]
    [InlineData("You will have it by the end of the week.")]
    [InlineData("You'll receive the contract from our legal team shortly.")]
    [InlineData("I plan to send the abstract next week.")]
    [InlineData("I am afraid I need a little more time; I will answer by Wednesday.")]
    [InlineData("I shall send the reprint tomorrow.")]
    [InlineData("It's on my list, I'll do it today.")]
    [InlineData("I hope to send you the figures next week.")]
    public void What_a_busy_colleague_writes_to_promise_promises(string written)
    {
        Assert.Equal(TurnSign.Promises, TurnSigns.Of(written));
    }

    [Theory]
    [InlineData("Could you share the reference.")]
    [InlineData("Please share the poster.")]
    [InlineData("Kindly share the safety data.")]
    [InlineData("I would be grateful for a copy of the poster.")]
    [InlineData("I would like to request the full data set.")]
    [InlineData("I was wondering whether there are any data in renal impairment.")]
    [InlineData("I wonder if you have data on the elderly.")]
    [InlineData("Would it be possible to have the slides.")]
    [InlineData("I'd love to see the data when you have them.")]
    [InlineData("Do let me know what you think.")]
    [InlineData("Just checking in on this.")]
    [InlineData("Just following up on my mail below.")]
    [InlineData("We need the signed form by Friday.")]
    [InlineData("I need your bank details for the reimbursement.")]
    [InlineData("Please advise.")]
    [InlineData("I look forward to hearing from you.")]
    [InlineData("Looking forward to your feedback.")]
    [InlineData("Can we move it to Thursday.")]
    [InlineData("May I ask you for the reference.")]
    [InlineData("Grateful if you could send the protocol.")]
    [InlineData("Let me know if Tuesday suits you.")]
    [InlineData("Let me know what works best for you.")]
    [InlineData("I am interested in the study and would like to know more.")]
    [InlineData("I'd like to schedule a call with you.")]
    public void What_a_busy_colleague_writes_to_ask_requests(string written)
    {
        Assert.Equal(TurnSign.Requests, TurnSigns.Of(written));
    }

    [Theory]
    [InlineData("The dose was reduced in twelve of our patients last year because of liver values.")]
    [InlineData("In our clinic we see this more often in women, and it usually goes away after two weeks.")]
    [InlineData("I don't agree with the conclusion; the control group was too small.")]
    [InlineData("The link in your mail does not work.")]
    [InlineData("The attachment was missing.")]
    [InlineData("I could not open the file.")]
    [InlineData("We treated two patients with the higher dose and both had side effects.")]
    [InlineData("I think the second figure is wrong.")]
    [InlineData("It depends on the renal function. In most cases half the dose is enough.")]
    [InlineData("There are no data on that yet, as far as I know; the trial is still recruiting.")]
    [InlineData("The attachment was missing.\n\nThanks,\nAmara")]
    [InlineData("It looks like the second link does not work.\n\nThanks\nAmara")]
    [InlineData("We have not received the contract.\n\nMany thanks\nAmara")]
    public void What_a_busy_colleague_puts_forward_waits_for_an_answer(string written)
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
