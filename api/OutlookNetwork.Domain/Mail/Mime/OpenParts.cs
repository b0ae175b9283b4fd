namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>
/// The multiparts around the present position, outermost first. Never more than
/// <see cref="Limits.Depth"/>, so looking through all of them is a constant cost for a line.
/// </summary>
internal sealed class OpenParts
{
    private readonly List<Level> _levels = [];

    public int Count => _levels.Count;

    public bool InDigest => _levels.Count > 0 && _levels[^1].IsDigest;

    public void Push(byte[] boundary, bool isDigest) => _levels.Add(new(boundary, isDigest));

    /// <summary>Closes all levels from this index inwards and gives how many these were.</summary>
    public int CloseFrom(int level)
    {
        var closed = _levels.Count - level;
        _levels.RemoveRange(level, closed);
        return closed;
    }

    public bool Matches(ReadOnlySpan<byte> line) => Match(line, out _) >= 0;

    /// <summary>The level whose boundary this line is, or -1. The line has no line end and begins with "--".</summary>
    public int Match(ReadOnlySpan<byte> line, out bool isEnd)
    {
        isEnd = false;
        var rest = line[2..].TrimEnd(" \t\r"u8);
        for (var i = _levels.Count - 1; i >= 0; i--)
        {
            var boundary = _levels[i].Boundary;
            if (!rest.StartsWith(boundary))
            {
                continue;
            }

            var tail = rest[boundary.Length..];
            if (tail.IsEmpty || tail.SequenceEqual("--"u8))
            {
                isEnd = !tail.IsEmpty;
                return i;
            }
        }

        return -1;
    }

    private readonly record struct Level(byte[] Boundary, bool IsDigest);
}
