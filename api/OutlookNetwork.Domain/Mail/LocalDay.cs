namespace OutlookNetwork.Domain.Mail;

public static class LocalDay
{
    /// <summary>On which day of the zone's calendar an instant lies.</summary>
    public static DateOnly DayOf(this TimeZoneInfo zone, DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
}
