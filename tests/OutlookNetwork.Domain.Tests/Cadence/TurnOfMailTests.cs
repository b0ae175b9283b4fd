using System.Text;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Cadence;

/// <summary>Whose turn it is after mail as it is written, read from its first byte.</summary>
public sealed class TurnOfMailTests
{
    private const string Ines = "Ines Berg <ines@liaison.example>";
    private const string Amara = "Dr Amara Osei <a.osei@hospital.example>";
    private const string Peter = "Peter Lind <p.lind@clinic.example>";
    private const string Tracker = "bugzilla-daemon@tracker.example";
    private const string List = "studies@list.example";
    private static readonly MailboxOwner Owner = new(["ines@liaison.example"], []);

    private int _sent;

    [Fact]
    public void A_question_to_somebody_who_is_greeted_by_name_is_not_the_owners()
    {
        var asked = Mail(Ines, Amara, Peter, "Dear Dr Osei,", "", "is there anything on residual function?");
        var passed = Mail(Amara, $"{Peter}, {Ines}", "", "Hi Peter,", "", "could you answer this? You have the table.");

        Assert.Equal((Whose.Theirs, TurnReason.YouWroteLast), After(asked, passed));
    }

    [Fact]
    public void A_question_that_names_somebody_else_is_not_the_owners()
    {
        var asked = Mail(Ines, Amara, Peter, "Is there anything on residual function?");
        var passed = Mail(Amara, $"{Ines}, {Peter}", "", "I have seen nothing so far.", "", "Peter, did you publish the table?");

        Assert.Equal(Whose.Theirs, After(asked, passed).Whose);
    }

    [Theory]
    [InlineData("Dear Ines, dear Peter,")]
    [InlineData("Hi Peter, Ines,")]
    [InlineData("Hi Peter and Ines!")]
    [InlineData("Dear colleagues,")]
    [InlineData("Hello,")]
    public void A_question_to_several_or_to_nobody_by_name_is_the_owners_too(string greeting)
    {
        var mail = Mail(Amara, $"{Peter}, {Ines}", "", greeting, "", "when do we meet in Vienna?");

        Assert.Equal((Whose.Yours, TurnReason.TheyAsked), After(mail));
    }

    [Fact]
    public void A_question_that_names_the_owner_is_theirs_whoever_is_greeted()
    {
        var mail = Mail(Amara, Peter, Ines, "Hi Peter,", "", "thank you for the table.", "", "Ines, is there anything published?");

        Assert.Equal((Whose.Yours, TurnReason.TheyAsked), After(mail));
    }

    [Fact]
    public void A_request_to_who_wrote_before_is_not_that_of_the_owner_in_copy()
    {
        var first = Mail(Peter, Amara, Ines, "The table is attached.");
        var request = Mail(Amara, Peter, Ines, "Please send the figures of the second arm.");

        Assert.Equal((Whose.Nobody, TurnReason.BetweenOthers), After(first, request));
    }

    [Fact]
    public void What_others_say_after_a_remark_of_the_owner_leaves_nobodys_turn()
    {
        var remark = Mail(Ines, Amara, Peter, "The second arm has nine patients.");
        var question = Mail(Ines, Amara, Peter, "Has the second arm nine patients?");
        var answer = Mail(Amara, Peter, Ines, "Hi Peter,", "", "it was twelve at first.");

        Assert.Equal((Whose.Nobody, TurnReason.BetweenOthers), After(remark, answer));
        Assert.Equal((Whose.Theirs, TurnReason.YouWroteLast), After(question, answer));
    }

    [Fact]
    public void Who_asked_several_and_went_on_with_another_waits_for_the_owner_only_when_they_were_named()
    {
        var toBoth = Mail(Amara, $"{Ines}, {Peter}", "", "Dear all,", "", "is the table right?");
        var byName = Mail(Amara, $"{Ines}, {Peter}", "", "Dear Ines,", "", "is the table right?");
        var onward = Mail(Amara, Peter, Ines, "Hi Peter,", "", "I took the second row out.");

        Assert.Equal(Whose.Nobody, After(toBoth, onward).Whose);
        Assert.Equal((Whose.Yours, TurnReason.TheyAsked), After(byName, onward));
    }

