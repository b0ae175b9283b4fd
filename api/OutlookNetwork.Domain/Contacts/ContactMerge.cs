namespace OutlookNetwork.Domain.Contacts;

/// <summary>What a merge of two contacts would give, shown before it is done.</summary>
/// <param name="Result">The merged contact when nothing is chosen: the kept contact's values, the other's where it has none.</param>
/// <param name="Conflicts">Fields in which both say something and not the same; one is to be chosen. In the order of the fields.</param>
/// <param name="Refused">Why the two cannot be merged at all; <see langword="null"/> when they can.</param>
public sealed record MergePreview(ContactDetails Result, IReadOnlyList<MergeConflict> Conflicts, Problem? Refused);

public sealed record MergeConflict(MergeField Field, string Kept, string Absorbed);

public enum MergeField
{
    Name,
    Role,
    Institution,
    Book,
    Tier,

    /// <summary>How the owner and the person met.</summary>
    Met,
}

/// <summary>One of the two contacts of a merge.</summary>
public enum MergeSide
{
    Kept,
    Other,
}

/// <summary>What the person chose after seeing the preview.</summary>
/// <param name="KeptVersion">The version of the kept contact that the preview showed.</param>
/// <param name="AbsorbedVersion">The same of the other contact.</param>
/// <param name="Name"><see langword="null"/> takes the preview's, here and below.</param>
public sealed record MergeChoices(
    int KeptVersion, int AbsorbedVersion, string? Name = null, ContactRole? Role = null, string? Institution = null,
    ContactTier? Tier = null, MergeSide? Met = null);

/// <summary>All that a contact was at one time.</summary>
public sealed record ContactState(
    Guid Id, ContactDetails Details, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt, int Version)
{
    /// <summary>Two states are equal when every value is, addresses in any order.</summary>
    public bool Equals(ContactState? other) =>
        other is not null && (Id, CreatedAt, ChangedAt, Version) == (other.Id, other.CreatedAt, other.ChangedAt, other.Version)
        && Details with { Addresses = [] } == other.Details with { Addresses = [] }
        && Details.Addresses.ToHashSet().SetEquals(other.Details.Addresses);

    public override int GetHashCode() => HashCode.Combine(Id, Version);
}

/// <summary>A merge that was done, with all that is needed to undo it.</summary>
/// <param name="Kept">The contact that stayed, as it was before.</param>
/// <param name="Absorbed">The contact that went into it, as it was before.</param>
/// <param name="MergedVersion">The kept contact's version right after the merge: an undo needs it unchanged.</param>
public sealed record ContactMerge(
    Guid TenantId, string OwnerId, Book Book, ContactState Kept, ContactState Absorbed, int MergedVersion, DateTimeOffset MergedAt) : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>
    /// Interactions in which the absorbed contact took part, recorded by whoever moves them. An undo gives them back to it.
    /// </summary>
    public IReadOnlyList<Guid> Moved { get; init; } = [];

    /// <summary>Those of <see cref="Moved"/> in which the kept contact took part as well: an undo leaves them with both.</summary>
    public IReadOnlyList<Guid> Shared { get; init; } = [];

    /// <summary>Promises to the absorbed contact: an undo gives them back to it.</summary>
    public IReadOnlyList<Guid> Promises { get; init; } = [];

    /// <summary>Personal details of the absorbed contact: an undo gives them back to it.</summary>
    public IReadOnlyList<Guid> Details { get; init; } = [];

    /// <summary>
    /// Makes both contacts what they were: values, dates and which addresses are whose. The kept contact's version counts on, so that a
    /// change made on the merged contact is still refused.
    /// </summary>
    /// <param name="kept">The merged contact as stored.</param>
    /// <returns>
    /// The absorbed contact, to be stored again with the addresses it took back; <see cref="ContactProblems.ChangedSinceMerge"/> when
    /// the merged contact was changed since, and then nothing is changed.
    /// </returns>
    public Outcome<Contact> Undo(Contact kept)
    {
        if (kept.Id != Kept.Id || kept.TenantId != TenantId || kept.OwnerId != OwnerId)
        {
            return ContactProblems.Missing;
        }

        return kept.Version == MergedVersion ? kept.Split(this) : ContactProblems.ChangedSinceMerge;
    }
}
