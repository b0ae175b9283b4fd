using OutlookNetwork.Domain;

namespace OutlookNetwork.Api.Storage;

/// <summary>
/// The erasing of one person, step by step. Each step can be broken off and begun again. While it runs the row holds whom it is about;
/// at the end it holds counts only, and is the proof of what was done.
/// </summary>
internal sealed class Erasure : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public Book Book { get; init; }

    public required Guid ContactId { get; init; }

    public required string Reason { get; init; }

    /// <summary>Names the pseudonym that stands where the person stood.</summary>
    public required string Token { get; init; }

    public ErasureStep Step { get; private set; }

    /// <summary>Empty once all is done.</summary>
    public ErasureTargets Targets { get; private set; } = ErasureTargets.None;

    public ErasureCounts Counts { get; private set; } = new();

    public required DateTimeOffset RequestedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Whoever works on a step that another one has finished meanwhile cannot save it.</summary>
    public int Version { get; private set; }

    public static Erasure Of(Guid tenantId, string ownerId, Guid contactId, string token, string reason, ErasureTargets targets, DateTimeOffset now) =>
        new() { TenantId = tenantId, OwnerId = ownerId, ContactId = contactId, Token = token, Reason = reason, Targets = targets, RequestedAt = now };

    public void Count(ErasureCounts counts) => (Counts, Version) = (counts, Version + 1);

    public void Advance(DateTimeOffset now)
    {
        (Step, Version) = (Step + 1, Version + 1);
        if (Step == ErasureStep.Done)
        {
            (Targets, FinishedAt) = (ErasureTargets.None, now);
        }
    }
}

/// <summary>In their order.</summary>
internal enum ErasureStep
{
    Profile,
    OwnMessages,
    SharedMessages,
    Traces,
    Trail,
    Sweep,
    Done,
}

/// <summary>Whom an erasing is about, for as long as it runs.</summary>
/// <param name="Addresses">In normal form.</param>
/// <param name="Contacts">Ids of the contact and of those that were merged into it.</param>
internal sealed record ErasureTargets(
    IReadOnlyList<string> Addresses, IReadOnlyList<string> Spellings, IReadOnlyList<string> Names, IReadOnlyList<string> Words, IReadOnlyList<Guid> Contacts)
{
    public static ErasureTargets None { get; } = new([], [], [], [], []);
}

/// <summary>How much of each kind there is, or has gone.</summary>
/// <param name="Interactions">Parts in interactions, notes among them.</param>
/// <param name="Messages">Messages with nobody but the owner and the person: they go with their original bytes.</param>
/// <param name="SharedMessages">Messages with other people, or that name the person: a pseudonym takes the person's place.</param>
/// <param name="OriginalsKept">Original bytes of the shared messages: they stay, because they are other people's mail too.</param>
/// <param name="Traces">Merges, removals, answers about the same person, thread choices, imports, and words about others that name the person.</param>
/// <param name="AuditDetails">Details of the audit trail that name the person.</param>
/// <param name="Left">Rows in which the last look found the person still.</param>
public sealed record ErasureCounts(
    int Contacts = 0, int Addresses = 0, int Interactions = 0, int Messages = 0, int SharedMessages = 0, int OriginalsKept = 0, int Traces = 0,
    int AuditDetails = 0, int Left = 0);