    [Fact]
    public void Who_asked_the_owner_and_promised_something_to_another_has_their_answer()
    {
        var asked = Mail(Amara, Ines, Peter, "Please say which table is right.");
        var answered = Mail(Peter, Amara, Ines, "Hi Amara,", "", "it is the second one.");
        var onward = Mail(Amara, Peter, Ines, "Thanks, I'll send that one to the board.");

        Assert.Equal(Whose.Yours, After(asked, answered).Whose);
        Assert.Equal(Whose.Nobody, After(asked, answered, onward).Whose);
    }

    [Fact]
    public void List_mail_that_greets_the_owner_by_the_name_they_write_under_is_the_owners()
    {
        var asked = Mail(Ines, List, "", "Where is the table of the second arm?");

        Assert.Equal((Whose.Yours, TurnReason.TheyAsked), After(asked, ListMail(Amara, "Hi Ines,", "", "which year do you mean?")));
        Assert.Equal((Whose.Theirs, TurnReason.YouWroteLast), After(asked, ListMail(Amara, "Hi Peter,", "", "which year do you mean?")));
    }

    [Fact]
    public void Somebody_who_wrote_in_the_thread_is_known_by_that_name_where_an_address_has_none()
    {
        var first = Mail("T.J. Lind <lind@clinic.example>", List, "ines@liaison.example", "Here is the table.");
        var reminder = Mail(Ines, Amara, "lind@clinic.example", "Was the table of any use?");
        var answer = Mail(Amara, "lind@clinic.example", "ines@liaison.example", "Hi T.J.,", "", "please send it in one piece.");

        Assert.Equal(TurnReason.YouWroteLast, After(first, reminder, answer).Reason);
    }

    [Fact]
    public void A_copy_of_what_asks_nothing_leaves_nobodys_turn()
    {
        Assert.Equal((Whose.Nobody, TurnReason.BetweenOthers), After(Mail(Amara, Peter, Ines, "The second arm has nine patients.")));
        Assert.Equal((Whose.Yours, TurnReason.TheyWroteLast), After(Mail(Amara, Ines, Peter, "The second arm has nine patients.")));
    }

    [Fact]
    public void A_name_that_nobody_on_the_mail_has_changes_nothing()
    {
        Assert.Equal(Whose.Yours, After(Mail(Amara, Ines, Peter, "Dear Inés,", "", "when do we meet in Vienna?")).Whose);
        Assert.Equal(Whose.Yours, After(Mail(Amara, "ines@liaison.example", Peter, "Hi Ines,", "", "when do we meet in Vienna?")).Whose);
    }

    [Fact]
    public void A_programs_notice_after_what_the_owner_wrote_leaves_nobodys_turn()
    {
        var report = Mail(Ines, Amara, Peter, "The table of the second arm is wrong in its last row.");
        var notice = Mail($"Build robot <builds@tracker.example>", Ines, Amara, "It does not build: three errors were found.");

        Assert.Equal((Whose.Nobody, TurnReason.WithProgram), After(report, notice));
    }

    [Fact]
    public void A_programs_notice_takes_no_question_from_the_owner_and_no_promise()
    {
        var asked = Mail(Amara, Ines, "", "When do we meet in Vienna?");
        var promised = Mail(Ines, Amara, "", "I will send you the table on Monday.");
        var notice = Mail(Tracker, Ines, "", "The case was changed.");

        Assert.Equal(TurnReason.TheyAsked, After(asked, notice).Reason);
        Assert.Equal(TurnReason.YouPromised, After(promised, notice).Reason);
    }

    [Fact]
    public void An_open_question_of_the_owner_stays_open_whatever_a_program_writes()
    {
        var asked = Mail(Ines, Amara, "", "Is there anything on residual function?");
        var notice = Mail(Tracker, Ines, "", "The case was changed.");

        Assert.Equal(TurnReason.YouWroteLast, After(asked, notice).Reason);
    }

