using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Today;

/// <summary>Who is due on which day of the coming weeks, computed from where things stand now.</summary>
internal sealed class AheadBoard(NetworkDb db, Standings standings, TimeProvider clock)
{
    private const int MostNamed = 6; // of a day: a line of the table

    public async Task<AheadView> AheadAsync(CancellationToken cancellationToken)
    {
        var today = (await db.SettingsAsync(cancellationToken)).Zone.DayOf(clock.GetUtcNow());
        var to = today.AddDays((Ahead.Weeks * 7) - 1);
        var days = (await standings.AllAsync(cancellationToken))
            .Select(one => (one.Contact, Day: Ahead.DueOn(one.Status, today))).Where(one => one.Day is { } day && day <= to)
            .GroupBy(one => one.Day ?? today).OrderBy(day => day.Key)
            .Select(day => (Day: day.Key, Named: day.OrderBy(one => one.Contact).Take(MostNamed).Select(one => one.Contact).ToList(), Count: day.Count())).ToList();
        var ids = days.SelectMany(day => day.Named).ToList();
        var names = await db.Contacts.IgnoreAutoIncludes().Where(contact => ids.Contains(contact.Id)).Select(contact => new { contact.Id, contact.Name })
            .ToDictionaryAsync(contact => contact.Id, contact => contact.Name, cancellationToken);
        return new(today, to, days.ConvertAll(day => new AheadDay(
            day.Day, [.. day.Named.Where(names.ContainsKey).Select(id => new AheadPerson(id, names[id]))], day.Count)));
    }
}
