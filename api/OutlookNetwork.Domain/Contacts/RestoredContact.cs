namespace OutlookNetwork.Domain.Contacts;

/// <content>A contact that was removed, and comes back.</content>
public sealed partial class Contact
{
    /// <summary>All that it is now, to be kept for as long as its removal can be undone.</summary>
    public ContactState Kept() => State;

    /// <summary>The contact as it was; its version counts on, so that a change made on the removed one is refused.</summary>
    public static Contact Restore(Guid tenantId, string ownerId, ContactState state)
    {
        var contact = new Contact { Id = state.Id, TenantId = tenantId, OwnerId = ownerId, CreatedAt = state.CreatedAt };
        contact._addresses.AddRange(state.Details.Addresses.Select(address => new ContactAddress
        {
            TenantId = tenantId,
            OwnerId = ownerId,
            Book = state.Details.Book,
            Address = address,
            ContactId = state.Id,
        }));
        contact.Become(state, state.Version + 1);
        return contact;
    }
}