    [Fact]
    public void A_program_owes_no_answer()
    {
        var notice = Mail(Tracker, Ines, "", "A case was opened.");
        var answer = Mail(Ines, Tracker, "", "The table of the second arm is wrong. Is it known?");

        Assert.Equal((Whose.Nobody, TurnReason.WithProgram), After(notice, answer));
    }

    [Theory]
    [InlineData("Tuesday at ten works for me. See you then.")]
    [InlineData("The 14th suits me well.")]
    [InlineData("Thank you for the reprint. Let me know if you need anything from our side.")]
    [InlineData("Thank you, the data are very helpful. Please feel free to contact me at any time.")]
    [InlineData("Danke für den Sonderdruck. Bei Fragen melden Sie sich bitte.")]
    [InlineData("Der Termin passt mir gut, bis dann.")]
    [InlineData("Merci beaucoup pour l'article. N'hésitez pas à me contacter.")]
    [InlineData("Muchas gracias por el artículo. No dude en escribirme.")]
    public void Agreeing_to_a_date_and_thanking_with_an_offer_leave_nobodys_turn(string text)
    {
        Assert.Equal((Whose.Nobody, TurnReason.TheyClosed), After(Mail(Ines, Amara, "", "Does it suit you?"), Mail(Amara, Ines, "", text)));
    }

    [Theory]
    [InlineData("I would appreciate the data of the second arm.")]
    [InlineData("It would be great if we could have the reprint before the congress.")]
    [InlineData("I look forward to your comments.")]
    [InlineData("Thanks in advance for the reprint.")]
    [InlineData("Just a gentle reminder about the table.")]
    [InlineData("Vielen Dank im Voraus für die Daten.")]
    [InlineData("Merci d'avance pour les données.")]
    [InlineData("Gracias de antemano por los datos.")]
    [InlineData("Grazie, resto in attesa di un suo riscontro.")]
    [InlineData("Alvast bedankt voor de gegevens.")]
    [InlineData("Yes, please send them.")]
    public void Who_asks_for_something_without_a_question_mark_waits_for_the_owner(string text)
    {
        Assert.Equal(Whose.Yours, After(Mail(Ines, Amara, "", "Shall I send the data?"), Mail(Amara, Ines, "", text)).Whose);
    }

    [Theory]
    [InlineData("I will discuss it with the board and come back to you.")]
    [InlineData("Thank you. I will let you know when the ethics committee has decided.")]
    [InlineData("We'll be in touch after the congress.")]
    [InlineData("I'll think about it and get back to you.")]
    [InlineData("Ich melde mich nach dem Kongress.")]
    [InlineData("Je reviens vers vous après le congrès.")]
    public void Who_promises_to_come_back_has_the_turn(string text)
    {
        Assert.Equal((Whose.Theirs, TurnReason.TheyPromised), After(Mail(Ines, Amara, "", "Shall I send the data?"), Mail(Amara, Ines, "", text)));
    }

    [Fact]
    public void List_mail_that_answers_the_owner_is_the_owners_without_any_name()
    {
        var asked = Mail(Ines, List, "", "Where is the table of the second arm?");

        Assert.Equal((Whose.Yours, TurnReason.TheyWroteLast), After(asked, AnswerOnList(asked, Amara, "It was never printed, as the board saw no use in it.")));
        Assert.Equal(TurnReason.YouWroteLast, After(asked, ListMail(Amara, "It was never printed, as the board saw no use in it.")).Reason);
    }

    [Fact]
    public void A_remark_in_answer_to_somebody_else_is_between_others_also_where_the_owner_stands_in_To()
    {
        var first = Mail(Peter, Amara, Ines, "The second arm has nine patients.");
        var answer = Answer(first, Amara, $"{Peter}, {Ines}", "", "It was twelve before the summer.");
        var toAll = Answer(first, Amara, $"{Peter}, {Ines}", "", "When do we meet in Vienna?");
        var toOwner = Answer(first, Amara, Ines, Peter, "It was twelve before the summer.");

        Assert.Equal((Whose.Nobody, TurnReason.BetweenOthers), After(first, answer));
        Assert.Equal((Whose.Yours, TurnReason.TheyAsked), After(first, toAll));
        Assert.Equal((Whose.Yours, TurnReason.TheyWroteLast), After(first, toOwner));
    }

