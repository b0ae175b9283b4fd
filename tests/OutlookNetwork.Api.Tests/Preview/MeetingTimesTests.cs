using OutlookNetwork.Api.Preview;

namespace OutlookNetwork.Api.Tests.Preview;

public sealed class MeetingTimesTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("DTSTART:20261126T150000Z", "2026-11-26T15:00Z")]
    [InlineData("DTSTART;TZID=America/New_York:20261126T090000", "2026-11-26T14:00Z")]
    [InlineData("DTSTART;TZID=\"W. Europe Standard Time\":20260726T090000", "2026-07-26T07:00Z")]
    [InlineData("DTSTART:20261126T160000", "2026-11-26T15:00Z")] // of whoever reads it
    [InlineData("DTSTART;VALUE=DATE:20261126", "2026-11-25T23:00Z")]
    [InlineData("DTST\r\n ART;TZID=Euro\r\n\tpe/Berlin:20261126T160000", "2026-11-26T15:00Z")]
    public void A_meeting_begins_when_its_event_says_so(string line, string utc)
    {
        var calendar = $"BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nDTSTART:19701025T030000\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\n{line}\r\nSUMMARY:DTEND\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

        var times = MeetingTimes.Of(calendar, Berlin);

        Assert.Equal(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture), times.Start);
        Assert.Null(times.End);
    }

    [Theory]
    [InlineData("")]
    [InlineData("BEGIN:VEVENT")]
    [InlineData("DTSTART:20261126T150000Z")]
    [InlineData("BEGIN:VEVENT\nDTSTART;TZID=Mira's own:20261126T150000")]
    [InlineData("BEGIN:VEVENT\nDTSTART:tomorrow")]
    [InlineData("BEGIN:VEVENT\nDTSTART")]
    [InlineData("BEGIN:VEVENT\nDTSTART;TZID=Europe/Berlin:20260329T023000")] // an hour that the clocks passed over
    [InlineData("BEGIN:VEVENT\nEND:VEVENT\nDTSTART:20261126T150000Z")]
    public void What_does_not_say_it_in_a_way_that_is_read_has_no_time(string calendar) =>
        Assert.Equal(MeetingTimes.Unknown, MeetingTimes.Of(calendar, Berlin));
}
