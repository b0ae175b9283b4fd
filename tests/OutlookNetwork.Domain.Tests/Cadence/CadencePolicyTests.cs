using OutlookNetwork.Domain.Cadence;

namespace OutlookNetwork.Domain.Tests.Cadence;

public sealed class CadencePolicyTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(0, 45, "cadence.days")]
    [InlineData(-3, 45, "cadence.days")]
    [InlineData(30, 3651, "cadence.days")]
    [InlineData(int.MinValue, int.MaxValue, "cadence.days")]
    [InlineData(46, 45, "cadence.ideal-past-maximum")]
    public void What_is_no_interval_is_refused(int ideal, int max, string code)
    {
        Assert.True(CadencePolicy.Of(ideal, max).Failed(out var problem, out _));
        Assert.Equal(code, problem.Code);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(30, 30)]
    [InlineData(3650, 3650)]
    public void The_two_may_be_the_same(int ideal, int max)
    {
        Assert.False(CadencePolicy.Of(ideal, max).Failed(out _, out var policy));
        Assert.Equal(new CadencePolicy(ideal, max), policy);
    }

    [Theory]
    [InlineData(CadenceChoice.Own, 30, null, "cadence.days-needed")]
    [InlineData(CadenceChoice.Own, 0, 3, "cadence.days")]
    [InlineData(CadenceChoice.Inherited, 30, 45, "cadence.days-not-taken")]
    [InlineData(CadenceChoice.None, null, 45, "cadence.days-not-taken")]
    public void Days_go_with_an_interval_of_ones_own_alone(CadenceChoice choice, int? ideal, int? max, string code) =>
        Assert.Equal(code, Refusal(new(choice, ideal, max, null, null)));

    [Fact]
    public void A_snooze_has_a_reason_and_a_day_ahead()
    {
        Assert.Equal("cadence.snooze-reason", Refusal(CadenceDetails.Nothing with { Snooze = new(Today.AddDays(1), "  ") }));
        Assert.Equal("cadence.snooze-reason", Refusal(CadenceDetails.Nothing with { Snooze = new(Today.AddDays(1), new('x', 201)) }));
        Assert.Equal("cadence.snooze-not-ahead", Refusal(CadenceDetails.Nothing with { Snooze = new(Today, "leave") }));
        Assert.Equal("cadence.snooze-not-ahead", Refusal(CadenceDetails.Nothing with { Snooze = new(DateOnly.MaxValue, "leave") }));
        Assert.Equal("cadence.do-not-contact-reason", Refusal(CadenceDetails.Nothing with { DoNotContact = "" }));
    }

    [Fact]
    public void A_change_made_on_an_older_version_is_refused_and_changes_nothing()
    {
        var cadence = ContactCadence.For(Guid.Empty, "ines", Book.Company, Guid.Empty);
        Assert.False(cadence.Change(new(CadenceChoice.Own, 30, 45, null, null), 0, Today).Failed(out _, out _));

        Assert.True(cadence.Change(CadenceDetails.Nothing, 0, Today).Failed(out var problem, out _));

        Assert.Equal(("cadence.changed-meanwhile", new CadencePolicy(30, 45), 1), (problem.Code, cadence.Own, cadence.Version));
    }

    [Fact]
    public void Of_two_that_are_one_person_what_the_kept_one_says_holds_and_who_is_not_to_be_contacted_stays_so()
    {
        var (kept, other) = (ContactCadence.For(Guid.Empty, "ines", Book.Company, Guid.Empty), ContactCadence.For(Guid.Empty, "ines", Book.Company, Guid.Empty));
        Assert.False(kept.Change(new(CadenceChoice.Own, 30, 45, null, null), 0, Today).Failed(out _, out _));
        Assert.False(other.Change(new(CadenceChoice.Own, 5, 9, new(Today.AddDays(9), "leave"), "asked not to be"), 0, Today).Failed(out _, out _));
        var before = kept.Details;

        kept.Absorb(other);
        Assert.Equal(new(CadenceChoice.Own, 30, 45, new(Today.AddDays(9), "leave"), "asked not to be"), kept.Details);

        kept.Split();
        Assert.Equal(before, kept.Details);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("none")]
    [InlineData("D")]
    [InlineData("")]
    public void There_are_three_tiers(string name)
    {
        Assert.True(CadenceRule.For(Guid.Empty, "ines", CadenceScope.Tier, name).Failed(out var problem, out _));
        Assert.Equal("cadence.tier", problem.Code);
    }

    private static string Refusal(CadenceDetails wanted) =>
        ContactCadence.For(Guid.Empty, "ines", Book.Company, Guid.Empty).Change(wanted, 0, Today).Failed(out var problem, out _) ? problem.Code : "none";
}
