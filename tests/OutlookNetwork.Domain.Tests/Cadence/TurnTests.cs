using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Cadence;

public sealed class TurnTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Fact]
    public void It_is_your_turn_when_they_asked_last()
    {
        var turn = At("2026-11-21T09:00:00Z", Theirs("2026-11-18T18:26:00Z", question: "How often was it checked?"), Ours("2026-11-09T10:00:00Z"));

        Assert.Equal((Whose.Yours, TurnReason.TheyAsked, 3), (turn.Whose, turn.Reason, turn.Days));
        Assert.Equal("How often was it checked?", turn.Decider?.Question);
    }

    [Fact]
    public void It_is_their_turn_when_you_wrote_last()
    {
        var turn = At("2026-11-12T09:00:00Z", Theirs("2026-11-02T08:00:00Z"), Ours("2026-11-09T10:00:00Z"));

        Assert.Equal((Whose.Theirs, TurnReason.YouWroteLast, 3), (turn.Whose, turn.Reason, turn.Days));
    }

    [Fact]
    public void An_automatic_reply_changes_nobodys_turn()
    {
        var turn = At("2026-11-12T09:00:00Z", Ours("2026-11-09T10:00:00Z"), Theirs("2026-11-09T10:01:00Z") with { Automatic = Automatic.AutoReply });

        Assert.Equal(Whose.Theirs, turn.Whose);
    }

    [Fact]
    public void An_internal_forward_changes_nobodys_turn()
    {
        var turn = At("2026-11-12T09:00:00Z", Theirs("2026-11-09T10:00:00Z"), Ours("2026-11-10T10:00:00Z") with { IsInternalOnly = true });

        Assert.Equal(Whose.Yours, turn.Whose);
    }

    [Fact]
    public void Days_are_counted_in_the_owners_zone()
    {
        var lateInUtcNextDayInBerlin = Theirs("2026-11-18T23:30:00Z");

        Assert.Equal(0, At("2026-11-19T08:00:00Z", lateInUtcNextDayInBerlin).Days);
        Assert.Equal(1, At("2026-11-19T23:30:00Z", lateInUtcNextDayInBerlin).Days);
    }

    [Fact]
    public void A_date_that_lies_ahead_is_today()
    {
        Assert.Equal(0, At("2026-11-18T08:00:00Z", Theirs("2027-01-01T08:00:00Z")).Days);
    }

    [Theory]
    [InlineData(TurnReason.NoMessages)]
    [InlineData(TurnReason.OnlyAutomatic)]
    [InlineData(TurnReason.InternalOnly)]
    public void It_is_nobodys_turn_when_nobody_outside_wrote(TurnReason reason)
    {
        TurnMessage[] messages = reason switch
        {
            TurnReason.NoMessages => [],
            TurnReason.OnlyAutomatic => [Theirs("2026-11-18T08:00:00Z") with { Automatic = Automatic.Bulk }],
            _ => [Theirs("2026-11-18T08:00:00Z") with { IsInternalOnly = true }],
        };

        var turn = At("2026-11-19T08:00:00Z", messages);

        Assert.Equal((Whose.Nobody, reason, null), (turn.Whose, turn.Reason, turn.Since));
    }

    [Theory]
    [InlineData(Direction.Incoming, TurnSign.Closes, Whose.Nobody, TurnReason.TheyClosed)]
    [InlineData(Direction.Incoming, TurnSign.Promises, Whose.Theirs, TurnReason.TheyPromised)]
    [InlineData(Direction.Incoming, TurnSign.Requests, Whose.Yours, TurnReason.TheyWroteLast)]
    [InlineData(Direction.Outgoing, TurnSign.Closes, Whose.Nobody, TurnReason.YouClosed)]
    [InlineData(Direction.Outgoing, TurnSign.Promises, Whose.Yours, TurnReason.YouPromised)]
    [InlineData(Direction.Outgoing, TurnSign.Requests, Whose.Theirs, TurnReason.YouWroteLast)]
    public void What_the_last_message_says_decides(Direction direction, TurnSign sign, Whose whose, TurnReason reason)
    {
        var last = Theirs("2026-11-18T08:00:00Z") with { Direction = direction, Sign = sign };

        var turn = At("2026-11-19T08:00:00Z", last, Ours("2026-11-17T08:00:00Z"));

        Assert.Equal((whose, reason), (turn.Whose, turn.Reason));
    }

    [Fact]
    public void A_question_counts_before_thanks()
    {
        var thanksAndMore = Theirs("2026-11-18T08:00:00Z", question: "When is the next one?") with { Sign = TurnSign.Closes };

        Assert.Equal(TurnReason.TheyAsked, At("2026-11-19T08:00:00Z", thanksAndMore).Reason);
    }

    [Fact]
    public void The_owners_word_that_no_reply_is_needed_ends_with_the_next_message()
    {
        var settled = Theirs("2026-11-18T08:00:00Z", question: "Any news?") with { IsSettled = true };

        Assert.Equal((Whose.Nobody, TurnReason.NoReplyNeeded), (At("2026-11-19T08:00:00Z", settled).Whose, At("2026-11-19T08:00:00Z", settled).Reason));
        Assert.Equal(Whose.Yours, At("2026-11-20T08:00:00Z", settled, Theirs("2026-11-19T08:00:00Z")).Whose);
    }

    [Fact]
    public void What_is_forwarded_to_somebody_else_answers_nobody_who_asked()
    {
        var asked = Theirs("2026-11-18T08:00:00Z", question: "How often?") with { Writer = "osei@hospital.example" };
        var forward = Ours("2026-11-18T09:00:00Z") with { IsForward = true, Recipients = ["lind@other.example"] };

        Assert.Equal(TurnReason.TheyAsked, At("2026-11-19T08:00:00Z", asked, forward).Reason);
        Assert.Equal(TurnReason.YouWroteLast, At("2026-11-19T08:00:00Z", asked, forward with { Recipients = ["lind@other.example", "osei@hospital.example"] }).Reason);
    }

    [Fact]
    public void A_word_between_others_with_a_copy_to_the_owner_changes_nobodys_turn()
    {
        var asked = Theirs("2026-11-18T08:00:00Z", question: "How often?") with { Writer = "osei@hospital.example" };
        var aside = Theirs("2026-11-18T09:00:00Z") with { Writer = "lind@other.example", To = ["osei@hospital.example"], IsToOwner = false };

        Assert.Equal("osei@hospital.example", At("2026-11-19T08:00:00Z", asked, aside).Decider?.Writer);
        Assert.Equal("lind@other.example", At("2026-11-19T08:00:00Z", asked, aside with { Question = "And you, Ines?" }).Decider?.Writer);
        Assert.Equal("osei@hospital.example", At("2026-11-19T08:00:00Z", asked, aside with { Question = "And you?", AsksByName = false }).Decider?.Writer);
    }

    [Fact]
    public void A_thread_of_others_is_nobodys_turn()
    {
        var one = Theirs("2026-11-18T08:00:00Z") with { Writer = "osei@hospital.example", To = ["lind@other.example"], IsToOwner = false };
        var other = Theirs("2026-11-18T09:00:00Z") with { Writer = "lind@other.example", To = ["osei@hospital.example"], IsToOwner = false };

        Assert.Equal((Whose.Nobody, TurnReason.BetweenOthers), (At("2026-11-19T08:00:00Z", one, other).Whose, At("2026-11-19T08:00:00Z", one, other).Reason));
    }

    [Fact]
    public void Mails_that_answer_each_other_in_a_circle_are_read_all_the_same()
    {
        var first = Theirs("2026-11-16T10:00:00Z") with { MessageId = "a", Answers = ["b"] };
        var second = Theirs("2026-11-18T10:00:00Z") with { MessageId = "b", Answers = ["a"] };

        Assert.Equal(TurnReason.TheyWroteLast, At("2026-11-19T08:00:00Z", first, second).Reason);
    }

    [Fact]
    public void Who_asked_and_thanked_somebody_else_has_their_answer()
    {
        var asked = Theirs("2026-11-18T08:00:00Z", question: "How often?") with { Writer = "osei@hospital.example" };
        var answered = Theirs("2026-11-18T09:00:00Z") with { Writer = "lind@other.example", To = ["osei@hospital.example"], IsToOwner = false };
        var thanked = Theirs("2026-11-18T10:00:00Z") with { Writer = "osei@hospital.example", To = ["lind@other.example"], IsToOwner = false, Sign = TurnSign.Closes };

        Assert.Equal((Whose.Nobody, TurnReason.TheyClosed), (At("2026-11-19T08:00:00Z", asked, answered, thanked).Whose, At("2026-11-19T08:00:00Z", asked, answered, thanked).Reason));
        Assert.Equal(TurnReason.TheyAsked, At("2026-11-19T08:00:00Z", asked, answered).Reason);
    }

    [Fact]
    public void Of_two_messages_of_one_second_the_same_one_always_decides()
    {
        var (one, other) = (Theirs("2026-11-18T08:00:00Z"), Ours("2026-11-18T08:00:00Z"));

        Assert.Equal(At("2026-11-19T08:00:00Z", one, other).Decider, At("2026-11-19T08:00:00Z", other, one).Decider);
    }

    private static Turn At(string now, params TurnMessage[] messages) => Turn.Of(messages, Letter.At(now), Berlin);

    private static TurnMessage Theirs(string sent, string? question = null) =>
        new(Guid.NewGuid(), Direction.Incoming, Letter.At(sent), Automatic.None, false, question);

    private static TurnMessage Ours(string sent) => new(Guid.NewGuid(), Direction.Outgoing, Letter.At(sent), Automatic.None, false, null);
}
