using System.Buffers;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Api.Audit;

/// <summary>Makes anchors of the chain in scope and appends them to its file outside the database.</summary>
internal sealed class Anchoring(NetworkDb db, AnchorKey keys, TimeProvider clock)
{
    private const int EveryEntries = 1000;

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(60);

    /// <summary>One line for each anchor; there is a file for each chain.</summary>
    public string File => Path.Combine(keys.Folder, $"anchors-{db.Scope.TenantId:D}.jsonl");

    /// <summary>The lines of the anchors made so far.</summary>
    /// <param name="through">Only those at this entry or before: later ones say that a copy of the chain that ends here was cut off.</param>
    public async Task<IReadOnlyList<string>> ReadAsync(long? through, CancellationToken cancellationToken)
    {
        if (!System.IO.File.Exists(File))
        {
            return [];
        }

        await using var file = new FileStream(File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        var text = await reader.ReadToEndAsync(cancellationToken);
        var lines = text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries); // the last may be in the making
        return through is null ? lines : [.. lines.Where(line => !AuditLines.TryReadAnchor(line, out var anchor, out _) || anchor.Seq <= through)];
    }

    /// <summary>Makes the anchors that are due: at every 1,000th entry, and at the last one when an hour has passed since the last anchor.</summary>
    /// <param name="atOnce">Does not wait for the hour.</param>
    /// <returns>How many were made.</returns>
    public async Task<int> RunAsync(bool atOnce, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!await IsDueAsync())
        {
            return 0; // mostly, and without keeping anybody from writing
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await new ChainAppend(db).LockAsync(cancellationToken); // one process at a time writes to the file
        var head = await HeadAsync() ?? throw new InvalidOperationException("The head of the audit trail went away.");
        var atLast = IsDueAtLast(head);
        var due = await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.Seq > head.AnchoredSeq && (entry.Seq % EveryEntries == 0 || (atLast && entry.Seq == head.Seq)))
            .OrderBy(entry => entry.Seq).ToListAsync(cancellationToken);
        if (due.Count > 0)
        {
            await WriteAsync(due, now, cancellationToken); // first: one that is noted must be there, one that is there twice does no harm
            await db.AuditHeads.ExecuteUpdateAsync(
                set => set.SetProperty(one => one.AnchoredSeq, due[^1].Seq).SetProperty(one => one.AnchoredAt, now), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return due.Count;

        Task<AuditHead?> HeadAsync() => db.AuditHeads.AsNoTracking().SingleOrDefaultAsync(cancellationToken);

        bool IsDueAtLast(AuditHead head) => atOnce || head.AnchoredAt is null || now - head.AnchoredAt >= Every;

        async Task<bool> IsDueAsync() => await HeadAsync() is { } head && head.Seq > head.AnchoredSeq
            && (IsDueAtLast(head) || head.Seq / EveryEntries > head.AnchoredSeq / EveryEntries);
    }

    private async Task WriteAsync(List<AuditEntry> due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        using var key = keys.Open();
        var lines = new ArrayBufferWriter<byte>();
        foreach (var entry in due)
        {
            AnchorKey.Sign(key, entry, now).WriteTo(lines);
            lines.Write("\n"u8);
        }

        await using var file = new FileStream(File, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        await file.WriteAsync(lines.WrittenMemory, cancellationToken);
        file.Flush(flushToDisk: true);
    }
}
