namespace OutlookNetwork.Domain.Interactions;

/// <summary>When something happened, as its owner says it: a day of their own calendar, with the time of day where they know it.</summary>
public sealed record Happened(DateOnly On, TimeOnly? Time)
{
    private const int EarliestYear = 1900; // before anybody's career: a slip of the finger

    private static readonly TimeOnly Noon = new(12, 0); // most other zones have the same day then
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(5);

    /// <param name="zone">The owner's: says which day it is, and when on the clock of the world it was.</param>
    /// <returns>
    /// The instant by which it stands in a history, never after <paramref name="now"/>; without a time of day it is about noon.
    /// <see cref="InteractionProblems.InFuture"/> or <see cref="InteractionProblems.TooEarly"/> when it cannot have been then.
    /// </returns>
    public Outcome<HappenedAt> In(TimeZoneInfo zone, DateTimeOffset now)
    {
        if (On.Year < EarliestYear)
        {
            return InteractionProblems.TooEarly;
        }

        if (On > DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime))
        {
            return InteractionProblems.InFuture;
        }

        var local = On.ToDateTime(Time ?? Noon);
        local = zone.IsInvalidTime(local) ? local.AddHours(1) : local; // an hour that the clock skipped
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local); // of one shown twice, the first
        var at = new DateTimeOffset(local, offset).ToUniversalTime();
        return Time is not null && at > now + ClocksDiffer
            ? InteractionProblems.InFuture
            : new HappenedAt(at < now ? at : now, Time is null ? On : null);
    }
}

/// <param name="At">UTC.</param>
/// <param name="On">The day, when no more is known; it stays this day whatever zone it is read in.</param>
public sealed record HappenedAt(DateTimeOffset At, DateOnly? On);