    [Fact]
    public void A_remark_to_the_owner_is_nobodys_when_others_go_on_and_a_question_stays()
    {
        var first = Mail(Ines, Amara, Peter, "The second arm has nine patients.");
        var remark = Answer(first, Amara, Ines, Peter, "It was twelve before the summer.");
        var question = Answer(first, Amara, Ines, Peter, "Was it twelve before the summer?");

        Assert.Equal((Whose.Nobody, TurnReason.BetweenOthers), After(first, remark, Answer(remark, Peter, Amara, Ines, "Three of them went to the other clinic.")));
        Assert.Equal((Whose.Yours, TurnReason.TheyAsked), After(first, question, Answer(question, Peter, Amara, Ines, "Three of them went to the other clinic.")));
    }

    [Fact]
    public void Who_asked_the_owner_and_went_on_with_others_without_asking_again_no_longer_waits()
    {
        var first = Mail(Ines, Amara, Peter, "The second arm has nine patients.");
        var question = Answer(first, Amara, Ines, Peter, "Since when is it nine?");
        var answer = Answer(question, Peter, Amara, Ines, "Since the summer.");
        var onward = Answer(answer, Amara, Peter, Ines, "That was before the audit.");

        Assert.Equal((Whose.Yours, TurnReason.TheyAsked), After(first, question, answer));
        Assert.Equal((Whose.Nobody, TurnReason.BetweenOthers), After(first, question, answer, onward));
        Assert.Equal(TurnReason.TheyAsked, After(first, question, answer, Answer(answer, Amara, Peter, Ines, "Which summer?")).Reason);
    }

    [Fact]
    public void Who_goes_on_from_a_mail_of_their_own_says_more_to_whom_that_one_answered()
    {
        var first = Mail(Ines, Amara, Peter, "The second arm has nine patients.");
        var remark = Answer(first, Amara, Ines, Peter, "It was twelve before the summer.");

        Assert.Equal((Whose.Theirs, TurnReason.TheyPromised), After(first, remark, Answer(remark, Amara, Ines, Peter, "I will send you the older table.")));
    }

    /// <summary>Each is a day younger than the one before.</summary>
    private Message Mail(string from, string to, string cc, params string[] text) => Sent([$"From: {from}", $"To: {to}", $"Cc: {cc}"], text);

    private Message Answer(Message to, string from, string people, string cc, params string[] text) =>
        Sent([$"From: {from}", $"To: {people}", $"Cc: {cc}", $"In-Reply-To: <{to.MessageId}>"], text);

    private Message AnswerOnList(Message to, string from, params string[] text) =>
        Sent([$"From: {from}", $"To: {List}", "List-Id: <studies.list.example>", $"In-Reply-To: <{to.MessageId}>"], text);

    private Message ListMail(string from, params string[] text) => Sent([$"From: {from}", $"To: {List}", "List-Id: <studies.list.example>"], text);

    private Message Sent(string[] people, string[] text)
    {
        var day = ++_sent;
        string[] header = [.. people, $"Message-ID: <{day}@studies.example>", $"Date: Mon, {day} Nov 2026 09:00:00 +0000", "Content-Type: text/plain; charset=utf-8", ""];
        var parsed = MailReader.Read(Encoding.UTF8.GetBytes(string.Join("\r\n", [.. header, .. text])));
        var written = NewText.Of(parsed);
        return Message.Of(
            parsed, new(Letter.Tenant, "owner", Book.Company, "test", "hash", Mailbox: "", Letter.At("2026-11-20T12:00:00Z")),
            Question.Last(written), TurnSigns.Of(written));
    }

    private static (Whose Whose, TurnReason Reason) After(params Message[] thread)
    {
        var turn = Turn.Of([.. thread.Select(message => TurnMessage.Of(message, Owner))], Letter.At("2026-11-20T12:00:00Z"), TimeZoneInfo.Utc);
        return (turn.Whose, turn.Reason);
    }
}
