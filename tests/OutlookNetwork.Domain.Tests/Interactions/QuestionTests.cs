using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Interactions;

public sealed class QuestionTests
{
    [Fact]
    public void The_last_question_of_the_new_text_is_found()
    {
        var text = "Dear Ines,\n\nthank you. Did you see the table? One more thing.\nIs there anything on\nresidual function? I would be glad.\n\nAmara";

        Assert.Equal("Is there anything on residual function?", Question.Last(text));
    }

    [Fact]
    public void A_question_mark_inside_a_link_ends_no_sentence()
    {
        Assert.Null(Question.Last("The paper is at https://journal.example/find?doi=10.5555 and is short."));
    }

    [Fact]
    public void A_mark_after_hardly_a_word_is_no_question()
    {
        Assert.Null(Question.Last("OK? Fine."));
    }

    [Fact]
    public void What_stands_in_quotation_marks_is_asked_by_somebody_else()
    {
        Assert.Null(Question.Last("The board wrote:\n\n\"We saw the table. Is it complete? We doubt it.\"\n\nI agree with them."));
        Assert.Equal("Did you mean \"complete\" here?", Question.Last("Did you mean \"complete\" here?"));
    }

    [Fact]
    public void A_question_mark_in_a_patch_asks_nothing()
    {
        var patch = "I'll send a second version.\n\n--- a/net/x.c\n+++ b/net/x.c\n@@ -1,2 +1,3 @@\n lock();\n\n+hold(connection_from_host ? new : sk);\n\nThanks";

        Assert.Null(Question.Last(patch));
        Assert.Equal(TurnSign.Promises, TurnSigns.Of(patch));
    }

    [Fact]
    public void A_long_question_is_cut_at_its_beginning()
    {
        var question = Question.Last(new string('x', 3000) + " and so on?");

        Assert.Equal(400, question?.Length);
        Assert.EndsWith("and so on?", question, StringComparison.Ordinal);
    }
}
