using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>Reads what was logged by hand: everything that an interaction can be but a message.</summary>
internal sealed class Conversations(NetworkDb db, Colleagues colleagues)
{
    /// <summary>With a person; for each kind that is asked for, newest first.</summary>
    /// <param name="addresses">The person's addresses in normal form.</param>
    /// <param name="shared">The person is a shared contact: what colleagues logged with them is part of it.</param>
    public async Task<Slice<InteractionView>> WithAsync(
        IReadOnlyCollection<string> addresses, bool shared, IReadOnlyCollection<InteractionKind> kinds, TimelineCursor? from, int limit, CancellationToken cancellationToken)
    {
        var own = await SliceAsync(With(addresses).Where(one => kinds.Contains(one.Kind)), from, limit, cancellationToken);
        if (!shared)
        {
            return own;
        }

        var theirs = await colleagues.ConversationsAsync(addresses, kinds, from, limit, cancellationToken);
        return new(
            [.. own.Found.Concat(theirs.Found).OrderByDescending(one => one.OccurredAt).ThenByDescending(one => one.Id).Take(limit + 1)], own.Total + theirs.Total);
    }

    /// <summary>The owner's own with a person.</summary>
    public IQueryable<Interaction> With(IReadOnlyCollection<string> addresses)
    {
        var contacts = db.ContactAddresses.Where(address => addresses.Contains(address.Address)).Select(address => address.ContactId);
        var involving = db.InteractionContacts.Where(involved => contacts.Contains(involved.ContactId)).Select(involved => involved.InteractionId);
        return All.Where(one => involving.Contains(one.Id));
    }

    public IQueryable<Interaction> All => db.Interactions.AsNoTracking().Where(one => one.MessageId == null);

    public async Task<Slice<InteractionView>> SliceAsync(IQueryable<Interaction> found, TimelineCursor? from, int limit, CancellationToken cancellationToken)
    {
        var total = await found.CountAsync(cancellationToken);
        var some = total == 0 ? [] : await TimelineCursor.After(found, from).Take(limit + 1).ToListAsync(cancellationToken);
        return new(await ViewsAsync(some, cancellationToken), total);
    }

    /// <summary>The owner's own, in their order.</summary>
    public async Task<IReadOnlyList<InteractionView>> ViewsAsync(IReadOnlyList<Interaction> own, CancellationToken cancellationToken)
    {
        var ids = own.SelectMany(one => one.Contacts).Select(involved => involved.ContactId).Distinct().ToList();
        var names = ids.Count == 0
            ? []
            : await db.Contacts.AsNoTracking().IgnoreAutoIncludes().Where(contact => ids.Contains(contact.Id))
                .ToDictionaryAsync(contact => contact.Id, contact => contact.Name, cancellationToken);
        return [.. own.Select(one => InteractionView.Of(
            one, one.Contacts.Select(involved => new InvolvedContact(involved.ContactId, names[involved.ContactId])), yours: true))];
    }
}
