using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.Cadence;

/// <summary>Learns an interval from the conversations with a contact, those that count by the same rules as the cadence itself.</summary>
internal sealed class IntervalLearning(NetworkDb db)
{
    private const int Newest = 500; // years of it; what was before says little of today

    public async Task<ProposalView> ProposeAsync(Guid contactId, CancellationToken cancellationToken)
    {
        var settings = await db.SettingsAsync(cancellationToken);
        var zone = settings.Zone;
        var byHand = await (
            from involved in db.InteractionContacts
            where involved.ContactId == contactId
            join log in db.Interactions.IgnoreAutoIncludes() on involved.InteractionId equals log.Id
            where log.MessageId == null && log.Weight == InteractionWeight.Conversation && log.Kind != InteractionKind.Note
            orderby log.OccurredAt descending
            select new { log.OccurredAt, log.OccurredOn }).Take(Newest).ToListAsync(cancellationToken);
        var mail = await new StandingReading(db, settings).ConversationsAsync(contactId, Newest, cancellationToken);
        var days = byHand.Select(one => one.OccurredOn ?? DayOf(one.OccurredAt)).Concat(mail.Select(DayOf))
            .Distinct().OrderDescending().Take(Newest).ToList();
        return new(IntervalProposal.Of(days), days.Count, IntervalProposal.FewestConversations);

        DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
    }
}
