using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Today;

/// <summary>Reads all that today's list asks of every contact of the owner in scope, in a handful of queries however many they are.</summary>
internal sealed class TodayReading(NetworkDb db, Standings standings, DriftReading drifting)
{
    public async Task<Picture> ReadAsync(OwnerSettings settings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var zone = settings.Zone;
        var today = zone.DayOf(now);
        var promises = (await db.Promises.AsNoTracking().Where(promise => promise.State == PromiseState.Open || promise.Source == PromiseSource.FirstContact)
            .ToListAsync(cancellationToken)).ToLookup(promise => promise.ContactId);
        var people = (await standings.AllAsync(cancellationToken))
            .Select(one => new PersonToday(one, one.Facts.LastConversation(zone), promises[one.Contact])).ToList();
        await FollowUpsAsync(people, settings, now, cancellationToken);
        await drifting.LookAsync(people, today, zone, cancellationToken);
        return new(people, today, zone);
    }

    /// <summary>Who was met within the last weeks and was never written to.</summary>
    private async Task FollowUpsAsync(List<PersonToday> people, OwnerSettings settings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (settings.FollowUpHours == 0)
        {
            return;
        }

        var (asked, oldest) = (now - FollowUp.Asked, settings.Zone.DayOf(now - FollowUp.Asked));
        var conversations =
            from involved in db.InteractionContacts
            join interaction in db.Interactions.IgnoreAutoIncludes() on involved.InteractionId equals interaction.Id
            where interaction.Weight == InteractionWeight.Conversation
            select new { involved.ContactId, interaction.OccurredAt };
        var first = await (
            from standing in db.ContactStandings
            where standing.OutgoingAt == null && (standing.ConversedAt >= asked || standing.ConversedOn >= oldest)
                && !conversations.Any(before => before.ContactId == standing.ContactId && before.OccurredAt < asked)
            select new { standing.ContactId, At = conversations.Where(one => one.ContactId == standing.ContactId).Min(one => one.OccurredAt) })
            .ToDictionaryAsync(one => one.ContactId, one => one.At, cancellationToken);
        foreach (var person in people.Where(person => first.ContainsKey(person.Id) && !person.SaidOfFollowUp))
        {
            person.FollowUp = FollowUp.Of(first[person.Id], firstOutgoing: null, settings.FollowUpHours, now);
        }
    }
}

/// <summary>A contact with all that today's list asks of it.</summary>
internal sealed class PersonToday(ContactStatus standing, DateOnly? lastConversation, IEnumerable<Promise> promises)
{
    public Guid Id => standing.Contact;

    public ContactStatus Standing => standing;

    public CadenceStatus Status => standing.Status;

    public StandingFacts Facts => standing.Facts;

    public CadencePolicy? Policy => standing.Policy.Policy;

    public DateOnly? LastConversation => lastConversation;

    public IEnumerable<Promise> Open => promises.Where(promise => promise.State == PromiseState.Open);

    public bool SaidOfFollowUp => promises.Any(promise => promise.Source == PromiseSource.FirstContact);

    public FollowUp? FollowUp { get; set; }

    public Drift? Drift { get; set; }
}

/// <summary>Everybody on one day.</summary>
internal sealed record Picture(IReadOnlyList<PersonToday> People, DateOnly Today, TimeZoneInfo Zone)
{
    public List<TodayReason> ReasonsFor(PersonToday person) =>
        ReasonsToday.Of(person.Status, person.Policy, person.Open, person.FollowUp, person.Drift, Today, Zone);
}
