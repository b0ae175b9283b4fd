using OutlookNetwork.Domain.Mail;
using OutlookNetwork.Domain.Threads;

namespace OutlookNetwork.Domain.Tests.Threads;

public sealed class ThreadLinksTests
{
    private static readonly string Index = new('a', 44);

    private readonly Message _root = Letter.With("root@x", sent: "2026-11-02T23:30:00Z");

    [Fact]
    public void A_reply_says_which_message_its_In_Reply_To_names_with_subject_sender_and_local_day()
    {
        var reply = Letter.With("reply@x", inReplyTo: "root@x", sent: "2026-11-04T09:00:00Z");

        var links = Links([_root, reply]);

        Assert.Equal((LinkKind.First, "It is the first message of this thread.", null), Told(links[_root.Id]));
        Assert.Equal((LinkKind.InReplyTo, "Its In-Reply-To names “Dosing” from a.osei@hospital.example of 3 November 2026.", _root.Id), Told(links[reply.Id]));
    }

    [Fact]
    public void Of_several_references_the_nearest_that_is_here_is_named()
    {
        var middle = Letter.With("middle@x", ["root@x"], sent: "2026-11-03T09:00:00Z");
        var last = Letter.With("last@x", ["root@x", "middle@x", "lost@x"], sent: "2026-11-05T09:00:00Z");

        Assert.Equal((LinkKind.References, middle.Id), Short(Links([last, middle, _root])[last.Id]));
    }

