using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>Reads off the facts what first contacts ask for.</summary>
internal sealed class FollowUps(NetworkDb db)
{
    /// <returns>Null: none is asked for, or its owner has said what became of it.</returns>
    public async Task<FollowUp?> OfAsync(Guid contactId, OwnerSettings settings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (settings.FollowUpHours == 0
            || await db.Promises.AnyAsync(promise => promise.ContactId == contactId && promise.Source == PromiseSource.FirstContact, cancellationToken))
        {
            return null;
        }

        var first = await db.ContactStandings.Where(standing => standing.ContactId == contactId).Select(standing => standing.FirstConversedAt).SingleOrDefaultAsync(cancellationToken);
        if (FollowUp.Of(first, firstOutgoing: null, settings.FollowUpHours, now) is not { Since: var since })
        {
            return null;
        }

        var own = settings.Addresses;
        var sent = await (
            from address in db.ContactAddresses
            where address.ContactId == contactId
            join named in db.MessageAddresses on address.Address equals named.Address
            join message in db.Messages on named.MessageId equals message.Id
            where own.Contains(message.SenderAddress)
            select message.SentAt).MinAsync(cancellationToken);
        return FollowUp.Of(since, sent, settings.FollowUpHours, now);
    }
}
