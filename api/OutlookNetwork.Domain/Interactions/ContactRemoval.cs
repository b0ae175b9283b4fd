using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Domain.Interactions;

/// <summary>A contact that was removed, with all that is needed to undo it. It is kept no longer than that is possible.</summary>
/// <param name="Contact">As it was.</param>
public sealed record ContactRemoval(Guid TenantId, string OwnerId, Book Book, ContactState Contact, DateTimeOffset RemovedAt) : IOwned
{
    /// <summary>How long a removal can be undone; after that nothing of the contact is left.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Interactions that went with the contact, because nobody else took part in them.</summary>
    public IReadOnlyList<InteractionState> Withdrawn { get; init; } = [];

    /// <summary>Interactions that stayed, because others took part in them too.</summary>
    public IReadOnlyList<Guid> Shared { get; init; } = [];

    /// <summary>What was promised to the contact.</summary>
    public IReadOnlyList<PromiseKept> Promises { get; init; } = [];

    /// <summary>What the contact told of their life.</summary>
    public IReadOnlyList<PersonalDetailKept> Details { get; init; } = [];
}
