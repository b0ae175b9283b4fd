using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.CalendarFeeds;

/// <summary>What stands in the feed of the owner in scope: with whom they are due, and what they promised.</summary>
internal sealed class FeedReading(NetworkDb db, TimeProvider clock)
{
    /// <summary>Whoever reads it has an address and no sign-in: it names people as their owner chose, and says of what passes between them nothing.</summary>
    public async Task<string> FileAsync(CancellationToken cancellationToken)
    {
        var feed = await db.CalendarFeeds.AsNoTracking().SingleAsync(cancellationToken);
        var settings = await db.SettingsAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var today = settings.Zone.DayOf(now);
        var names = await db.Contacts.IgnoreAutoIncludes().Select(contact => new { contact.Id, contact.Name }).ToDictionaryAsync(one => one.Id, one => one.Name, cancellationToken);
        var due = (await db.ContactStandings.Where(one => one.AskDay != null).Select(one => new { Contact = one.ContactId, Day = one.AskDay ?? 0 }).ToListAsync(cancellationToken))
            .Select(one => new FeedEntry($"due-{one.Contact}@outlooknetwork", Later(DateOnly.FromDayNumber(one.Day), today), $"Be in touch with {Who(one.Contact)}"));
        var promised = (await db.Promises.AsNoTracking().Where(promise => promise.State == PromiseState.Open && promise.DueOn != null).ToListAsync(cancellationToken))
            .Select(promise => new FeedEntry($"promise-{promise.Id}@outlooknetwork", Later(promise.DueOn, today), $"Promised to {Who(promise.ContactId)}"));
        return FeedFile.Of(due.Concat(promised).OrderBy(entry => entry.On).ThenBy(entry => entry.Uid, StringComparer.Ordinal), feed.Alarms, now);

        string Who(Guid contact) => CalendarFeed.Called(names[contact], feed.Names) is { Length: > 0 } called ? called : "somebody";
    }

    private static DateOnly Later(DateOnly? one, DateOnly other) => one is { } day && day > other ? day : other;
}
