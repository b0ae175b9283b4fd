using System.Text;

namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>One field: where its value stands in the message. The value still holds its line folds.</summary>
internal readonly record struct HeaderField(int NameStart, int NameLength, int ValueStart, int ValueLength);

/// <summary>
/// The header of a message or a part: RFC 5322 2.2 with the obsolete blank before the colon. A line that is no field is
/// skipped; only an empty line, an open boundary or the end of the bytes ends the header.
/// </summary>
internal sealed class HeaderBlock
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly List<HeaderField> _fields = [];

    private HeaderBlock(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    public IReadOnlyList<HeaderField> Fields => _fields;

    /// <summary>Where the body begins: behind the empty line, or at the boundary line that came in its stead.</summary>
    public int BodyStart { get; private set; }

    public static HeaderBlock Read(ReadOnlyMemory<byte> bytes, int start, byte newline, OpenParts open, DefectList defects)
    {
        var block = new HeaderBlock(bytes) { BodyStart = bytes.Length };
        var span = bytes.Span;
        var lines = 0;
        var position = start;
        while (position < span.Length)
        {
            var length = span[position..].IndexOf(newline);
            var next = length < 0 ? span.Length : position + length + 1;
            var line = TrimLineEnd(span[position..(length < 0 ? span.Length : position + length)]);
            if (line.IsEmpty)
            {
                block.BodyStart = next;
                break;
            }

            if (line.StartsWith("--"u8) && open.Matches(line))
            {
                block.BodyStart = position;
                break;
            }

            lines++;
            if (lines > Limits.HeaderLines || position - start + line.Length > Limits.AllHeaderBytes)
            {
                defects.Add(lines > Limits.HeaderLines ? DefectKind.TooManyHeaders : DefectKind.HeadersTooLong);
                block.BodyStart = EndOfHeader(span, position, newline);
                break;
            }

            block.Take(span, position, line, start, defects);
            position = next;
        }

        return block;
    }

    public bool IsNamed(HeaderField field, ReadOnlySpan<byte> name) =>
        field.NameLength == name.Length && Ascii.EqualsIgnoreCase(_bytes.Span.Slice(field.NameStart, field.NameLength), name);

    public ReadOnlySpan<byte> Name(HeaderField field) => _bytes.Span.Slice(field.NameStart, field.NameLength);

    public ReadOnlySpan<byte> Value(HeaderField field) => _bytes.Span.Slice(field.ValueStart, field.ValueLength);

    /// <summary>Whether there is such a field, and the value of the first, folds included.</summary>
    public bool TryGet(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        foreach (var field in _fields)
        {
            if (IsNamed(field, name))
            {
                value = Value(field);
                return true;
            }
        }

        value = default;
        return false;
    }

    public bool Has(ReadOnlySpan<byte> name) => TryGet(name, out _);

    private void Take(ReadOnlySpan<byte> span, int position, ReadOnlySpan<byte> line, int start, DefectList defects)
    {
        if (line[0] is (byte)' ' or (byte)'\t')
        {
            Continue(position, line, defects);
            return;
        }

        var colon = line.IndexOf((byte)':');
        var name = colon < 0 ? default : line[..colon].TrimEnd(" \t"u8);
        if (name.IsEmpty || name.IndexOfAnyExceptInRange((byte)'!', (byte)'~') >= 0)
        {
            SkipLine(line, isFirst: position == start, defects);
            return;
        }

        var valueStart = position + colon + 1;
        _fields.Add(new(position, name.Length, valueStart, position + line.Length - valueStart));
    }

    /// <summary>A separator line of an mbox in front of or inside the header is no defect of the message.</summary>
    private void SkipLine(ReadOnlySpan<byte> line, bool isFirst, DefectList defects)
    {
        _fields.Add(default); // so that its continuation lines do not lengthen the field before
        if (!(isFirst && line.StartsWith("From "u8)) && !line.StartsWith(">From "u8))
        {
            defects.Add(DefectKind.BadHeaderLine);
        }
    }

    private void Continue(int position, ReadOnlySpan<byte> line, DefectList defects)
    {
        if (_fields.Count == 0 || _fields[^1].NameLength == 0)
        {
            defects.Add(DefectKind.BadHeaderLine);
            return;
        }

        var field = _fields[^1];
        _fields[^1] = field with { ValueLength = position + line.Length - field.ValueStart };
    }

    private static int EndOfHeader(ReadOnlySpan<byte> span, int position, byte newline)
    {
        while (position < span.Length)
        {
            var length = span[position..].IndexOf(newline);
            if (length < 0)
            {
                return span.Length;
            }

            var isEmpty = TrimLineEnd(span.Slice(position, length)).IsEmpty;
            position += length + 1;
            if (isEmpty)
            {
                return position;
            }
        }

        return span.Length;
    }

    private static ReadOnlySpan<byte> TrimLineEnd(ReadOnlySpan<byte> line) => line.TrimEnd((byte)'\r');
}
