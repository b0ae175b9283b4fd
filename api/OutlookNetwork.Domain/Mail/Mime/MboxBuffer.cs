namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>The bytes of the message that is being cut from an mbox, up to a limit.</summary>
internal sealed class MboxBuffer(int maxBytes)
{
    private const int FirstSize = 16 * 1024;
    private const int KeptSize = 1024 * 1024; // a buffer beyond is given back after the message

    private byte[] _bytes = [];
    private int _length;
    private bool _isCut;

    public void Append(ReadOnlySpan<byte> piece)
    {
        if (piece.Length > maxBytes - _length)
        {
            _isCut = true;
            piece = piece[..(maxBytes - _length)];
        }

        if (_length + piece.Length > _bytes.Length)
        {
            var size = Math.Max((long)_length + piece.Length, Math.Max(FirstSize, 2L * _bytes.Length));
            Array.Resize(ref _bytes, (int)Math.Min(size, Math.Max(maxBytes, _length + piece.Length)));
        }

        piece.CopyTo(_bytes.AsSpan(_length));
        _length += piece.Length;
    }

    /// <summary>The bytes, without the empty line that stands before the next separator; the buffer is empty then.</summary>
    public (byte[] Bytes, bool IsCut) Take()
    {
        var message = _bytes.AsSpan(0, _length);
        if (!_isCut)
        {
            message = message.EndsWith("\n\r\n"u8) ? message[..^2] : message.EndsWith("\n\n"u8) ? message[..^1] : message;
        }

        var taken = (message.ToArray(), _isCut);
        (_length, _isCut) = (0, false);
        if (_bytes.Length > KeptSize)
        {
            _bytes = [];
        }

        return taken;
    }
}
