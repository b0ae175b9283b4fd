using System.Buffers;

namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>
/// RFC 2045 6.8. Anything outside the alphabet is skipped; padding ends a group, so that pieces that were encoded one by
/// one and put together are read.
/// </summary>
internal sealed class Base64Decoder
{
    private const byte None = 255;

    private static readonly byte[] Values = MakeValues();

    private uint _bits;
    private int _digits;

    public void Append(ReadOnlySpan<byte> text, IBufferWriter<byte> output, int maxBytes)
    {
        text = text[..(int)Math.Min(text.Length, RoomFor(maxBytes, text))];
        var target = output.GetSpan((text.Length / 4 * 3) + 6);
        var written = 0;
        foreach (var c in text)
        {
            var value = Values[c];
            if (value == None)
            {
                if (c == '=')
                {
                    written += Flush(target[written..]);
                }

                continue;
            }

            _bits = (_bits << 6) | value;
            if (++_digits == 4)
            {
                target[written] = (byte)(_bits >> 16);
                target[written + 1] = (byte)(_bits >> 8);
                target[written + 2] = (byte)_bits;
                written += 3;
                _digits = 0;
            }
        }

        output.Advance(written);
    }

    /// <summary>
    /// Ends the group where a piece may end without padding: no bit of its last digit is left over. Else the group goes on in the
    /// next piece.
    /// </summary>
    public void EndPiece(IBufferWriter<byte> output)
    {
        if ((_digits == 2 && (_bits & 0b1111) == 0) || (_digits == 3 && (_bits & 0b11) == 0))
        {
            Finish(output);
        }
    }

    /// <summary>Writes what whole bytes a group cut short holds.</summary>
    public void Finish(IBufferWriter<byte> output) => output.Advance(Flush(output.GetSpan(2)));

    private int Flush(Span<byte> target)
    {
        var bytes = _digits switch { 2 => 1, 3 => 2, _ => 0 };
        var bits = _bits << (24 - (6 * _digits));
        if (bytes > 0)
        {
            target[0] = (byte)(bits >> 16);
        }

        if (bytes > 1)
        {
            target[1] = (byte)(bits >> 8);
        }

        _digits = 0;
        return bytes;
    }

    /// <summary>Enough code for that many bytes with line ends in between; a text with more white space than code is cut early.</summary>
    private static long RoomFor(int maxBytes, ReadOnlySpan<byte> text) => text.Length / 2 < maxBytes ? text.Length : maxBytes * 2L;

    private static byte[] MakeValues()
    {
        var values = new byte[256];
        Array.Fill(values, None);
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8;
        for (var i = 0; i < alphabet.Length; i++)
        {
            values[alphabet[i]] = (byte)i;
        }

        return values;
    }
}
