using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Today;

/// <summary>
/// Who drifts, for a while: it takes whole histories to know, and changes by days. Who is asked for compares the last conversation with
/// the one that stands now, so nobody is shown as silent who was in touch since.
/// </summary>
internal sealed class DriftInView
{
    private const int MostOwners = 1_000; // more than that are looked at again when they ask
    private const int ShortestSilence = 14;

    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(Guid Tenant, string Owner), (DateTimeOffset At, DateOnly Day, IReadOnlyDictionary<Guid, Rhythm> Rhythms)> _seen = new();

    public async Task<IReadOnlyDictionary<Guid, Rhythm>> OfAsync(NetworkDb db, DateOnly today, TimeZoneInfo zone, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var owner = (db.Scope.TenantId, db.Scope.OwnerId);
        if (_seen.TryGetValue(owner, out var seen) && seen.Day == today && now - seen.At < Holds)
        {
            return seen.Rhythms;
        }

        var rhythms = await ReadAsync(db, today, zone, now.AddDays(-ShortestSilence), cancellationToken);
        if (_seen.Count >= MostOwners)
        {
            _seen.Clear();
        }

        _seen[owner] = (now, today, rhythms);
        return rhythms;
    }

    private static async Task<IReadOnlyDictionary<Guid, Rhythm>> ReadAsync(NetworkDb db, DateOnly today, TimeZoneInfo zone, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var silent = db.ContactStandings.Where(standing => standing.ConversedAt == null || standing.ConversedAt < before).Select(standing => standing.ContactId);
        var conversations = await (
            from involved in db.InteractionContacts
            where silent.Contains(involved.ContactId)
            join interaction in db.Interactions.IgnoreAutoIncludes() on involved.InteractionId equals interaction.Id
            where interaction.Weight == InteractionWeight.Conversation
            select new { involved.ContactId, interaction.OccurredAt, interaction.OccurredOn }).ToListAsync(cancellationToken);
        return conversations.GroupBy(one => one.ContactId)
            .Select(theirs => (Contact: theirs.Key, Rhythm: Rhythm.Of(theirs.Select(one => one.OccurredOn ?? zone.DayOf(one.OccurredAt)), today)))
            .Where(one => Drift.Of(one.Rhythm, today) is not null)
            .ToDictionary(one => one.Contact, one => one.Rhythm);
    }
}
