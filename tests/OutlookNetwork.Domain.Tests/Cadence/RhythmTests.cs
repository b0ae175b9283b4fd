using OutlookNetwork.Domain.Cadence;

namespace OutlookNetwork.Domain.Tests.Cadence;

public sealed class RhythmTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    [Fact]
    public void Gaps_are_counted_between_days_and_not_between_conversations() =>
        Assert.Equal(new(4, 10, 20, Start.AddDays(37)), Rhythm.Of([Start, Start, Start.AddDays(7), Start.AddDays(17), Start.AddDays(37)], Start.AddDays(40)));

    [Fact]
    public void Of_an_even_number_of_gaps_the_middle_is_the_mean_rounded_up() =>
        Assert.Equal(9, Rhythm.Of([Start, Start.AddDays(7), Start.AddDays(17)], Start.AddDays(40)).Median);

    [Fact]
    public void A_day_that_has_not_come_is_passed_over() => Assert.Equal(new(1, 0, 0, Start), Rhythm.Of([Start, Start.AddDays(90)], Start.AddDays(1)));

    [Theory]
    [InlineData(21, false)] // twice the usual ten, and the longest gap was twenty
    [InlineData(20, null)]
    public void Who_is_silent_longer_than_ever_and_than_twice_the_usual_drifts(int silent, bool? dormant) =>
        Assert.Equal(dormant, Drift.Of(new(4, 10, 20, Start), Start.AddDays(silent))?.IsDormant);

    [Fact]
    public void A_longer_gap_in_the_past_says_that_the_silence_is_usual() => Assert.Null(Drift.Of(new(9, 10, 60, Start), Start.AddDays(59)));

    [Fact]
    public void Who_talked_daily_for_a_while_does_not_drift_after_a_week() => Assert.Null(Drift.Of(new(9, 1, 2, Start), Start.AddDays(7)));

    [Fact]
    public void After_a_year_it_is_a_tie_to_revive_whatever_gaps_there_were() =>
        Assert.Equal(new(365, 100, 9, IsDormant: true), Drift.Of(new(9, 100, 400, Start), Start.AddDays(365)));

    [Fact]
    public void Three_conversations_say_nothing() => Assert.Null(Drift.Of(new(3, 10, 20, Start), Start.AddDays(900)));

    [Fact]
    public void Nobody_is_looked_at_who_talked_within_two_weeks_or_never() =>
        Assert.Equal((true, false, false), (Drift.MayBe(Start, Start.AddDays(14)), Drift.MayBe(Start, Start.AddDays(13)), Drift.MayBe(null, Start)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Drift.MostLookedAt)]
    [InlineData(Drift.MostLookedAt + 1)]
    [InlineData(1000)]
    public void Everybody_is_looked_at_once_in_a_round_and_no_day_looks_at_too_many(int count)
    {
        var people = Enumerable.Range(0, count).ToList();
        var days = Enumerable.Range(0, (count / Drift.MostLookedAt) + 1).Select(day => Drift.LookedAt(people, Start.AddDays(day)).ToList()).ToList();

        Assert.All(days, looked => Assert.Equal(Math.Min(count, Drift.MostLookedAt), looked.Distinct().Count()));
        Assert.Equal(count, days.SelectMany(looked => looked).Distinct().Count());
    }
}
