using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Today;

/// <summary>
/// Reads of the contacts of the owner in scope who can stand on today's list, in a handful of queries however many they are. Everybody to
/// whom something was promised or who was met lately is read; of those who are owed an answer, and of those whom nobody waits for, the
/// database ranks as <see cref="TodayList"/> does and tells the first. Of all others it counts.
/// </summary>
internal sealed class TodayReading(NetworkDb db, Standings standings, DriftReading drifting)
{
    public async Task<Picture> ReadAsync(OwnerSettings settings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = settings.Zone.DayOf(now);
        var promises = await PromisesAsync(today, cancellationToken);
        var followUps = await FollowUpsAsync(settings, now, cancellationToken);
        HashSet<Guid> read = [.. promises.Select(theirs => theirs.Key), .. followUps.Keys];
        var on = db.StandingsOn(today);
        var counts = await CountsAsync(on, today, cancellationToken);
        var room = TodayList.Room(settings.PeoplePerDay, counts.Done);
        var others = room + read.Count; // those read already may be among them, and take no room
        read.UnionWith(await FirstAsync(on, counts, others, cancellationToken));
        var drifts = await drifting.LookAsync(
            read, isRoom: counts.Others < room + (settings.PeoplePerDay * TodayList.MostDaysTold), today, settings.Zone, cancellationToken);
        read.UnionWith(drifts.Keys);
        var people = (await standings.OfAsync(read, cancellationToken))
            .Select(one => new PersonToday(one, promises[one.Contact], followUps.GetValueOrDefault(one.Contact), drifts.GetValueOrDefault(one.Contact))).ToList();
        return new(people, counts, today, settings.Zone);
    }

    /// <summary>Those who are owed an answer, and those whom nobody waits for, as far as they can stand on the list.</summary>
    private static async Task<List<Guid>> FirstAsync(IQueryable<DayStanding> on, TodayCounts counts, int others, CancellationToken cancellationToken)
    {
        var first = counts.YourTurn == 0 ? [] : await on.Where(one => one.IsYourTurn)
            .OrderBy(one => one.TurnDay).ThenBy(one => one.Tier).ThenBy(one => one.ContactId).Take(TodayList.MostOwed).Select(one => one.ContactId).ToListAsync(cancellationToken);
        if (counts.Others > 0 && others > 0)
        {
            first.AddRange(await on.Where(one => !one.IsYourTurn && (one.IsOverdue || one.IsDue || one.IsWaiting))
                .OrderBy(one => one.IsOverdue ? 0 : one.IsDue ? 1 : 2).ThenByDescending(one => one.Stretch).ThenBy(one => one.Tier).ThenBy(one => one.ContactId)
                .Take(others).Select(one => one.ContactId).ToListAsync(cancellationToken));
        }

        return first;
    }

    private static async Task<TodayCounts> CountsAsync(IQueryable<DayStanding> on, DateOnly today, CancellationToken cancellationToken)
    {
        var day = today.DayNumber;
        return await on.GroupBy(_ => 1).Select(all => new TodayCounts(
                all.Count(one => one.IsYourTurn), all.Count(one => one.IsOverdue), all.Count(one => one.IsDue),
                all.Count(one => !one.IsYourTurn && (one.IsOverdue || one.IsDue || one.IsWaiting)), all.Count(one => one.TouchedDay == day)))
            .SingleOrDefaultAsync(cancellationToken) ?? new(0, 0, 0, 0, 0);
    }

    /// <summary>Open promises whose day has come or is near.</summary>
    private async Task<ILookup<Guid, Promise>> PromisesAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var last = today.AddDays(ReasonsToday.PromiseAhead);
        return (await db.Promises.AsNoTracking().Where(promise => promise.State == PromiseState.Open && promise.DueOn <= last).ToListAsync(cancellationToken))
            .ToLookup(promise => promise.ContactId);
    }

    /// <summary>Who was met within the last weeks and was never written to.</summary>
    private async Task<Dictionary<Guid, FollowUp>> FollowUpsAsync(OwnerSettings settings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var asked = now - FollowUp.Asked;
        return settings.FollowUpHours == 0 ? [] : (await db.ContactStandings
                .Where(standing => standing.FirstConversedAt >= asked && standing.OutgoingAt == null
                    && !db.Promises.Any(said => said.ContactId == standing.ContactId && said.Source == PromiseSource.FirstContact))
                .Select(standing => new { standing.ContactId, standing.FirstConversedAt }).ToListAsync(cancellationToken))
            .Select(one => (one.ContactId, FollowUp: FollowUp.Of(one.FirstConversedAt, firstOutgoing: null, settings.FollowUpHours, now)))
            .Where(one => one.FollowUp is not null).ToDictionary(one => one.ContactId, one => one.FollowUp ?? throw new InvalidOperationException("It was just asked for."));
    }
}

/// <summary>How many of the owner's contacts stand how.</summary>
/// <param name="Others">Of whom nobody waits for a mail, and who are overdue, due or waited for.</param>
/// <param name="Done">With whom the owner was in touch today.</param>
internal sealed record TodayCounts(int YourTurn, int Overdue, int Due, int Others, int Done);

/// <summary>A contact with all that today's list asks of it.</summary>
internal sealed record PersonToday(ContactStatus Standing, IEnumerable<Promise> Promises, FollowUp? FollowUp, Drift? Drift)
{
    public Guid Id => Standing.Contact;

    public CadenceStatus Status => Standing.Status;

    public CadencePolicy? Policy => Standing.Policy.Policy;
}

/// <summary>Everybody who can stand on the list of one day.</summary>
internal sealed record Picture(IReadOnlyList<PersonToday> People, TodayCounts Counts, DateOnly Today, TimeZoneInfo Zone)
{
    public List<TodayReason> ReasonsFor(PersonToday person) =>
        ReasonsToday.Of(person.Status, person.Policy, person.Promises, person.FollowUp, person.Drift, Today, Zone);

    public TodayList List(OwnerSettings settings)
    {
        var people = People.Select(person => TodayPerson.For(person.Id, person.Standing.Tier, ReasonsFor(person))).Where(person => person.Reasons.Count > 0).ToList();
        var yourTurn = people.Count(person => person.Has(TodayKind.YourTurn));
        var others = people.Count(person => !person.Has(TodayKind.YourTurn) && (person.Has(TodayKind.Overdue) || person.Has(TodayKind.Due) || person.Has(TodayKind.WaitingForThem)));
        return TodayList.Of(
            people, settings.PeoplePerDay, Counts.Done, Today, settings.WorkingHours.Days, new(Math.Max(0, Counts.YourTurn - yourTurn), Math.Max(0, Counts.Others - others)));
    }
}
