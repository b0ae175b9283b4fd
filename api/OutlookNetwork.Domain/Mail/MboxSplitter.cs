using OutlookNetwork.Domain.Mail.Mime;

namespace OutlookNetwork.Domain.Mail;

/// <summary>
/// Cuts an mbox (mboxrd or mboxo, RFC 4155 and what programs write in its stead) into messages while it is being read. Holds
/// one message at most, and of it no more than allowed. Time is linear in the bytes, whatever the size of the chunks.
/// </summary>
/// <param name="maxMessageBytes">A message beyond is cut there and marked; the rest of it is passed over.</param>
public sealed class MboxSplitter(int maxMessageBytes, Action<MboxMessage> onMessage)
{
    private const int LongestLine = 4096; // a line beyond is text: no separator, no quoted "From "

    private readonly byte[] _line = new byte[LongestLine];
    private readonly MboxBuffer _message = new(maxMessageBytes);
    private int _lineLength;
    private long _lineStart;
    private bool _inLongLine;
    private bool _afterBlank = true;
    private bool _isFirstLine = true;
    private byte[]? _candidate;
    private bool _candidateAfterBlank;
    private long _candidateStart;
    private bool _inMessage;
    private long _messageStart;
    private int _number;

    /// <summary>Takes the next bytes. Messages that end in them are handed on before it returns.</summary>
    public void Feed(ReadOnlySpan<byte> chunk)
    {
        while (!chunk.IsEmpty)
        {
            var newline = chunk.IndexOf((byte)'\n');
            var piece = newline < 0 ? chunk : chunk[..(newline + 1)];
            chunk = chunk[piece.Length..];
            TakePiece(piece, isComplete: newline >= 0);
        }
    }

    /// <summary>Hands on the last message. Call once, at the end of the file.</summary>
    public void Complete()
    {
        if (_lineLength > 0)
        {
            TakeLine(_line.AsSpan(0, _lineLength));
            _lineLength = 0;
        }

        if (_candidate is { } line)
        {
            _candidate = null;
            AppendText(line, _candidateStart);
        }

        EndMessage();
    }

    private void TakePiece(ReadOnlySpan<byte> piece, bool isComplete)
    {
        if (_inLongLine)
        {
            _message.Append(piece);
            _lineStart += piece.Length;
            _inLongLine = !isComplete;
            return;
        }

        if (_lineLength + piece.Length > LongestLine)
        {
            var head = _line.AsSpan(0, _lineLength);
            Decide([]);
            AppendText(head, _lineStart);
            AppendText(piece, _lineStart);
            _lineStart += _lineLength + piece.Length;
            _lineLength = 0;
            _inLongLine = !isComplete;
            _afterBlank = _isFirstLine = false;
            return;
        }

        if (isComplete && _lineLength == 0)
        {
            TakeLine(piece);
            return;
        }

        piece.CopyTo(_line.AsSpan(_lineLength));
        _lineLength += piece.Length;
        if (isComplete)
        {
            var length = _lineLength;
            _lineLength = 0;
            TakeLine(_line.AsSpan(0, length));
        }
    }

    private void TakeLine(ReadOnlySpan<byte> line)
    {
        var start = _lineStart;
        _lineStart += line.Length;
        if (_isFirstLine && line.StartsWith("\uFEFF"u8))
        {
            line = line[3..];
            start += 3;
        }

        Decide(line);
        var isFirst = _isFirstLine;
        var afterBlank = _afterBlank;
        var isBlank = line.Trim("\r\n"u8).IsEmpty;
        _isFirstLine &= isBlank;
        _afterBlank = isBlank;
        switch (MboxSeparator.Recognise(line))
        {
            case SeparatorKind.Dated when afterBlank:
            case SeparatorKind.Dated or SeparatorKind.Bare or SeparatorKind.Wordy when isFirst:
                StartMessage(start);
                break;
            case SeparatorKind.Dated or SeparatorKind.Bare:
                (_candidate, _candidateAfterBlank, _candidateStart) = (line.ToArray(), afterBlank, start);
                break;
            case SeparatorKind.Quoted:
                AppendText(line[1..], start);
                break;
            default:
                AppendText(line, start);
                break;
        }
    }

    /// <summary>Whether the line before, which may be a separator, is one shows in the line behind it.</summary>
    private void Decide(ReadOnlySpan<byte> next)
    {
        if (_candidate is not { } line)
        {
            return;
        }

        _candidate = null;
        if (MboxSeparator.IsHeader(next) && (_candidateAfterBlank || MboxSeparator.IsFirstHeader(next)))
        {
            StartMessage(_candidateStart);
        }
        else
        {
            AppendText(line, _candidateStart);
        }
    }

    private void StartMessage(long start)
    {
        EndMessage();
        (_inMessage, _messageStart) = (true, start);
    }

    private void AppendText(ReadOnlySpan<byte> text, long start)
    {
        if (!_inMessage)
        {
            if (text.Trim("\r\n"u8).IsEmpty)
            {
                return; // empty lines before the first separator
            }

            StartMessage(start);
        }

        _message.Append(text);
    }

    private void EndMessage()
    {
        if (!_inMessage)
        {
            return;
        }

        _inMessage = false;
        var (bytes, isCut) = _message.Take();
        onMessage(new(++_number, bytes, _messageStart, isCut));
    }
}
