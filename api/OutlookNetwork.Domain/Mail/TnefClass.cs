using System.Text;
using OutlookNetwork.Domain.Mail.Mime;

namespace OutlookNetwork.Domain.Mail;

/// <summary>
/// The message class that stands at the beginning of a winmail.dat (MS-OXTNEF 2.1.3.3.2), under its present and its old name. The
/// rest of the pack is not read.
/// </summary>
internal static class TnefClass
{
    private const int BytesRead = 512;

    private static readonly (string Words, MachineSigns Sign)[] Classes =
    [
        ("IPM.Microsoft Schedule.", MachineSigns.Calendar), ("IPM.Schedule.Meeting.", MachineSigns.Calendar),
        ("IPM.Microsoft Mail.Read Receipt", MachineSigns.ReadReceipt), ("IPM.Note.IPNRN", MachineSigns.ReadReceipt),
        ("IPM.Note.IPNNRN", MachineSigns.ReadReceipt), ("IPM.Microsoft Mail.Non-Delivery", MachineSigns.DeliveryReport),
        ("IPM.Note.NDR", MachineSigns.DeliveryReport), ("REPORT.IPM.Note.DR", MachineSigns.DeliveryReport),
    ];

    public static MachineSigns Read(ReadOnlyMemory<byte> bytes, Structure structure)
    {
        foreach (var part in structure.Leaves)
        {
            if (part.Type is "application/ms-tnef" or "application/vnd.ms-tnef")
            {
                return ClassOf(bytes.Slice(part.Start, Math.Min(part.Length, 2 * BytesRead)), part.Transfer);
            }
        }

        return MachineSigns.None;
    }

    private static MachineSigns ClassOf(ReadOnlyMemory<byte> beginning, Transfer transfer)
    {
        var decoded = TransferEncoding.Decode(beginning, transfer, BytesRead).Span;
        var text = Encoding.Latin1.GetString(decoded[..Math.Min(decoded.Length, BytesRead)]);
        foreach (var (words, sign) in Classes)
        {
            if (text.Contains(words, StringComparison.OrdinalIgnoreCase))
            {
                return sign;
            }
        }

        return MachineSigns.None;
    }
}
