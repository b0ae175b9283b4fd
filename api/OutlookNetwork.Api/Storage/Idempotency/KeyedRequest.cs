using OutlookNetwork.Domain;

namespace OutlookNetwork.Api.Storage.Idempotency;

/// <summary>
/// A request that came with an Idempotency-Key: what was answered, so that the same request again is answered the same and done once.
/// Nobody reads it without the key, which is not stored: the row has hashes, and the answer encrypted with a key made from that one.
/// </summary>
internal sealed class KeyedRequest : IOwned
{
    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public Book Book { get; init; }

    /// <summary>A hash of the route and the key.</summary>
    public required string Mark { get; init; }

    /// <summary>Who works on it: whoever takes a request over puts another one here, and the one before can commit nothing more.</summary>
    public required Guid Claim { get; init; }

    public required DateTimeOffset ClaimedAt { get; init; }

    /// <summary>Something was committed for it.</summary>
    public bool IsDone { get; init; }

    /// <summary>A keyed hash of address and body; null until it was answered.</summary>
    public string? Content { get; init; }

    /// <summary>Encrypted; null until it was answered, and again where it may not be kept.</summary>
    public byte[]? Answer { get; init; }
}
