using OutlookNetwork.Domain.Cadence;

namespace OutlookNetwork.Domain.Tests.Cadence;

/// <summary>Hours of 9:00 to 17:30, Monday to Friday: a working day has 8.5 hours. 2026-03-06 is a Friday.</summary>
public sealed class WorkingTimeTests
{
    private static readonly WorkingTime Berlin = In("Europe/Berlin");

    [Fact]
    public void A_weekend_does_not_count()
    {
        // Friday 16:00 to 17:30 are 1:30, Monday 9:00 to 10:00 is 1:00.
        Assert.Equal(new TimeSpan(2, 30, 0), Berlin.Between(At("2026-03-06T16:00:00+01:00"), At("2026-03-09T10:00:00+01:00")));
    }

    [Fact]
    public void The_same_instants_are_another_working_time_in_another_zone()
    {
        // Friday 16:00 in Berlin is 10:00 in New York, so 7:30 until 17:30 there. Monday 10:00 in Berlin is 5:00 there (summer time began
        // on Sunday, 8 March), before work: nothing more.
        Assert.Equal(new TimeSpan(7, 30, 0), In("America/New_York").Between(At("2026-03-06T16:00:00+01:00"), At("2026-03-09T10:00:00+01:00")));
    }

    [Fact]
    public void A_day_off_does_not_count()
    {
        var working = Berlin with { DaysOff = new HashSet<DateOnly> { new(2026, 3, 9) } };

        // Friday 1:30, Monday off, Tuesday 9:00 to 10:00 is 1:00.
        Assert.Equal(new TimeSpan(2, 30, 0), working.Between(At("2026-03-06T16:00:00+01:00"), At("2026-03-10T10:00:00+01:00")));
    }

    [Theory]
    [InlineData("2026-03-07T12:00:00+01:00", "2026-03-08T20:00:00+01:00", 0)] // Saturday to Sunday
    [InlineData("2026-03-06T18:00:00+01:00", "2026-03-09T08:00:00+01:00", 0)] // after work to before work
    [InlineData("2026-03-09T10:00:00+01:00", "2026-03-09T10:00:00+01:00", 0)]
    [InlineData("2026-03-10T10:00:00+01:00", "2026-03-09T10:00:00+01:00", 0)] // backwards
    [InlineData("2026-03-02T00:00:00+01:00", "2026-03-09T00:00:00+01:00", 5 * 510)] // a whole week
    public void Time_outside_of_working_hours_is_none(string from, string to, int minutes)
    {
        Assert.Equal(TimeSpan.FromMinutes(minutes), Berlin.Between(At(from), At(to)));
    }

    [Fact]
    public void A_day_on_which_the_clock_changes_is_as_long_as_it_was()
    {
        var atNight = new WorkingTime(new(new(2, 30), new(6, 0), [DayOfWeek.Sunday]), Berlin.Zone, new HashSet<DateOnly>());

        // On 29 March 2:30 does not exist, and work begins at 3:30: 2:30 hours until 6:00. A week later it has 3:30 hours.
        Assert.Equal(new TimeSpan(2, 30, 0), atNight.Between(At("2026-03-29T00:00:00+01:00"), At("2026-03-29T12:00:00+02:00")));
        Assert.Equal(new TimeSpan(3, 30, 0), atNight.Between(At("2026-04-05T00:00:00+02:00"), At("2026-04-05T12:00:00+02:00")));
    }

    [Fact]
    public void Who_never_works_has_no_working_time()
    {
        var never = Berlin with { Hours = Berlin.Hours with { Days = [] } };

        Assert.True(never.IsNever);
        Assert.Equal(TimeSpan.Zero, never.Between(At("2026-03-02T00:00:00Z"), At("2026-03-09T00:00:00Z")));
    }

    private static WorkingTime In(string zone) => new(WorkingHours.Usual, TimeZoneInfo.FindSystemTimeZoneById(zone), new HashSet<DateOnly>());

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
