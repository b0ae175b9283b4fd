using OutlookNetwork.Domain;

namespace OutlookNetwork.Api.Storage;

/// <summary>Says that an address was erased, without naming it. It is part of no export, and lives until it is lifted.</summary>
internal sealed class Tombstone : IOwned
{
    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public Book Book { get; init; }

    /// <summary>HMAC-SHA256 of the address in normal form with the tenant's key, lower-case hex.</summary>
    public required string Mark { get; init; }

    /// <summary>Tells a key that was lost from an address that was not erased.</summary>
    public required string KeyId { get; init; }

    /// <summary>All addresses of one person go, and come back, together.</summary>
    public required Guid ErasureId { get; init; }

    public required DateTimeOffset MadeAt { get; init; }
}
