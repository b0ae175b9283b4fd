namespace OutlookNetwork.Domain.Cadence;

/// <summary>When somebody works: hours of the week in their zone, without the days off.</summary>
/// <param name="DaysOff">Whole days in <paramref name="Zone"/> on which nobody is expected to answer.</param>
public sealed record WorkingTime(WorkingHours Hours, TimeZoneInfo Zone, IReadOnlySet<DateOnly> DaysOff)
{
    public TimeSpan Day => Hours.End - Hours.Start;

    /// <summary>Nobody who never works can be measured in working time.</summary>
    public bool IsNever => Hours.Days.Count == 0;

    /// <summary>How much working time lies between two instants; zero when the second is not later. Takes time by the days between them.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        var total = TimeSpan.Zero;
        if (to <= from)
        {
            return total;
        }

        var last = LocalDay(to);
        for (var day = LocalDay(from); day <= last; day = day.AddDays(1))
        {
            if (!Hours.Days.Contains(day.DayOfWeek) || DaysOff.Contains(day))
            {
                continue;
            }

            var (start, end) = (Instant(day, Hours.Start), Instant(day, Hours.End));
            var (begins, ends) = (from > start ? from : start, to < end ? to : end);
            total += ends > begins ? ends - begins : TimeSpan.Zero;
        }

        return total;
    }

    private DateOnly LocalDay(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>A time that the clock leaves out when summer begins is taken as the hour after it.</summary>
    private DateTimeOffset Instant(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        local = Zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new(local, Zone.GetUtcOffset(local));
    }
}
