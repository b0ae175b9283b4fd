using OutlookNetwork.Domain.Mail.Mime;

namespace OutlookNetwork.Domain.Mail;

/// <summary>The one door to reading mail: RFC 5322, 2045 to 2047, 2183, 2231 and 6532.</summary>
public static class MailReader
{
    /// <summary>
    /// Reads one message, as a file of its own or cut from an mbox; a byte order mark, empty lines or an mbox separator
    /// before it are passed over. Never throws, whatever the bytes are; time is linear in their number.
    /// </summary>
    public static ParsedMessage Read(ReadOnlyMemory<byte> bytes)
    {
        var defects = new DefectList();
        var newline = LineEnd(bytes.Span);
        var header = HeaderBlock.Read(bytes, Start(bytes.Span), newline, new OpenParts(), defects);
        var structure = PartWalker.Walk(bytes, header, newline, defects);
        return new MessageAssembly(bytes, header, structure, defects).ToMessage();
    }

    /// <summary>The Message-ID alone, as <see cref="Read"/> gives it, at the price of reading the header; <see langword="null"/> where there is none.</summary>
    public static string? IdOf(ReadOnlyMemory<byte> bytes)
    {
        var defects = new DefectList();
        return MessageAssembly.OwnId(HeaderBlock.Read(bytes, Start(bytes.Span), LineEnd(bytes.Span), new OpenParts(), defects), defects);
    }

    /// <summary>
    /// The calendar part as it was written, undone of its transfer encoding and not read any further; at most 65,536 characters of it,
    /// <see langword="null"/> where there is none.
    /// </summary>
    public static string? CalendarOf(ReadOnlyMemory<byte> bytes)
    {
        const int MaxChars = 64 * 1024; // a request for one meeting has a few thousand
        var defects = new DefectList();
        var newline = LineEnd(bytes.Span);
        var header = HeaderBlock.Read(bytes, Start(bytes.Span), newline, new OpenParts(), defects);
        var part = PartWalker.Walk(bytes, header, newline, defects).Leaves.FirstOrDefault(part => part.Type == "text/calendar");
        return part is null ? null : BodyText.Decode(bytes, part, MaxChars, defects);
    }

    /// <summary>Very old files have carriage returns only.</summary>
    private static byte LineEnd(ReadOnlySpan<byte> bytes) =>
        bytes.Contains((byte)'\n') || !bytes.Contains((byte)'\r') ? (byte)'\n' : (byte)'\r';

    private static int Start(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
        while (start < bytes.Length && bytes[start] is (byte)'\r' or (byte)'\n')
        {
            start++;
        }

        return start;
    }
}
