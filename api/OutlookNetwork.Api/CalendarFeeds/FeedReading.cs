using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.CalendarFeeds;

/// <summary>What stands in the feed of the owner in scope: with whom they are due, and what they promised.</summary>
internal sealed class FeedReading(NetworkDb db, Standings standings, TimeProvider clock)
{
    /// <summary>Whoever reads it has an address and no sign-in: it names people as their owner chose, and says of what passes between them nothing.</summary>
    public async Task<string> FileAsync(CancellationToken cancellationToken)
    {
        var feed = await db.CalendarFeeds.AsNoTracking().SingleAsync(cancellationToken);
        var settings = await db.SettingsAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, settings.Zone).DateTime);
        var names = await db.Contacts.IgnoreAutoIncludes().Select(contact => new { contact.Id, contact.Name }).ToDictionaryAsync(one => one.Id, one => one.Name, cancellationToken);
        var due = (await standings.AllAsync(cancellationToken))
            .Where(one => one.Status.State != CadenceState.DoNotContact && (one.Status.Snooze?.Until ?? one.Status.DueOn) is not null)
            .Select(one => new FeedEntry(
                $"due-{one.Contact}@outlooknetwork", Later(one.Status.Snooze?.Until, Later(one.Status.DueOn, today)),
                $"Be in touch with {Who(names[one.Contact])}"));
        return FeedFile.Of(due.OrderBy(entry => entry.On).ThenBy(entry => entry.Uid, StringComparer.Ordinal), feed.Alarms, now);

        string Who(string name) => CalendarFeed.Called(name, feed.Names) is { Length: > 0 } called ? called : "somebody who is due";
    }

    private static DateOnly Later(DateOnly? one, DateOnly other) => one is { } day && day > other ? day : other;
}
