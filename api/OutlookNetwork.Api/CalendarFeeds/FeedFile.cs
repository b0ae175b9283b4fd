using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace OutlookNetwork.Api.CalendarFeeds;

/// <param name="Uid">The same whenever the feed is read, so that an entry that moves is moved and not doubled.</param>
internal sealed record FeedEntry(string Uid, DateOnly On, string Summary);

/// <summary>The feed as calendar programs read it. Source: RFC 5545.</summary>
internal static class FeedFile
{
    private const int RemindAt = 9; // o'clock, where the calendar program is
    private const string Name = "OutlookNetwork: due";

    /// <summary>Every entry takes its whole day and leaves it free.</summary>
    public static string Of(IEnumerable<FeedEntry> entries, bool alarms, DateTimeOffset now)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//OutlookNetwork//What is due//EN", Method = CalendarMethods.Publish };
        calendar.AddProperty("X-WR-CALNAME", Name);
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        foreach (var entry in entries)
        {
            var happening = new CalendarEvent
            {
                Uid = entry.Uid,
                Summary = entry.Summary,
                DtStamp = new CalDateTime(now.UtcDateTime, CalDateTime.UtcTzId),
                Start = new CalDateTime(entry.On),
                End = new CalDateTime(entry.On.AddDays(1)),
                Transparency = TransparencyType.Transparent,
            };
            if (alarms)
            {
                happening.Alarms.Add(new Alarm { Action = AlarmAction.Display, Description = entry.Summary, Trigger = new Trigger(Duration.FromHours(RemindAt)) });
            }

            calendar.Events.Add(happening);
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("The calendar was not written.");
    }
}
