using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Today;

/// <summary>Today and this week, computed from where things stand whenever they are looked at: nothing of it is stored or delivered.</summary>
internal sealed class TodayBoard(NetworkDb db, TodayReading reading, TimeProvider clock)
{
    private const int WeekDays = 7;
    private const int MostNamed = 12; // on one screen

    public async Task<TodayView> TodayAsync(CancellationToken cancellationToken)
    {
        var settings = await db.SettingsAsync(cancellationToken);
        var picture = await reading.ReadAsync(settings, clock.GetUtcNow(), cancellationToken);
        var list = picture.List(settings);
        var entries = await EntriesAsync(list.Today, picture, cancellationToken);
        return new(picture.Today, entries, TodayList.NextCount, list.Later, list.Owed, picture.Counts.Done, settings.PeoplePerDay);
    }

    public async Task<WeekView> WeekAsync(CancellationToken cancellationToken)
    {
        var settings = await db.SettingsAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var picture = await reading.ReadAsync(settings, now, cancellationToken);
        var from = picture.Today.AddDays(1 - WeekDays);
        var moved = db.StandingsOn(picture.Today).Where(one => one.ConversedDay >= from.DayNumber);
        var movedShown = await moved.OrderByDescending(one => one.ConversedDay).ThenBy(one => one.ContactId).Take(MostNamed).ToListAsync(cancellationToken);
        var slipped = db.StandingsOn(picture.Today).Where(one => one.IsOverdue && one.OverdueDay >= from.DayNumber);
        var overdue = await slipped.OrderBy(one => one.OverdueDay).ThenBy(one => one.ContactId).Take(MostNamed).ToListAsync(cancellationToken);
        var words = picture.People.SelectMany(person => Slipped(person, from, picture)).OrderBy(one => one.Reason.Urgency).ThenBy(one => one.On).ThenBy(one => one.Contact).ToList();
        var slippedShown = words.Concat(overdue.Select(one => Slipped(one, picture.Today))).Take(MostNamed).ToList();
        var names = await NamesAsync([.. movedShown.Select(one => one.ContactId).Concat(slippedShown.Select(one => one.Contact)).Distinct()], cancellationToken);
        return new(
            from, picture.Today,
            [.. movedShown.Where(one => names.ContainsKey(one.ContactId)).Select(one => new WeekPerson(one.ContactId, names[one.ContactId].Name, DayOf(one.ConversedDay, from), Reason: null))],
            await moved.CountAsync(cancellationToken),
            await KeptSinceAsync(now.AddDays(-WeekDays), cancellationToken),
            [.. slippedShown.Where(one => names.ContainsKey(one.Contact)).Select(one => new WeekPerson(one.Contact, names[one.Contact].Name, one.On, one.Reason))],
            words.Count + await slipped.CountAsync(cancellationToken),
            picture.Counts.Overdue, picture.Counts.Due, picture.Counts.YourTurn, await db.Promises.CountAsync(promise => promise.State == PromiseState.Open, cancellationToken),
            await EntriesAsync([.. picture.List(settings).Today.Take(TodayList.NextCount)], picture, cancellationToken));
    }

    private async Task<IReadOnlyList<KeptPromise>> KeptSinceAsync(DateTimeOffset since, CancellationToken cancellationToken) => await (
        from promise in db.Promises
        where promise.State == PromiseState.Kept && promise.EndedAt >= since && promise.Text != ""
        join contact in db.Contacts.IgnoreAutoIncludes() on promise.ContactId equals contact.Id
        orderby promise.EndedAt descending, promise.Id
        select new KeptPromise(contact.Id, contact.Name, promise.Text)).Take(MostNamed).ToListAsync(cancellationToken);

    /// <summary>Promises and mails of thanks whose day passed within the week.</summary>
    private static IEnumerable<SlippedDay> Slipped(PersonToday person, DateOnly first, Picture picture) => picture.ReasonsFor(person)
        .Where(reason => reason is { Kind: TodayKind.Promise or TodayKind.FollowUp, Days: > 0 })
        .Select(reason => new SlippedDay(person.Id, picture.Today.AddDays(-reason.Days), reason)).Where(one => one.On >= first);

    private static SlippedDay Slipped(DayStanding one, DateOnly today) => new(
        one.ContactId, DayOf(one.OverdueDay, today), new(TodayKind.Overdue, today.DayNumber - (one.TouchedDay ?? today.DayNumber), one.MaxDays));

    private static DateOnly DayOf(int? number, DateOnly otherwise) => number is { } day ? DateOnly.FromDayNumber(day) : otherwise;

    private async Task<IReadOnlyList<TodayEntry>> EntriesAsync(IReadOnlyList<TodayPerson> people, Picture picture, CancellationToken cancellationToken)
    {
        var ids = people.Select(person => person.ContactId).ToHashSet();
        var shown = picture.People.Where(person => ids.Contains(person.Id)).ToDictionary(person => person.Id);
        var names = await NamesAsync([.. ids], cancellationToken);
        var mail = await MailAsync([.. shown.Values.Where(person => person.Status.Turn == Whose.Yours)], cancellationToken);
        return [.. people.Where(person => names.ContainsKey(person.ContactId)).Select(person => new TodayEntry(
            person.ContactId, names[person.ContactId].Name, names[person.ContactId].Institution, person.Tier, names[person.ContactId].Book, person.Reasons,
            person.Reasons.Any(reason => reason.Kind == TodayKind.YourTurn) ? mail.GetValueOrDefault(person.ContactId) : null,
            shown[person.ContactId].Status.LastContactOn, Round.SkipUntil(shown[person.ContactId].Policy, picture.Today),
            CadenceView.Of(shown[person.ContactId].Standing)))];
    }

    private async Task<Dictionary<Guid, Called>> NamesAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken) =>
        await db.Contacts.IgnoreAutoIncludes().Where(contact => ids.Contains(contact.Id))
            .Select(contact => new Called(contact.Id, contact.Name, contact.Institution, contact.Book)).ToDictionaryAsync(one => one.Id, cancellationToken);

    /// <summary>The mail to answer: each person's newest since it became one's turn.</summary>
    private async Task<Dictionary<Guid, TodayMail>> MailAsync(List<PersonToday> people, CancellationToken cancellationToken)
    {
        if (people.Count == 0)
        {
            return [];
        }

        var ids = people.ConvertAll(person => person.Id);
        var since = people.Min(person => person.Status.TurnSince);
        var found = await (
            from address in db.ContactAddresses
            where ids.Contains(address.ContactId)
            join named in db.MessageAddresses on address.Address equals named.Address
            join message in db.Messages on named.MessageId equals message.Id
            where message.SenderAddress == address.Address && message.SentAt >= since && (message.Automatic == Automatic.None || message.Automatic == Automatic.List)
            select new { address.ContactId, message.Id, message.MessageId, message.ThreadId, message.Subject, message.SentAt, message.Question }).ToListAsync(cancellationToken);
        return found.GroupBy(one => one.ContactId).ToDictionary(
            theirs => theirs.Key,
            theirs => theirs.OrderByDescending(one => one.SentAt).ThenBy(one => one.Id).Select(one => new TodayMail(one.Id, one.MessageId, one.ThreadId, one.Subject, one.SentAt, one.Question)).First());
    }

    private sealed record SlippedDay(Guid Contact, DateOnly On, TodayReason Reason);

    private sealed record Called(Guid Id, string Name, string Institution, Book Book);
}
