using System.Security.Cryptography;

namespace OutlookNetwork.Domain.Audit;

/// <summary>What a verification found.</summary>
/// <param name="Entries">Good ones, up to the end or to the first bad one.</param>
/// <param name="Anchors">With a good signature.</param>
/// <param name="Fault">Null when the chain verifies.</param>
public sealed record Verification(long Entries, int Anchors, ChainFault? Fault);

/// <summary>Verifies an export with nothing but its files and the public key, without the product.</summary>
public static class ExportVerifier
{
    /// <param name="entries">Lines of the export; read once, one by one.</param>
    /// <param name="anchors">Lines of the anchors' file; empty when there are none.</param>
    /// <param name="key">The public key; needed where there are anchors.</param>
    public static Verification Verify(IEnumerable<string> entries, IEnumerable<string> anchors, ECDsa? key)
    {
        if (ReadAnchors(anchors, key, out var good) is { } bad)
        {
            return new(0, good.Count, bad);
        }

        var chain = new ChainVerifier(good);
        foreach (var line in entries.Where(line => line.Length > 0))
        {
            var fault = AuditLines.TryReadEntry(line, out var entry, out var open, out var why)
                ? chain.Add(entry, open)
                : new(ChainFaultKind.Unreadable, chain.End.Seq + 1, $"Entry {chain.End.Seq + 1} cannot be read: {why}.");
            if (fault is not null)
            {
                return new(chain.End.Seq, good.Count, fault);
            }
        }

        return new(chain.End.Seq, good.Count, chain.Finish());
    }

    /// <summary>Reads anchors and verifies that all are of one chain and signed with the key.</summary>
    /// <param name="good">Those before the first bad one.</param>
    /// <returns>Null when all are good.</returns>
    public static ChainFault? ReadAnchors(IEnumerable<string> lines, ECDsa? key, out IReadOnlyList<AuditAnchor> good)
    {
        var read = new List<AuditAnchor>();
        good = read;
        var keyId = key is null ? "" : AuditAnchor.KeyIdOf(key);
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            if (!AuditLines.TryReadAnchor(line, out var anchor, out var why))
            {
                return new(ChainFaultKind.BadAnchor, 0, $"Line {read.Count + 1} of the anchors is no anchor: {why}.");
            }

            if (key is null || anchor.KeyId != keyId || !anchor.IsSignedBy(key))
            {
                return new(ChainFaultKind.BadAnchor, anchor.Seq, $"The anchor at entry {anchor.Seq} was not signed with this key, or was changed.");
            }

            if (read.Count > 0 && anchor.TenantId != read[0].TenantId)
            {
                return new(ChainFaultKind.BadAnchor, anchor.Seq, $"The anchor at entry {anchor.Seq} is of another chain than those before it.");
            }

            read.Add(anchor);
        }

        return null;
    }
}
