using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Domain.Tests.Cadence;

public sealed class CadenceStatusTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly CadencePolicy TierA = new(30, 45);

    [Theory]
    [InlineData(0, IntervalState.Fine)]
    [InlineData(29, IntervalState.Fine)]
    [InlineData(30, IntervalState.Due)]
    [InlineData(44, IntervalState.Due)]
    [InlineData(45, IntervalState.Overdue)]
    public void It_is_due_on_the_last_day_of_the_ideal_interval_and_overdue_on_that_of_the_maximum(int days, IntervalState expected)
    {
        var called = new StandingFacts(TouchedOn: new(2026, 3, 2));

        var status = Of(called, TierA, At("2026-03-02T11:00:00Z").AddDays(days));

        Assert.Equal((expected, (int?)days), (status.Interval, status.UsedDays));
        Assert.Equal((new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 16)), (status.DueOn, status.OverdueOn));
    }

    [Fact]
    public void Of_a_call_twenty_days_ago_twenty_of_thirty_days_are_used_whenever_it_was_typed()
    {
        var status = Of(new StandingFacts(TouchedOn: new(2026, 11, 3)), TierA, At("2026-11-23T09:00:00Z"));

        Assert.Equal((CadenceState.Fine, 20, new DateOnly(2026, 12, 3)), (status.State, status.UsedDays, status.DueOn));
    }

    [Fact]
    public void Without_an_interval_none_is_set_and_with_one_and_no_contact_there_was_never_one()
    {
        var now = At("2026-11-23T09:00:00Z");

        Assert.Equal(CadenceState.NoneSet, Of(new StandingFacts(TouchedOn: new(2020, 1, 1)), policy: null, now).State);
        Assert.Equal((CadenceState.Never, null, null), (Of(StandingFacts.None, TierA, now).State, Of(StandingFacts.None, TierA, now).UsedDays, Of(StandingFacts.None, TierA, now).DueOn));
    }

    [Fact]
    public void Who_wrote_last_waits_and_an_answer_gives_the_turn_back()
    {
        var wrote = new StandingFacts(TouchedAt: At("2026-11-15T09:00:00Z"), OutgoingAt: At("2026-11-15T09:00:00Z"));
        var answered = wrote.And(new(IncomingAt: At("2026-11-23T08:00:00Z")));

        var waiting = Of(wrote, TierA, At("2026-11-23T09:00:00Z"));

        Assert.Equal((CadenceState.WaitingForThem, Whose.Theirs, 8), (waiting.State, waiting.Turn, waiting.TurnDays));
        Assert.Equal((CadenceState.MyTurn, 0), (Of(answered, TierA, At("2026-11-23T09:00:00Z")).State, Of(answered, TierA, At("2026-11-23T09:00:00Z")).TurnDays));
    }

    [Fact]
    public void Two_mails_of_the_same_second_leave_the_turn_with_the_owner()
    {
        var at = At("2026-11-15T09:00:00Z");

        Assert.Equal(Whose.Yours, Of(new StandingFacts(IncomingAt: at, OutgoingAt: at), TierA, at).Turn);
    }

    [Fact]
    public void A_call_settles_what_a_mail_before_it_asked_and_nothing_after_it()
    {
        var asked = new StandingFacts(IncomingAt: At("2026-11-15T09:00:00Z"));

        Assert.Equal(Whose.Nobody, Of(asked.And(new(SettledAt: At("2026-11-16T09:00:00Z"))), TierA, At("2026-11-23T09:00:00Z")).Turn);
        Assert.Equal(Whose.Yours, Of(asked.And(new(SettledAt: At("2026-11-14T09:00:00Z"))), TierA, At("2026-11-23T09:00:00Z")).Turn);
    }

    [Fact]
    public void A_snooze_ends_on_its_day_by_itself_and_do_not_contact_stands_above_all()
    {
        var own = ContactCadence.For(Guid.Empty, "ines", Book.Company, Guid.Empty);
        var (today, facts) = (new DateOnly(2026, 11, 23), new StandingFacts(TouchedOn: new(2026, 1, 1)));
        Assert.False(own.Change(CadenceDetails.Nothing with { Snooze = new(today.AddDays(3), "leave") }, 0, today).Failed(out _, out _));

        var snoozed = Of(facts, TierA, At("2026-11-25T22:59:00Z"), own); // 23:59 in Berlin
        Assert.Equal((CadenceState.Snoozed, IntervalState.Overdue, new Snooze(new(2026, 11, 26), "leave")), (snoozed.State, snoozed.Interval, snoozed.Snooze));
        Assert.Equal((CadenceState.Overdue, (Snooze?)null), (Of(facts, TierA, At("2026-11-25T23:01:00Z"), own).State, Of(facts, TierA, At("2026-11-25T23:01:00Z"), own).Snooze));

        Assert.False(own.Change(own.Details with { DoNotContact = "asked not to be" }, 1, today).Failed(out _, out _));
        Assert.Equal(CadenceState.DoNotContact, Of(facts, TierA, At("2026-11-24T09:00:00Z"), own).State);
    }

    [Fact]
    public void The_day_of_a_contact_is_that_of_the_owners_zone_and_moves_with_it_while_a_day_without_a_time_stays()
    {
        var late = new StandingFacts(TouchedAt: At("2026-11-02T23:30:00Z"));
        var (berlin, honolulu) = (Berlin, TimeZoneInfo.FindSystemTimeZoneById("Pacific/Honolulu"));

        Assert.Equal((new DateOnly(2026, 11, 3), new DateOnly(2026, 11, 2)), (late.LastTouch(berlin), late.LastTouch(honolulu)));
        Assert.Equal(new DateOnly(2026, 11, 2), new StandingFacts(TouchedOn: new(2026, 11, 2)).LastTouch(honolulu));
        Assert.Equal(0, CadenceStatus.Of(new(TouchedOn: new(2026, 11, 3)), TierA, null, At("2026-11-02T23:30:00Z"), honolulu).UsedDays); // the owner flew west
    }

    [Fact]
    public void Of_several_circles_the_strictest_holds_before_the_tier_and_a_contacts_own_before_all()
    {
        CadenceRule[] rules = [Rule(CadenceScope.Tier, "a", 10, 20), Rule(CadenceScope.Circle, "Advisory", 60, 90), Rule(CadenceScope.Circle, "Mentors", 30, 45)];
        var own = ContactCadence.For(Guid.Empty, "ines", Book.Company, Guid.Empty);

        Assert.Equal((PolicySource.Circle, "Mentors"), Source(PolicyInForce.Of(own, ContactTier.A, ["advisory", "mentors"], rules)));
        Assert.Equal((PolicySource.Tier, "A"), Source(PolicyInForce.Of(null, ContactTier.A, [], rules)));
        Assert.Equal((PolicySource.None, ""), Source(PolicyInForce.Of(null, ContactTier.B, [], rules)));
        Assert.False(own.Change(new(CadenceChoice.None, null, null, null, null), 0, default).Failed(out _, out _));
        Assert.Equal(new PolicyInForce(null, PolicySource.Own, ""), PolicyInForce.Of(own, ContactTier.A, ["mentors"], rules));
    }

    private static (PolicySource, string) Source(PolicyInForce policy) => (policy.Source, policy.Name);

    private static CadenceRule Rule(CadenceScope scope, string name, int ideal, int max)
    {
        Assert.False(CadenceRule.For(Guid.Empty, "ines", scope, name).Failed(out _, out var rule));
        rule.Keep(new(ideal, max));
        return rule;
    }

    private static CadenceStatus Of(StandingFacts facts, CadencePolicy? policy, DateTimeOffset now, ContactCadence? own = null) => CadenceStatus.Of(facts, policy, own, now, Berlin);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
