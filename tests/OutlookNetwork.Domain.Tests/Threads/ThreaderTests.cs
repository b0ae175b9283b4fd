using FsCheck;
using FsCheck.Fluent;
using OutlookNetwork.Domain.Mail;
using OutlookNetwork.Domain.Threads;

namespace OutlookNetwork.Domain.Tests.Threads;

public sealed class ThreaderTests
{
    [Fact]
    public void A_reply_is_in_the_thread_of_what_it_answers()
    {
        var threads = InOrder([Letter.With("question@x"), Letter.With("answer@x", inReplyTo: "question@x")]);

        Assert.Equal("answer@x question@x", Picture(threads));
    }

    [Fact]
    public void Two_answers_to_a_message_that_never_came_are_in_one_thread()
    {
        var threads = InOrder([Letter.With("one@x", ["missing@x"]), Letter.With("two@x", ["missing@x"])]);

        Assert.Equal("one@x two@x", Picture(threads));
    }

    [Fact]
    public void A_late_message_joins_two_threads_that_were_apart_and_the_older_one_keeps_its_id()
    {
        var first = Letter.With("first@x");
        var second = Letter.With("second@x");
        var threads = InOrder([first, second]);
        var older = threads[first];

        threads = InOrder([first, second, Letter.With("both@x", ["first@x", "second@x"])]);

        Assert.Equal("both@x first@x second@x", Picture(threads));
        Assert.Equal(older.Number, threads[first].Number);
    }

    [Fact]
    public void References_that_run_in_a_circle_end_in_one_thread()
    {
        var threads = InOrder([Letter.With("a@x", ["b@x"]), Letter.With("b@x", ["c@x"]), Letter.With("c@x", ["a@x"])]);

        Assert.Equal("a@x b@x c@x", Picture(threads));
    }

    [Fact]
    public void Exchange_replies_that_lost_their_ids_are_held_together_by_the_conversation_index()
    {
        var index = new string('a', 44);
        var threads = InOrder([Letter.With("a@x", conversation: index), Letter.With("b@x", conversation: index), Letter.With("c@x")]);

        Assert.Equal("a@x b@x | c@x", Picture(threads));
    }

    [Fact]
    public void Two_answers_that_name_no_more_than_an_address_on_them_are_apart()
    {
        var threads = InOrder(
            [Letter.With("a@x", inReplyTo: "Mia@clinic.example", to: "mia@clinic.example"), Letter.With("b@x", inReplyTo: "mia@clinic.example", to: "mia@clinic.example")]);

        Assert.Equal("a@x | b@x", Picture(threads));
    }

    [Fact]
    public void The_same_subject_alone_joins_nothing()
    {
        var threads = InOrder([Letter.With("a@x", subject: "Hello"), Letter.With("b@x", subject: "Hello")]);

        Assert.Equal("a@x | b@x", Picture(threads));
    }

    [Fact]
    public void Any_order_of_arrival_and_any_split_into_batches_gives_the_same_threads()
    {
        var ids = Gen.Choose(0, 11);
        var message = from own in ids from answers in ids.ListOf(2) from index in Gen.Choose(0, 8) select (own, answers, index);
        var mailbox = from messages in message.ListOf() from order in Gen.Shuffle(messages.ToArray()) from batch in Gen.Choose(1, 4) select (messages, order, batch);

        Prop.ForAll(mailbox.ToArbitrary(), drawn =>
        {
            var straight = Picture(InOrder([.. drawn.messages.Select(Drawn)]));
            var shuffled = Picture(InOrder([.. drawn.order.Select(Drawn)], drawn.batch));
            return straight == shuffled;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261122UL, 1UL));
    }

    private static Message Drawn((int Own, List<int> Answers, int Index) drawn) => Letter.With(
        $"{drawn.Own}@x", [.. drawn.Answers.Select(id => $"{id}@x")], conversation: drawn.Index < 3 ? new string((char)('a' + drawn.Index), 44) : null);

    private static Message Drawn((int Own, Microsoft.FSharp.Collections.FSharpList<int> Answers, int Index) drawn) =>
        Drawn((drawn.Own, drawn.Answers.ToList(), drawn.Index));

    /// <summary>Lets messages arrive in batches, as an import does; thread ids are handed out in order.</summary>
    private static Dictionary<Message, (int Number, Guid Id)> InOrder(IReadOnlyList<Message> messages, int batch = 1)
    {
        var made = new List<Guid>();
        var keys = new Dictionary<Guid, Guid>();
        var threadOf = new Dictionary<Message, Guid>();
        foreach (var arrivals in messages.Chunk(batch))
        {
            var join = Threader.Join([.. arrivals.Select(message => ThreadEvidence.Of(message, ThreadChoices.None))], keys, () =>
            {
                made.Add(Guid.CreateVersion7(Letter.At("2026-01-01T00:00:00Z").AddSeconds(made.Count)));
                return made[^1];
            });
            foreach (var (key, thread) in join.NewKeys)
            {
                keys.Add(key, thread);
            }

            foreach (var key in keys.Keys.ToList())
            {
                keys[key] = join.Merged.GetValueOrDefault(keys[key], keys[key]);
            }

            foreach (var message in threadOf.Keys.ToList())
            {
                threadOf[message] = join.Merged.GetValueOrDefault(threadOf[message], threadOf[message]);
            }

            foreach (var arrival in arrivals)
            {
                threadOf[arrival] = join.ThreadOf[arrival.Id];
            }
        }

        return threadOf.ToDictionary(pair => pair.Key, pair => (made.IndexOf(pair.Value), pair.Value));
    }

    /// <summary>Threads as "a b | c": members in order of id, threads in order of their first member.</summary>
    private static string Picture(Dictionary<Message, (int Number, Guid Id)> threads) => string.Join(" | ", threads
        .GroupBy(pair => pair.Value.Id, pair => pair.Key.MessageId)
        .Select(thread => string.Join(' ', thread.Distinct().Order(StringComparer.Ordinal)))
        .Order(StringComparer.Ordinal));
}
