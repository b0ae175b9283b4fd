using System.Data.Common;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Api.Audit;

/// <summary>Verifies the stored chain in scope against its anchors, keeps the result and records that it was done.</summary>
internal sealed partial class AuditVerification(
    NetworkDb db, AuditReading reading, Anchoring anchoring, AnchorKey keys, TimeProvider clock, ILogger<AuditVerification> logger)
{
    private static readonly Meter Meter = new("OutlookNetwork");

    private static readonly Counter<long> Breaks =
        Meter.CreateCounter<long>("outlooknetwork.audit.breaks", description: "Verifications of the audit trail that found it broken");

    /// <param name="by">The product itself at night, else whoever asks.</param>
    public async Task<AuditCheck> RunAsync(ActorKind by, CancellationToken cancellationToken)
    {
        var timer = Stopwatch.StartNew();
        var found = await VerifyAsync(cancellationToken);
        var check = await db.AuditChecks.SingleOrDefaultAsync(cancellationToken);
        if (check is null)
        {
            check = new() { TenantId = db.Scope.TenantId, At = default, Entries = 0, Anchors = 0, Milliseconds = 0 };
            db.AuditChecks.Add(check);
        }

        (check.At, check.Milliseconds) = (clock.GetUtcNow(), (int)timer.ElapsedMilliseconds);
        (check.Entries, check.Anchors) = (found.Entries, found.Anchors);
        (check.Fault, check.FaultSeq, check.FaultDetail) = (found.Fault?.Kind, found.Fault?.Seq, found.Fault?.Detail);
        await db.SaveChangesAsync(cancellationToken);
        if (found.Fault is { } fault)
        {
            Breaks.Add(1);
            LogBroken(db.Scope.TenantId, fault.Seq, fault.Kind);
        }

        await RecordAsync(check, by, cancellationToken);
        return check;
    }

    private async Task RecordAsync(AuditCheck check, ActorKind by, CancellationToken cancellationToken)
    {
        db.Record(
            AuditActions.AuditVerify, new("audit-chain", db.Scope.TenantId.ToString()), new { check.Entries, check.Anchors, check.Fault, check.FaultSeq },
            by == ActorKind.System ? AuditReasons.Schedule : null, by);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (InvalidOperationException error) when (check.Fault is not null && error.InnerException is DbException)
        {
            LogNotRecorded(db.Scope.TenantId); // what is found must be said, though a trail so broken takes no more entries
        }
    }

    private async Task<Verification> VerifyAsync(CancellationToken cancellationToken)
    {
        var head = await db.AuditHeads.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        using var key = keys.Open();
        var lines = await anchoring.ReadAsync(through: null, cancellationToken);
        var fault = ExportVerifier.ReadAnchors(lines, key, out var anchors) ?? OfAnchors(anchors, head);
        if (fault is not null)
        {
            return new(0, anchors.Count, fault);
        }

        var chain = new ChainVerifier(anchors);
        fault = await EntriesAsync(chain, head, cancellationToken) ?? chain.Finish();
        return new(chain.End.Seq, anchors.Count, fault);
    }

    private ChainFault? OfAnchors(IReadOnlyList<AuditAnchor> anchors, AuditHead? head)
    {
        if (anchors.Count > 0 && anchors[0].TenantId != db.Scope.TenantId)
        {
            return new(ChainFaultKind.BadAnchor, anchors[0].Seq, "The anchors are of another chain.");
        }

        return head is not null && anchors.Select(anchor => anchor.Seq).DefaultIfEmpty(0).Max() < head.AnchoredSeq
            ? new(ChainFaultKind.AnchorsGone, head.AnchoredSeq, $"An anchor was made at entry {head.AnchoredSeq}, but it is not in the file of the anchors.")
            : null;
    }

    /// <param name="head">As of before the first entry is read; the chain may have grown since.</param>
    private async Task<ChainFault?> EntriesAsync(ChainVerifier chain, AuditHead? head, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var (entry, open) in reading.AllAsync(cancellationToken))
            {
                if (chain.Add(entry, open) is { } fault)
                {
                    return fault;
                }

                if (entry.Seq == head?.Seq && entry.Hash != head.Hash)
                {
                    return new(ChainFaultKind.Fork, entry.Seq, $"Entry {entry.Seq} is not the one that the store noted as the last: it was written anew.");
                }
            }
        }
        catch (Exception error) when (error is FormatException or InvalidCastException or JsonException or OverflowException or InvalidOperationException) // as the store's values are converted
        {
            return new(ChainFaultKind.Unreadable, chain.End.Seq + 1, $"Entry {chain.End.Seq + 1} cannot be read: it was changed after it was written.");
        }

        return head is not null && chain.End.Seq < head.Seq
            ? new(ChainFaultKind.TooShort, chain.End.Seq + 1, $"Entry {chain.End.Seq + 1} is missing and all after it: the chain ends before it, but entry {head.Seq} was written.")
            : null;
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The audit trail of tenant {TenantId} is so broken that nothing can be appended to it: nothing can be changed until it is repaired")]
    private partial void LogNotRecorded(Guid tenantId);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The audit trail of tenant {TenantId} is broken at entry {Seq}: {Fault}")]
    private partial void LogBroken(Guid tenantId, long seq, ChainFaultKind fault);
}
