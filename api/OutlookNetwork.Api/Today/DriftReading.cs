using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Today;

/// <summary>Finds who drifts among those whose turn it is to be looked at; nothing of it is kept, so it is true at once to whatever is logged.</summary>
internal sealed class DriftReading(NetworkDb db)
{
    public async Task LookAsync(IEnumerable<PersonToday> people, DateOnly today, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var silent = people.Where(person => person.Policy is null && Drift.MayBe(person.LastConversation, today)
            && person.Status.State is not (CadenceState.Snoozed or CadenceState.DoNotContact)).ToList();
        var looked = Drift.LookedAt(silent, today).ToDictionary(person => person.Id);
        if (looked.Count == 0)
        {
            return;
        }

        var ids = looked.Keys.ToList();
        var conversations = await (
            from involved in db.InteractionContacts
            where ids.Contains(involved.ContactId)
            join interaction in db.Interactions.IgnoreAutoIncludes() on involved.InteractionId equals interaction.Id
            where interaction.Weight == InteractionWeight.Conversation
            select new { involved.ContactId, interaction.OccurredAt, interaction.OccurredOn }).ToListAsync(cancellationToken);
        foreach (var theirs in conversations.GroupBy(one => one.ContactId))
        {
            looked[theirs.Key].Drift = Drift.Of(Rhythm.Of(theirs.Select(one => one.OccurredOn ?? zone.DayOf(one.OccurredAt)), today), today);
        }
    }
}
