using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Domain.Tests.Interactions;

public sealed class HappenedTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 8, 0, 0, TimeSpan.Zero);
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    [Fact]
    public void A_time_of_day_is_read_in_the_owners_zone() =>
        Assert.Equal(new(new DateTimeOffset(2026, 3, 2, 15, 30, 0, TimeSpan.Zero), On: null), In(new(2026, 3, 2), new(16, 30), Berlin));

    [Fact]
    public void A_day_alone_stands_about_noon_and_stays_that_day() =>
        Assert.Equal(new(new DateTimeOffset(2026, 3, 2, 17, 0, 0, TimeSpan.Zero), new(2026, 3, 2)), In(new(2026, 3, 2), null, NewYork));

    [Fact]
    public void Today_without_a_time_stands_no_later_than_now() => Assert.Equal(new(Now, new(2026, 3, 3)), In(new(2026, 3, 3), null, Berlin));

    [Theory]
    [InlineData("2026-03-04", null, "interaction.in-future")]
    [InlineData("2026-03-03", "09:30", "interaction.in-future")] // in Berlin it is nine
    [InlineData("1899-12-31", null, "interaction.too-early")]
    public void What_cannot_have_happened_is_refused(string on, string? time, string code)
    {
        var happened = new Happened(DateOnly.Parse(on, null), time is null ? null : TimeOnly.Parse(time, null));

        Assert.True(happened.In(Berlin, Now).Failed(out var problem, out _));
        Assert.Equal(code, problem.Code);
    }

    [Fact]
    public void What_a_clock_that_runs_a_little_ahead_calls_now_is_now() => Assert.Equal(new(Now, On: null), In(new(2026, 3, 3), new(9, 4), Berlin));

    [Fact]
    public void Of_an_hour_that_the_clock_shows_twice_the_first_is_meant_and_of_one_that_it_skips_the_next()
    {
        var later = new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.False(new Happened(new(2026, 10, 25), new(2, 30)).In(Berlin, later).Failed(out _, out var twice));
        Assert.False(new Happened(new(2026, 3, 29), new(2, 30)).In(Berlin, later).Failed(out _, out var skipped));

        Assert.Equal(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), twice.At);
        Assert.Equal(new DateTimeOffset(2026, 3, 29, 1, 30, 0, TimeSpan.Zero), skipped.At);
    }

    private static HappenedAt In(DateOnly on, TimeOnly? time, TimeZoneInfo zone)
    {
        Assert.False(new Happened(on, time).In(zone, Now).Failed(out var problem, out var at), problem?.Code);
        return at ?? throw new InvalidOperationException("It succeeded with nothing.");
    }
}
