using System.Buffers;
using System.Text;

namespace OutlookNetwork.Domain.Mail.Mime;

internal enum Transfer
{
    Identity,
    Base64,
    QuotedPrintable,
}

/// <summary>RFC 2045 6: content transfer encodings, read leniently; what is no code is skipped or kept as it stands.</summary>
internal static class TransferEncoding
{
    public static Transfer Find(ReadOnlySpan<byte> value, DefectList defects)
    {
        var name = value.Trim(" \t\r\n\"';"u8);
        var end = name.IndexOfAny(" \t;("u8);
        name = end < 0 ? name : name[..end];
        if (Ascii.EqualsIgnoreCase(name, "base64"u8))
        {
            return Transfer.Base64;
        }

        if (Ascii.EqualsIgnoreCase(name, "quoted-printable"u8))
        {
            return Transfer.QuotedPrintable;
        }

        if (!name.IsEmpty && !Ascii.EqualsIgnoreCase(name, "7bit"u8) && !Ascii.EqualsIgnoreCase(name, "8bit"u8)
            && !Ascii.EqualsIgnoreCase(name, "binary"u8))
        {
            defects.Add(DefectKind.BadTransferEncoding);
        }

        return Transfer.Identity;
    }

    /// <summary>How many bytes the part holds once decoded, without decoding it.</summary>
    public static long DecodedSize(ReadOnlySpan<byte> body, Transfer transfer)
    {
        if (transfer == Transfer.Base64)
        {
            long digits = body.Length - body.Count((byte)'\n') - body.Count((byte)'\r') - body.Count((byte)' ') - body.Count((byte)'=');
            return digits * 3 / 4;
        }

        if (transfer == Transfer.QuotedPrintable)
        {
            long soft = CountSoftBreaks(body);
            return body.Length - (2 * (body.Count((byte)'=') - soft)) - (soft * (body.Contains((byte)'\r') ? 3 : 2));
        }

        return body.Length;
    }

    /// <summary>Decodes until at least <paramref name="maxBytes"/> are there, and a little more at most.</summary>
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> body, Transfer transfer, int maxBytes)
    {
        switch (transfer)
        {
            case Transfer.Base64:
                var base64 = new Base64Decoder();
                var bytes = new ArrayBufferWriter<byte>(Math.Min(maxBytes, body.Length) + 4);
                base64.Append(body.Span, bytes, maxBytes);
                base64.Finish(bytes);
                return bytes.WrittenMemory;
            case Transfer.QuotedPrintable:
                return QuotedPrintable.Decode(body.Span, maxBytes);
            default:
                return body.Length > maxBytes ? body[..maxBytes] : body;
        }
    }

    private static int CountSoftBreaks(ReadOnlySpan<byte> body) => body.Count("=\n"u8) + body.Count("=\r\n"u8);
}
