using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Api.Storage;

/// <summary>The end of a tenant's chain. Whoever appends locks this row first, so that there is one writer at a time.</summary>
internal sealed class AuditHead
{
    public required Guid TenantId { get; init; }

    public required long Seq { get; init; }

    public required string Hash { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Of the last anchor; 0 while there is none.</summary>
    public long AnchoredSeq { get; init; }

    public DateTimeOffset? AnchoredAt { get; init; }

    public ChainEnd End => new(Seq, Hash, At);
}

/// <summary>The detail of one entry, beside the chain: erasing it deletes the row.</summary>
internal sealed class AuditDetail
{
    public required Guid TenantId { get; init; }

    public required long Seq { get; init; }

    public required string Salt { get; init; }

    /// <summary>A JSON object in canonical form.</summary>
    public required string Value { get; init; }
}

/// <summary>Whose reference in the trail is whose. Without its row a reference is a token that means nothing.</summary>
internal sealed class AuditActorRef
{
    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public required string Ref { get; init; }
}

/// <summary>The last verification of a tenant's chain.</summary>
internal sealed class AuditCheck
{
    public required Guid TenantId { get; init; }

    public required DateTimeOffset At { get; set; }

    /// <summary>Good ones, up to the end or to the first bad one.</summary>
    public required long Entries { get; set; }

    public required int Anchors { get; set; }

    public required int Milliseconds { get; set; }

    /// <summary>Null when the chain verified; with it the place of the first bad entry, and what is wrong there.</summary>
    public ChainFaultKind? Fault { get; set; }

    public long? FaultSeq { get; set; }

    public string? FaultDetail { get; set; }
}
