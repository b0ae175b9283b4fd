using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Today;

/// <summary>Finds who drifts among those whose turn it is to be looked at; nothing of it is kept, so it is true at once to whatever is logged.</summary>
internal sealed class DriftReading(NetworkDb db)
{
    /// <param name="shown">Who stands on the list for another reason, and is looked at in any case.</param>
    /// <param name="isRoom">The list has room for somebody who stands there for no other.</param>
    /// <returns>Those who drift.</returns>
    public async Task<Dictionary<Guid, Drift>> LookAsync(
        IReadOnlyCollection<Guid> shown, bool isRoom, DateOnly today, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var last = today.DayNumber - Drift.ShortestSilence;
        var silent = db.StandingsOn(today).Where(one => one.IsFree && one.IdealDays == null && one.ConversedDay <= last);
        var ids = shown.Count == 0 ? [] : await silent.Where(one => shown.Contains(one.ContactId)).Select(one => one.ContactId).ToListAsync(cancellationToken);
        if (isRoom)
        {
            var all = await silent.OrderBy(one => one.ContactId).Select(one => one.ContactId).ToListAsync(cancellationToken);
            ids = [.. ids.Union(Drift.LookedAt(all, today))];
        }

        if (ids.Count == 0)
        {
            return [];
        }

        var conversations = await (
            from involved in db.InteractionContacts
            where ids.Contains(involved.ContactId)
            join interaction in db.Interactions.IgnoreAutoIncludes() on involved.InteractionId equals interaction.Id
            where interaction.Weight == InteractionWeight.Conversation
            select new { involved.ContactId, interaction.OccurredAt, interaction.OccurredOn }).ToListAsync(cancellationToken);
        return conversations.GroupBy(one => one.ContactId)
            .Select(theirs => (theirs.Key, Drift: Drift.Of(Rhythm.Of(theirs.Select(one => one.OccurredOn ?? zone.DayOf(one.OccurredAt)), today), today)))
            .Where(one => one.Drift is not null).ToDictionary(one => one.Key, one => one.Drift ?? throw new InvalidOperationException("It was just asked for."));
    }
}