    [Fact]
    public void Two_answers_to_a_message_that_is_not_here_point_at_each_other_and_name_its_id()
    {
        var one = Letter.With("one@x", inReplyTo: "lost@x", sent: "2026-11-03T09:00:00Z");
        var two = Letter.With("two@x", inReplyTo: "lost@x", sent: "2026-11-04T09:00:00Z");

        var links = Links([two, one]);

        Assert.Equal((LinkKind.First, "It is the first message here; what it answers is not here (<lost@x>).", null), Told(links[one.Id]));
        Assert.Equal((LinkKind.SameMissingMessage, one.Id), Short(links[two.Id]));
        Assert.Contains("(<lost@x>)", links[two.Id].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void An_Exchange_message_without_ids_says_which_conversation()
    {
        var one = Letter.With("one@x", sent: "2026-11-03T09:00:00Z", conversation: Index);
        var two = Letter.With("two@x", sent: "2026-11-04T09:00:00Z", conversation: Index);

        Assert.Equal((LinkKind.SameConversation, one.Id), Short(Links([two, one])[two.Id]));
    }

    [Fact]
    public void An_answer_by_subject_says_so()
    {
        var reply = Letter.With("reply@x", subject: "Re: Dosing", sent: "2026-11-04T09:00:00Z");
        reply.Answer(_root.Key);

        Assert.Equal((LinkKind.SameSubject, _root.Id), Short(Links([_root, reply])[reply.Id]));
    }

    [Fact]
    public void A_message_that_only_a_later_one_names_says_which()
    {
        var other = Letter.With("other@x", sent: "2026-11-03T09:00:00Z");
        var bridge = Letter.With("bridge@x", ["root@x", "other@x"], sent: "2026-11-05T09:00:00Z");

        Assert.Equal((LinkKind.NamedByAnother, bridge.Id), Short(Links([_root, other, bridge])[other.Id]));
    }

    [Fact]
    public void What_the_owner_chose_comes_before_what_the_mail_says_and_can_be_taken_back()
    {
        var reply = Letter.With("reply@x", inReplyTo: "root@x", sent: "2026-11-04T09:00:00Z");
        var other = Letter.With("other@x", sent: "2026-11-05T09:00:00Z");
        var split = ThreadChoice.Begins(reply, Letter.At("2026-11-06T09:00:00Z"));
        var join = ThreadChoice.Joins(other, reply, Letter.At("2026-11-06T09:00:00Z"));

        var links = Links([reply, other], [split, join]);

        Assert.Equal((LinkKind.SplitByYou, split.Id), (links[reply.Id].Kind, links[reply.Id].ChoiceId));
        Assert.Equal((LinkKind.JoinedByYou, reply.Id, join.Id), (links[other.Id].Kind, links[other.Id].MessageId, links[other.Id].ChoiceId));
    }

    [Fact]
    public void The_earlier_side_of_a_join_is_explained_by_the_join()
    {
        var other = Letter.With("other@x", sent: "2026-11-05T09:00:00Z");
        var join = ThreadChoice.Joins(_root, other, Letter.At("2026-11-06T09:00:00Z"));

        Assert.Equal((LinkKind.JoinedByYou, _root.Id), Short(Links([_root, other], [join])[other.Id]));
    }

    [Fact]
    public void A_mail_whose_id_another_mail_carries_says_so_and_points_at_it()
    {
        var (one, two) = (Letter.With("same@x"), Letter.With("same@x", subject: "Another"));
        one.ShareId();
        two.Distinguish(Guid.CreateVersion7());

        Assert.Equal((LinkKind.SharedMessageId, two.Id), Short(ThreadLinks.Of([one], [], [one, two], TimeZoneInfo.Utc)[one.Id]));
    }

    [Fact]
    public void Circles_and_messages_that_answer_themselves_are_explained()
    {
        var self = Letter.With("self@x", ["self@x"], inReplyTo: "self@x", sent: "2026-11-01T09:00:00Z");
        var (a, b) = (Letter.With("a@x", ["b@x"]), Letter.With("b@x", ["a@x"]));

        var links = Links([self, a, b]);

        Assert.Equal(LinkKind.First, links[self.Id].Kind);
        Assert.Equal((LinkKind.References, b.Id), Short(links[a.Id]));
        Assert.Equal((LinkKind.References, a.Id), Short(links[b.Id]));
    }

    [Fact]
    public void The_reasons_do_not_depend_on_the_order_of_the_messages()
    {
        var messages = Enumerable.Range(0, 40).Select(number => Letter.With(
            $"{number}@x", number % 3 == 0 ? [] : [$"{number / 2}@x", $"lost{number % 5}@x"], sent: "2026-11-02T09:00:00Z",
            conversation: number % 4 == 0 ? Index : null)).ToArray();
        var expected = Links(messages);

        for (var seed = 1; seed <= 20; seed++)
        {
            new Random(seed).Shuffle(messages);
            var links = Links(messages);
            Assert.All(messages, message => Assert.Equal(expected[message.Id], links[message.Id]));
        }
    }

    [Fact]
    public void Twice_the_thread_takes_about_twice_the_time()
    {
        Timed(Chain(500));
        var (half, whole) = (Chain(2000), Chain(4000));

        var (one, two) = (Timed(half), Timed(whole));

        Assert.True(two < (one * 4) + TimeSpan.FromMilliseconds(50), $"{one} for 2,000, {two} for 4,000");

        static IReadOnlyList<Message> Chain(int count) => [.. Enumerable.Range(0, count)
            .Select(number => Letter.With($"{number}@x", [.. Enumerable.Range(0, 20).Select(back => $"{number - 20 + back}@x")], conversation: Index))];

        static TimeSpan Timed(IReadOnlyList<Message> thread) => Enumerable.Range(0, 3).Min(_ =>
            ThreadTime.Of(() => Assert.Equal(thread.Count, Links(thread).Count)));
    }

    private static (LinkKind, Guid?) Short(ThreadLink link) => (link.Kind, link.MessageId);

    private static (LinkKind, string, Guid?) Told(ThreadLink link) => (link.Kind, link.Why, link.MessageId);

    private static IReadOnlyDictionary<Guid, ThreadLink> Links(IReadOnlyCollection<Message> thread, params ThreadChoice[] choices) =>
        ThreadLinks.Of(thread, choices, [], TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
}
