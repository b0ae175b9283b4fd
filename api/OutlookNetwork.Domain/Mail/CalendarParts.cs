using System.Buffers;
using System.Text;
using OutlookNetwork.Domain.Mail.Mime;

namespace OutlookNetwork.Domain.Mail;

/// <summary>Tells a calendar program's request or answer (RFC 5546, RFC 6047) from a calendar file that somebody attached.</summary>
internal static class CalendarParts
{
    private const int BytesRead = 4 * 1024; // METHOD stands before the first component

    private static readonly SearchValues<string> Scheduling = SearchValues.Create(
        ["METHOD:REQUEST", "METHOD:REPLY", "METHOD:CANCEL", "METHOD:COUNTER", "METHOD:DECLINECOUNTER", "METHOD:ADD", "METHOD:REFRESH"],
        StringComparison.OrdinalIgnoreCase);

    public static bool Any(ReadOnlyMemory<byte> bytes, Structure structure)
    {
        foreach (var part in structure.Leaves)
        {
            if (part.Type is "text/calendar" or "application/ics" && IsScheduling(bytes, part, isWhole: structure.Type == "text/calendar"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsScheduling(ReadOnlyMemory<byte> bytes, Part part, bool isWhole)
    {
        if (part.Method is { Length: > 0 } method)
        {
            return !method.Equals("PUBLISH", StringComparison.OrdinalIgnoreCase) || isWhole;
        }

        if (isWhole)
        {
            return true;
        }

        if (part.Disposition == "attachment")
        {
            return false;
        }

        var beginning = TransferEncoding.Decode(bytes.Slice(part.Start, Math.Min(part.Length, BytesRead)), part.Transfer, BytesRead);
        return Encoding.Latin1.GetString(beginning.Span).AsSpan().ContainsAny(Scheduling);
    }
}
