using OutlookNetwork.Domain.Threads;

namespace OutlookNetwork.Domain.Tests.Threads;

public sealed class SubjectFallbackTests
{
    private const string Ines = "ines@liaison.example";
    private const string Osei = "a.osei@hospital.example";

    [Fact]
    public void A_reply_without_ids_answers_the_newest_earlier_message_between_the_same_two_sides()
    {
        var older = Clue(Ines, Osei, "2026-06-01T09:00:00Z");
        var newer = Clue(Ines, Osei, "2026-06-03T09:00:00Z");
        var reply = Clue(Osei, Ines, "2026-06-04T09:00:00Z", isReply: true);

        Assert.Equal(newer.Key, SubjectFallback.Answers([older, newer, reply])[reply.Message]);
    }

    [Fact]
    public void A_message_to_somebody_else_is_not_what_it_answers()
    {
        var toAnother = Clue(Ines, "lind@peer.example", "2026-06-01T09:00:00Z");
        var reply = Clue(Osei, Ines, "2026-06-04T09:00:00Z", isReply: true);

        Assert.Null(SubjectFallback.Answers([toAnother, reply])[reply.Message]);
    }

    [Fact]
    public void After_sixty_days_a_subject_is_a_new_conversation()
    {
        var old = Clue(Ines, Osei, "2026-06-01T09:00:00Z");
        var within = Clue(Osei, Ines, "2026-07-31T09:00:00Z", isReply: true);
        var past = Clue(Osei, Ines, "2026-07-31T09:00:01Z", isReply: true);

        Assert.Equal(old.Key, SubjectFallback.Answers([old, within])[within.Message]);
        Assert.Null(SubjectFallback.Answers([old, past])[past.Message]);
    }

    [Fact]
    public void A_later_message_is_never_what_a_reply_answers()
    {
        var reply = Clue(Osei, Ines, "2026-06-04T09:00:00Z", isReply: true);
        var later = Clue(Ines, Osei, "2026-06-05T09:00:00Z");

        Assert.Null(SubjectFallback.Answers([reply, later])[reply.Message]);
    }

    [Fact]
    public void Two_messages_of_one_second_are_told_apart_the_same_way_in_any_order()
    {
        var one = Clue(Ines, Osei, "2026-06-01T09:00:00Z");
        var other = Clue(Ines, Osei, "2026-06-01T09:00:00Z");
        var reply = Clue(Osei, Ines, "2026-06-04T09:00:00Z", isReply: true);

        Assert.Equal(SubjectFallback.Answers([one, other, reply])[reply.Message], SubjectFallback.Answers([reply, other, one])[reply.Message]);
    }

    private static SubjectClue Clue(string from, string to, string sent, bool isReply = false) =>
        new(Guid.NewGuid(), Guid.NewGuid(), isReply, Letter.At(sent), from, new HashSet<string> { to });
}
