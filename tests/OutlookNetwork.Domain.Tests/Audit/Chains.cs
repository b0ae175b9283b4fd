using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Domain.Tests.Audit;

/// <summary>Chains as tests need them: what is not said is ordinary.</summary>
internal static class Chains
{
    public static readonly AuditActor Ines = new(ActorKind.User, "p_ines", "Owner");

    public static readonly Guid Tenant = new("11111111-1111-4111-8111-111111111111");

    private static readonly DateTimeOffset Start = new(2026, 3, 3, 10, 0, 0, TimeSpan.Zero);

    /// <summary>One a minute, every third with a detail.</summary>
    public static List<string> Lines(int count, Guid? tenant = null)
    {
        var (lines, end) = (new List<string>(), ChainEnd.Beginning);
        for (var number = 1; number <= count; number++)
        {
            var open = number % 3 == 0 ? Open(number) : null;
            var entry = Next(end, open, tenant: tenant);
            lines.Add(Line(entry, open));
            end = entry.End;
        }

        return lines;
    }

    public static AuditOpen Open(int number) => new(
        new string('a', 32), JsonDocument.Parse(string.Create(CultureInfo.InvariantCulture, $$"""{"name":"Person {{number}}"}""")).RootElement);

    public static AuditEntry Next(
        ChainEnd end, AuditOpen? open = null, DateTimeOffset? at = null, string action = AuditActions.ContactChange, AuditSubject? subject = null, Guid? tenant = null) =>
        AuditEntry.After(end, tenant ?? Tenant, at ?? Start.AddMinutes(end.Seq), Ines, new(action, subject ?? new("contact", "c1"), open));

    public static AuditEntry Read(string line) => AuditLines.TryReadEntry(line, out var entry, out _, out var why) ? entry : throw new FormatException(why);

    public static string Line(AuditEntry entry, AuditOpen? open = null)
    {
        var output = new ArrayBufferWriter<byte>();
        entry.WriteTo(output, withHash: true, open);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public static string Anchor(string line, ECDsa key)
    {
        var entry = Read(line);
        var anchor = AuditAnchor.Make(entry.TenantId, entry.Seq, entry.Hash, entry.At, AuditAnchor.KeyIdOf(key),
            bytes => key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
        var output = new ArrayBufferWriter<byte>();
        anchor.WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
