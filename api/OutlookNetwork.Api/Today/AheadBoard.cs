using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Today;

/// <summary>Who is due on which day of the coming weeks, from where things stand now.</summary>
internal sealed class AheadBoard(NetworkDb db, TimeProvider clock)
{
    private const int MostNamed = 6; // of a day: a line of the table

    public async Task<AheadView> AheadAsync(CancellationToken cancellationToken)
    {
        var today = (await db.SettingsAsync(cancellationToken)).Zone.DayOf(clock.GetUtcNow());
        var to = today.AddDays((Ahead.Weeks * 7) - 1);
        var (first, last) = (today.DayNumber, to.DayNumber);
        var asked = db.ContactStandings.Where(one => one.AskDay > first && one.AskDay <= last);
        var counts = await asked.GroupBy(one => one.AskDay).Select(day => new { Day = day.Key ?? 0, Count = day.Count() })
            .ToDictionaryAsync(day => day.Day, day => day.Count, cancellationToken);
        var due = db.ContactStandings.Where(one => one.AskDay <= first);
        counts[first] = await due.CountAsync(cancellationToken);

        var named = await asked.Select(one => one.AskDay).Distinct()
            .SelectMany(day => db.ContactStandings.Where(one => one.AskDay == day).OrderBy(one => one.ContactId).Take(MostNamed))
            .Select(one => new Asked(one.AskDay ?? 0, one.ContactId)).ToListAsync(cancellationToken);
        named.AddRange(await due.OrderBy(one => one.AskDay).ThenBy(one => one.ContactId).Take(MostNamed).Select(one => new Asked(first, one.ContactId)).ToListAsync(cancellationToken));
        var ids = named.ConvertAll(one => one.Contact);
        var names = await db.Contacts.IgnoreAutoIncludes().Where(contact => ids.Contains(contact.Id)).Select(contact => new { contact.Id, contact.Name })
            .ToDictionaryAsync(contact => contact.Id, contact => contact.Name, cancellationToken);
        var people = named.Where(one => names.ContainsKey(one.Contact)).ToLookup(one => one.Day, one => new AheadPerson(one.Contact, names[one.Contact]));
        return new(today, to, [.. counts.Where(day => day.Value > 0).OrderBy(day => day.Key).Select(day => new AheadDay(DateOnly.FromDayNumber(day.Key), [.. people[day.Key]], day.Value))]);
    }

    private sealed record Asked(int Day, Guid Contact);
}
