using System.Buffers;

namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>RFC 2045 6.7, and the variant for header words of RFC 2047 4.2.</summary>
internal static class QuotedPrintable
{
    private static readonly SearchValues<byte> WordSpecials = SearchValues.Create("=_"u8);

    /// <summary>A body. An '=' that begins no code stays as it is; blanks at the end of a line go, RFC 2045 6.7 (3).</summary>
    public static ReadOnlyMemory<byte> Decode(ReadOnlySpan<byte> body, int maxBytes)
    {
        var target = new byte[Math.Min(body.Length, maxBytes)];
        var written = 0;
        while (!body.IsEmpty && written < target.Length)
        {
            var plain = body.IndexOf((byte)'=');
            plain = Math.Min(plain < 0 ? body.Length : plain, target.Length - written);
            body[..plain].CopyTo(target.AsSpan(written));
            written += plain;
            body = body[plain..];
            if (body.IsEmpty || written == target.Length)
            {
                break;
            }

            if (TryHex(body, out var value))
            {
                target[written++] = value;
                body = body[3..];
            }
            else if (SoftBreakLength(body) is var soft && soft > 0)
            {
                body = body[soft..];
            }
            else
            {
                target[written++] = (byte)'=';
                body = body[1..];
            }
        }

        return target.AsMemory(0, written);
    }

    /// <summary>The text of one encoded word: '_' is a blank.</summary>
    public static void DecodeWord(ReadOnlySpan<byte> word, IBufferWriter<byte> output)
    {
        var target = output.GetSpan(word.Length + 1);
        var written = 0;
        while (!word.IsEmpty)
        {
            var plain = word.IndexOfAny(WordSpecials);
            plain = plain < 0 ? word.Length : plain;
            word[..plain].CopyTo(target[written..]);
            written += plain;
            word = word[plain..];
            if (word.IsEmpty)
            {
                break;
            }

            var isCode = TryHex(word, out var value);
            target[written++] = isCode ? value : word[0] == '_' ? (byte)' ' : word[0];
            word = word[(isCode ? 3 : 1)..];
        }

        output.Advance(written);
    }

    private static bool TryHex(ReadOnlySpan<byte> text, out byte value)
    {
        value = 0;
        if (text.Length < 3 || text[0] != '=' || !char.IsAsciiHexDigit((char)text[1]) || !char.IsAsciiHexDigit((char)text[2]))
        {
            return false;
        }

        value = (byte)((Nibble(text[1]) << 4) | Nibble(text[2]));
        return true;
    }

    private static int Nibble(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    /// <summary>The length of "=", blanks and a line end; 0 when this is none. Blanks are looked at for one line's length only.</summary>
    private static int SoftBreakLength(ReadOnlySpan<byte> text)
    {
        const int LongestRun = 100; // RFC 2045 allows lines of 76
        var i = 1;
        while (i < text.Length && i < LongestRun && text[i] is (byte)' ' or (byte)'\t')
        {
            i++;
        }

        if (i >= text.Length)
        {
            return text.Length;
        }

        if (text[i] == '\n')
        {
            return i + 1;
        }

        return text[i] != '\r' ? 0 : i + 1 < text.Length && text[i + 1] == '\n' ? i + 2 : i + 1;
    }
}
