namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>RFC 2046: finds the leaves of a message in one pass over its bytes, with a stack of its own and no recursion.</summary>
internal sealed class PartWalker
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly byte _newline;
    private readonly DefectList _defects;
    private readonly OpenParts _open = new();
    private readonly List<Part> _leaves = [];
    private int _position;

    private PartWalker(ReadOnlyMemory<byte> bytes, byte newline, DefectList defects) =>
        (_bytes, _newline, _defects) = (bytes, newline, defects);

    /// <param name="header">The header of the message itself.</param>
    public static Structure Walk(ReadOnlyMemory<byte> bytes, HeaderBlock header, byte newline, DefectList defects)
    {
        var walker = new PartWalker(bytes, newline, defects);
        var root = walker.Enter(header);
        while (walker.NextPart())
        {
            walker.Enter(HeaderBlock.Read(bytes, walker._position, newline, walker._open, defects));
        }

        return new(root.Token, root["report-type"], walker._leaves);
    }

    /// <summary>Moves to where the header of the next part begins; false at the end.</summary>
    private bool NextPart()
    {
        if (_leaves.Count >= Limits.Parts)
        {
            _defects.Add(DefectKind.TooManyParts);
            return false;
        }

        while (_position < _bytes.Length && _open.Count > 0)
        {
            var delimiter = NextDelimiter(_position);
            _position = delimiter.Next;
            if (delimiter.Level < 0)
            {
                break;
            }

            Close(delimiter.Level + 1, isTruncated: true);
            if (!delimiter.IsEnd)
            {
                return true;
            }

            Close(delimiter.Level, isTruncated: false);
        }

        Close(0, isTruncated: true);
        return false;
    }

    private void Close(int level, bool isTruncated)
    {
        if (_open.CloseFrom(level) > 0 && isTruncated)
        {
            _defects.Add(DefectKind.Truncated);
        }
    }

    /// <summary>Opens a multipart or takes down a leaf. A message inside the message is a leaf: it is not looked into.</summary>
    private ContentHeader Enter(HeaderBlock header)
    {
        var content = Content(header);
        _position = header.BodyStart;
        var transfer = header.TryGet("Content-Transfer-Encoding"u8, out var encoding)
            ? TransferEncoding.Find(encoding, _defects)
            : Transfer.Identity;
        if (content.Token.StartsWith("multipart/", StringComparison.Ordinal) && TryOpen(content))
        {
            return content;
        }

        var disposition = header.TryGet("Content-Disposition"u8, out var value)
            ? ContentHeader.Parse(HeaderText.Unfold(value, _defects), _defects)
            : null;
        var end = NextDelimiter(_position).LineStart;
        var id = header.TryGet("Content-ID"u8, out var contentId) ? HeaderText.Unfold(contentId, _defects).Trim(' ', '<', '>') : "";
        _leaves.Add(new(
            content.Token, content["charset"], disposition?.Token ?? "", FileName(disposition?["filename"] ?? content["name"]),
            id.Length == 0 ? null : OneLine.Clean(id), transfer, _position, Math.Max(0, end - _position), content["method"],
            FlowedText.FlowOf(content)));
        return content;
    }

    private static string? FileName(string? raw) =>
        raw is null ? null : OneLine.Clean(raw) is var name && name.Length > 0 ? name : null;

    private ContentHeader Content(HeaderBlock header)
    {
        var value = header.TryGet("Content-Type"u8, out var raw) ? HeaderText.Unfold(raw, _defects) : "";
        var content = ContentHeader.Parse(value, _defects);
        return content.Token.Contains('/') ? content : content.As(_open.InDigest ? "message/rfc822" : "text/plain"); // RFC 2045 5.2
    }

    private bool TryOpen(ContentHeader content)
    {
        var boundary = System.Text.Encoding.UTF8.GetBytes((content["boundary"] ?? "").TrimEnd());
        if (boundary.Length is 0 or > Limits.BoundaryBytes)
        {
            _defects.Add(boundary.Length == 0 ? DefectKind.BadBoundary : DefectKind.BoundaryTooLong);
            return false;
        }

        if (!HasRoom())
        {
            return false;
        }

        _open.Push(boundary, isDigest: content.Token == "multipart/digest");
        return true;
    }

    private bool HasRoom()
    {
        if (_open.Count < Limits.Depth)
        {
            return true;
        }

        _defects.Add(DefectKind.TooDeep);
        return false;
    }

    /// <summary>The next boundary line of any open multipart, from a line start on; level -1 at the end of the bytes.</summary>
    private Delimiter NextDelimiter(int from)
    {
        var span = _bytes.Span;
        if (_open.Count == 0)
        {
            return new(span.Length, span.Length, -1, IsEnd: false);
        }

        ReadOnlySpan<byte> start = [_newline, (byte)'-', (byte)'-'];
        var line = from;
        while (line < span.Length)
        {
            if (span[line..].StartsWith("--"u8))
            {
                var length = span[line..].IndexOf(_newline);
                var text = length < 0 ? span[line..] : span.Slice(line, length);
                var level = _open.Match(text, out var isEnd);
                if (level >= 0)
                {
                    return new(BeforeLineEnd(span, line, from), line + text.Length + (length < 0 ? 0 : 1), level, isEnd);
                }
            }

            var next = span[line..].IndexOf(start);
            if (next < 0)
            {
                break;
            }

            line += next + 1;
        }

        return new(span.Length, span.Length, -1, IsEnd: false);
    }

    /// <summary>The line end before a boundary belongs to the boundary, RFC 2046 5.1.1.</summary>
    private static int BeforeLineEnd(ReadOnlySpan<byte> span, int line, int from)
    {
        var end = line > from ? line - 1 : line;
        return end > from && span[end] == '\n' && span[end - 1] == '\r' ? end - 1 : end;
    }

    private readonly record struct Delimiter(int LineStart, int Next, int Level, bool IsEnd);
}
