using System.Globalization;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Cadence;

public sealed class CountingTests
{
    private static readonly DateTimeOffset Noon = At("2026-11-02T12:00:00Z");
    private static readonly CountedMail Theirs = new(Noon, Noon.AddDays(1), Writer.Contact, Automatic.None, IsLogged: true, InCrowd: false, OwnerInCrowd: false, IsColleague: false);

    [Fact]
    public void A_logged_mail_is_a_conversation_and_one_that_is_only_stored_tells_whose_turn_it_is()
    {
        Assert.Equal(new StandingFacts(TouchedAt: Noon, ConversedAt: Noon, FirstConversedAt: Noon, IncomingAt: Noon), Counting.Of(Theirs));
        Assert.Equal(new StandingFacts(IncomingAt: Noon), Counting.Of(Theirs with { IsLogged = false }));
        Assert.Equal(new StandingFacts(TouchedAt: Noon, ConversedAt: Noon, FirstConversedAt: Noon, OutgoingAt: Noon), Counting.Of(Theirs with { Writer = Writer.Owner }));
        Assert.Equal(new StandingFacts(TouchedAt: Noon, ConversedAt: Noon, FirstConversedAt: Noon), Counting.Of(Theirs with { Writer = Writer.Other }));
        Assert.Equal(new StandingFacts(SettledAt: Noon, IncomingAt: Noon), Counting.Of(Theirs with { IsLogged = false, LeavesNothingOpen = true }));
    }

    [Theory]
    [InlineData(Automatic.AutoReply)]
    [InlineData(Automatic.Bounce)]
    [InlineData(Automatic.Receipt)]
    [InlineData(Automatic.Calendar)]
    [InlineData(Automatic.List)]
    [InlineData(Automatic.Bulk)]
    public void Mail_that_no_person_wrote_to_the_owner_counts_as_nothing(Automatic automatic) =>
        Assert.Equal(StandingFacts.None, Counting.Of(Theirs with { Automatic = automatic }));

    [Fact]
    public void Being_one_of_many_in_Cc_is_no_contact_on_either_side()
    {
        Assert.Equal(new StandingFacts(), Counting.Of(Theirs with { Writer = Writer.Owner, InCrowd = true }));
        Assert.Equal(new StandingFacts(), Counting.Of(Theirs with { OwnerInCrowd = true }));
        Assert.Equal(new StandingFacts(), Counting.Of(Theirs with { Writer = Writer.Other, InCrowd = true }));
    }

    [Fact]
    public void A_colleagues_mail_counts_when_it_was_logged_and_waits_for_nobody() =>
        Assert.Equal(new StandingFacts(TouchedAt: Noon, ConversedAt: Noon, FirstConversedAt: Noon), Counting.Of(Theirs with { IsColleague = true }));

    [Fact]
    public void A_clock_that_was_fast_puts_no_mail_after_its_storing_and_a_clock_that_was_never_set_none_at_all()
    {
        Assert.Equal(Noon.AddDays(1), Counting.CountsAt(At("2031-01-01T00:00:00Z"), Noon.AddDays(1)));
        Assert.Null(Counting.CountsAt(At("1970-01-01T00:00:00Z"), Noon));
        Assert.Null(Counting.CountsAt(sentAt: null, Noon));
    }

    [Fact]
    public void A_light_touch_is_a_contact_and_no_conversation_and_a_note_is_neither()
    {
        var day = new HappenedAt(Noon, new(2026, 11, 2));

        Assert.Equal(new StandingFacts(TouchedOn: new(2026, 11, 2)), Counting.Of(InteractionKind.Comment, InteractionWeight.LightTouch, day));
        Assert.Equal(new StandingFacts(TouchedAt: Noon, ConversedAt: Noon, FirstConversedAt: Noon, SettledAt: Noon), Counting.Of(InteractionKind.Call, InteractionWeight.Conversation, new(Noon, null)));
        Assert.Equal(StandingFacts.None, Counting.Of(InteractionKind.Note, null, day));
    }

    /// <summary>Facts in any order, each once or more often, are the same facts: what is kept bit by bit is what a rebuild reads.</summary>
    [Fact]
    public void The_order_and_the_repetition_of_facts_do_not_matter()
    {
        var random = new Random(20261123);
        for (var round = 0; round < 200; round++)
        {
            var facts = Enumerable.Range(0, random.Next(1, 30)).Select(_ => AnyOf(random)).ToList();
            var inOrder = facts.Aggregate(StandingFacts.None, (one, next) => one.And(next));

            var shuffled = facts.Concat(facts.Take(random.Next(facts.Count))).OrderBy(_ => random.Next()).Aggregate(StandingFacts.None, (one, next) => one.And(next));
            var halves = facts.Take(facts.Count / 2).Aggregate(StandingFacts.None, (one, next) => one.And(next))
                .And(facts.Skip(facts.Count / 2).Aggregate(StandingFacts.None, (one, next) => next.And(one)));

            Assert.Equal((inOrder, inOrder), (shuffled, halves));
        }
    }

    [Fact]
    public void An_interval_is_learned_from_the_gaps_between_days_with_a_conversation()
    {
        DateOnly[] days = [new(2026, 3, 31), new(2026, 1, 1), new(2026, 1, 21), new(2026, 1, 21), new(2026, 3, 2)]; // gaps 20, 40, 29

        Assert.Equal(new IntervalProposal(29, 44, 4, 29, 20, 40, new(2026, 1, 1), new(2026, 3, 31)), IntervalProposal.Of(days));
        Assert.Null(IntervalProposal.Of(days.Take(4)));
        Assert.Equal((CadencePolicy.MostDays, CadencePolicy.MostDays), IntervalProposal.Of(Enumerable.Range(0, 4).Select(at => new DateOnly(1900 + (at * 30), 1, 1))) is { } long1 ? (long1.IdealDays, long1.MaxDays) : default);
    }

    private static StandingFacts AnyOf(Random random)
    {
        var at = Noon.AddSeconds(random.Next(5)); // many of the same second
        return random.Next(3) switch
        {
            0 => Counting.Of(Theirs with { SentAt = at, Writer = (Writer)random.Next(3), IsLogged = random.Next(2) == 0, InCrowd = random.Next(4) == 0 }),
            1 => Counting.Of(InteractionKind.Call, (InteractionWeight)random.Next(2), new(at, null)),
            _ => Counting.Of(InteractionKind.Meeting, (InteractionWeight)random.Next(2), new(Noon, new DateOnly(2026, 11, 2).AddDays(random.Next(3)))),
        };
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
