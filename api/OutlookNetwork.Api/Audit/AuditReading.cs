using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Api.Audit;

/// <summary>Reads the chain in scope from its first entry to its last, one by one.</summary>
internal sealed class AuditReading(NetworkDb db)
{
    /// <summary>Every entry with its detail where that is still there, as of one moment.</summary>
    public async IAsyncEnumerable<(AuditEntry Entry, AuditOpen? Open)> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows =
            from entry in db.AuditEntries.AsNoTracking()
            join detail in db.AuditDetails.AsNoTracking() on entry.Seq equals detail.Seq into details
            from detail in details.DefaultIfEmpty()
            orderby entry.Seq
            select new { Entry = entry, Salt = (string?)detail.Salt, Value = (string?)detail.Value };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return (row.Entry, row.Value is null ? null : Open(row.Salt, row.Value));
        }
    }

    /// <summary>Records that a copy is handed out, before it is.</summary>
    public async Task RecordExportAsync(CancellationToken cancellationToken)
    {
        db.Record(AuditActions.AuditExport, new("audit-chain", db.Scope.TenantId.ToString()));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The lines of an export: canonical JSON, each ended by a line feed.</summary>
    public async Task ExportAsync(Stream to, CancellationToken cancellationToken)
    {
        const int Enough = 64 * 1024; // bytes written at once
        var lines = new ArrayBufferWriter<byte>(2 * Enough);
        await foreach (var (entry, open) in AllAsync(cancellationToken))
        {
            entry.WriteTo(lines, withHash: true, open);
            lines.Write("\n"u8);
            if (lines.WrittenCount >= Enough)
            {
                await to.WriteAsync(lines.WrittenMemory, cancellationToken);
                lines.ResetWrittenCount();
            }
        }

        await to.WriteAsync(lines.WrittenMemory, cancellationToken);
    }

    private static AuditOpen Open(string? salt, string value)
    {
        using var json = JsonDocument.Parse(value);
        return new(salt ?? "", json.RootElement.Clone());
    }
}
