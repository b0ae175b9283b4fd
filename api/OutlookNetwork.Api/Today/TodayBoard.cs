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
        var (list, done) = ListOf(picture, settings);
        var entries = await EntriesAsync(list.Today, picture, cancellationToken);
        return new(picture.Today, entries, TodayList.NextCount, list.Later, list.Owed, done, settings.PeoplePerDay);
    }

    public async Task<WeekView> WeekAsync(CancellationToken cancellationToken)
    {
        var settings = await db.SettingsAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var picture = await reading.ReadAsync(settings, now, cancellationToken);
        var from = picture.Today.AddDays(1 - WeekDays);
        var moved = picture.People.Where(person => person.LastConversation >= from)
            .OrderByDescending(person => person.LastConversation).ThenBy(person => person.Id).ToList();
        var slipped = picture.People.SelectMany(person => Slipped(person, from, picture))
            .OrderBy(one => one.Reason.Urgency).ThenBy(one => one.On).ThenBy(one => one.Person.Id).ToList();
        var (movedShown, slippedShown) = (moved.Take(MostNamed).ToList(), slipped.Take(MostNamed).ToList());
        var names = await NamesAsync([.. movedShown.Concat(slippedShown.Select(one => one.Person)).Select(person => person.Id).Distinct()], cancellationToken);
        var (list, _) = ListOf(picture, settings);
        var reasons = picture.People.SelectMany(picture.ReasonsFor).ToLookup(reason => reason.Kind);
        return new(
            from, picture.Today,
            movedShown.ConvertAll(person => new WeekPerson(person.Id, names[person.Id].Name, person.LastConversation ?? from, Reason: null)), moved.Count,
            await KeptSinceAsync(now.AddDays(-WeekDays), cancellationToken),
            slippedShown.ConvertAll(one => new WeekPerson(one.Person.Id, names[one.Person.Id].Name, one.On, one.Reason)), slipped.Count,
            reasons[TodayKind.Overdue].Count(), reasons[TodayKind.Due].Count(), reasons[TodayKind.YourTurn].Count(), picture.People.Sum(person => person.Open.Count()),
            await EntriesAsync([.. list.Today.Take(TodayList.NextCount)], picture, cancellationToken));
    }

    private async Task<IReadOnlyList<KeptPromise>> KeptSinceAsync(DateTimeOffset since, CancellationToken cancellationToken) => await (
        from promise in db.Promises
        where promise.State == PromiseState.Kept && promise.EndedAt >= since && promise.Text != ""
        join contact in db.Contacts.IgnoreAutoIncludes() on promise.ContactId equals contact.Id
        orderby promise.EndedAt descending, promise.Id
        select new KeptPromise(contact.Id, contact.Name, promise.Text)).Take(MostNamed).ToListAsync(cancellationToken);

    private static IEnumerable<(PersonToday Person, DateOnly On, TodayReason Reason)> Slipped(PersonToday person, DateOnly from, Picture picture)
    {
        foreach (var reason in picture.ReasonsFor(person))
        {
            var on = reason.Kind switch
            {
                TodayKind.Overdue => person.Status.OverdueOn,
                TodayKind.Promise or TodayKind.FollowUp when reason.Days > 0 => picture.Today.AddDays(-reason.Days),
                _ => null,
            };
            if (on >= from)
            {
                yield return (person, on.Value, reason);
            }
        }
    }

    private static (TodayList List, int Done) ListOf(Picture picture, OwnerSettings settings)
    {
        var done = picture.People.Count(person => person.Status.LastContactOn == picture.Today);
        var people = picture.People.Select(person => (Person: person, Reasons: picture.ReasonsFor(person))).Where(one => one.Reasons.Count > 0)
            .Select(one => TodayPerson.For(one.Person.Id, one.Person.Standing.Tier, one.Reasons));
        return (TodayList.Of(people, settings.PeoplePerDay, done, picture.Today, settings.WorkingHours.Days), done);
    }

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

    private sealed record Called(Guid Id, string Name, string Institution, Book Book);
}
