using System.Buffers;
using System.Text;

namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>The raw value of a field to one unfolded, not yet decoded string.</summary>
internal static class HeaderText
{
    /// <summary>RFC 5322 2.2.3: line ends go, the blanks behind them stay. Bytes beyond ASCII are UTF-8 or windows-1252.</summary>
    public static string Unfold(ReadOnlySpan<byte> value, DefectList defects)
    {
        if (value.Length > Limits.HeaderBytes)
        {
            defects.Add(DefectKind.HeaderTooLong);
            value = value[..Limits.HeaderBytes];
        }

        value = value.Trim(" \t\r\n"u8);
        if (value.IndexOfAny((byte)'\r', (byte)'\n') < 0)
        {
            return ToText(value, defects);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(value.Length);
        var length = 0;
        while (!value.IsEmpty)
        {
            var lineEnd = value.IndexOfAny((byte)'\r', (byte)'\n');
            var line = lineEnd < 0 ? value : value[..lineEnd];
            line.CopyTo(buffer.AsSpan(length));
            length += line.Length;
            value = value[line.Length..];
            if (value.StartsWith("\r"u8) && !value.StartsWith("\r\n"u8))
            {
                buffer[length++] = (byte)' '; // a carriage return alone is no line end
            }

            value = value.IsEmpty ? value : value[(value.StartsWith("\r\n"u8) ? 2 : 1)..];
        }

        var text = ToText(buffer.AsSpan(0, length), defects);
        ArrayPool<byte>.Shared.Return(buffer);
        return text;
    }

    private static string ToText(ReadOnlySpan<byte> value, DefectList defects)
    {
        if (value.Contains((byte)0))
        {
            defects.Add(DefectKind.NulBytes);
        }

        if (!Ascii.IsValid(value))
        {
            defects.Add(DefectKind.UnlabelledBytes);
        }
        else if (value.IndexOf("\u001b$"u8) >= 0 && Charsets.Find("iso-2022-jp", defects) is { } japanese)
        {
            return japanese.GetString(value); // old Japanese mail states its character set by escapes only
        }

        return Charsets.Decode(value, null);
    }
}
