using System.Globalization;

namespace OutlookNetwork.Domain.Audit;

/// <summary>
/// Verifies one chain, entry by entry in the order in which they stand. It holds no entries, only the anchors and the places of details
/// that are gone, so a chain may be of any length.
/// </summary>
/// <param name="anchors">Their signatures were verified; see <see cref="ExportVerifier.ReadAnchors"/>.</param>
public sealed class ChainVerifier(IReadOnlyCollection<AuditAnchor> anchors)
{
    private readonly ILookup<long, AuditAnchor> _anchors = anchors.ToLookup(anchor => anchor.Seq);
    private readonly SortedSet<long> _withoutDetail = [];
    private Guid? _tenant = anchors.FirstOrDefault()?.TenantId;
    private string _prev = "";

    /// <summary>Where the verified part ends.</summary>
    public ChainEnd End { get; private set; } = ChainEnd.Beginning;

    /// <param name="entry">The next one.</param>
    /// <param name="open">Its detail, where that is still there.</param>
    /// <returns>Null when all is well so far; after a fault nothing more can be said.</returns>
    public ChainFault? Add(AuditEntry entry, AuditOpen? open)
    {
        var fault = Place(entry) ?? Content(entry) ?? DetailOf(entry, open) ?? AtAnchor(entry);
        if (fault is null)
        {
            (_prev, End) = (entry.Prev, entry.End);
        }

        return fault;
    }

    /// <summary>To be asked after the last entry.</summary>
    public ChainFault? Finish()
    {
        if (_withoutDetail.Count > 0)
        {
            return new(ChainFaultKind.DetailGone, _withoutDetail.Min, $"The detail of entry {_withoutDetail.Min} is gone, and no entry {AuditActions.DetailErased} says that it was erased.");
        }

        var last = anchors.MaxBy(anchor => anchor.Seq);
        return last is null || last.Seq <= End.Seq
            ? null
            : new(ChainFaultKind.TooShort, End.Seq + 1, $"Entry {End.Seq + 1} is missing and all after it: the chain ends before it, but an anchor was made at entry {last.Seq}.");
    }

    private ChainFault? Place(AuditEntry entry)
    {
        _tenant ??= entry.TenantId;
        if (entry.TenantId != _tenant)
        {
            return new(ChainFaultKind.OtherChain, End.Seq + 1, $"After entry {End.Seq} stands an entry of another chain.");
        }

        if (entry.Seq > End.Seq + 1)
        {
            return new(ChainFaultKind.Gap, End.Seq + 1, $"Entry {End.Seq + 1} is missing: entry {entry.Seq} stands in its place.");
        }

        if (entry.Seq <= End.Seq)
        {
            return entry.Seq == End.Seq && entry.Hash != End.Hash && entry.Prev == _prev
                ? new(ChainFaultKind.Fork, entry.Seq, $"There are two entries {entry.Seq} that follow the same entry: the chain forks there.")
                : new(ChainFaultKind.Twice, entry.Seq, $"Entry {entry.Seq} stands there again after entry {End.Seq}.");
        }

        return null;
    }

    private ChainFault? Content(AuditEntry entry)
    {
        if (!TryHash(entry, out var hash) || hash != entry.Hash)
        {
            return new(ChainFaultKind.WrongHash, entry.Seq, $"The hash of entry {entry.Seq} is not that of what it says: it was changed after it was written.");
        }

        if (entry.Prev != End.Hash)
        {
            return new(ChainFaultKind.Fork, entry.Seq, $"Entry {entry.Seq} follows another entry than the one that stands before it: one of the two was written anew.");
        }

        return entry.At < End.At
            ? new(ChainFaultKind.TimeRunsBack, entry.Seq, $"Entry {entry.Seq} is earlier than the entry before it.")
            : null;
    }

    private ChainFault? DetailOf(AuditEntry entry, AuditOpen? open)
    {
        if (open is null && entry.Detail is not null)
        {
            _withoutDetail.Add(entry.Seq);
        }
        else if (open is not null && !Matches(open, entry.Detail))
        {
            return new(ChainFaultKind.DetailMismatch, entry.Seq, $"The detail of entry {entry.Seq} is not the one that it was written with.");
        }

        if (entry.Action == AuditActions.DetailErased
            && long.TryParse(entry.SubjectId, NumberStyles.None, CultureInfo.InvariantCulture, out var erased) && erased < entry.Seq)
        {
            _withoutDetail.Remove(erased);
        }

        return null;
    }

    private ChainFault? AtAnchor(AuditEntry entry) => _anchors[entry.Seq].Any(anchor => anchor.Hash != entry.Hash)
        ? new(ChainFaultKind.OtherHashAtAnchor, entry.Seq, $"An anchor holds another hash for entry {entry.Seq}: the chain was written anew, here or before.")
        : null;

    private static bool TryHash(AuditEntry entry, out string hash)
    {
        try
        {
            hash = entry.ComputeHash();
            return true;
        }
        catch (FormatException)
        {
            hash = "";
            return false; // it holds what no entry of ours can
        }
    }

    private static bool Matches(AuditOpen open, string? commitment)
    {
        try
        {
            return open.Commitment() == commitment;
        }
        catch (FormatException)
        {
            return false; // it holds what no detail of ours can
        }
    }
}
