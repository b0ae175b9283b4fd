namespace OutlookNetwork.Domain.Audit;

/// <summary>
/// One act, as it is recorded in the transaction that did it. It names things by opaque ids only: addresses, names and words never
/// stand in an entry.
/// </summary>
public sealed class AuditEntry
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The tenant whose record it is.</summary>
    public required Guid TenantId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>An opaque reference to whoever acted.</summary>
    public required string Actor { get; init; }

    /// <summary>Dotted, such as <c>contact.create</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What kind of thing was acted on, such as <c>contact</c>.</summary>
    public required string SubjectType { get; init; }

    /// <summary>Its opaque id.</summary>
    public required string SubjectId { get; init; }

    /// <summary>How many things the act concerned; 1 for a single one.</summary>
    public int Count { get; init; } = 1;
}
