namespace OutlookNetwork.Domain.Mail.Quoting;

/// <summary>The lines of a body and what is known of each so far. A line that nobody claims is new text.</summary>
internal sealed class BodyLines
{
    private readonly List<int> _starts = [0];
    private readonly bool[] _isBlank;

    public BodyLines(string text)
    {
        Text = text;
        for (var i = text.IndexOf('\n'); i >= 0 && i + 1 < text.Length; i = text.IndexOf('\n', i + 1))
        {
            _starts.Add(i + 1);
        }

        Count = _starts.Count;
        _isBlank = new bool[Count];
        Kinds = new TextPartKind[Count];
        InPatch = new bool[Count];
        for (var i = 0; i < Count; i++)
        {
            _isBlank[i] = this[i].IsWhiteSpace();
        }
    }

    public string Text { get; }

    /// <summary>At least one: an empty body has one blank line.</summary>
    public int Count { get; }

    public TextPartKind[] Kinds { get; }

    /// <summary>Lines within the hunks of a patch: what they look like means nothing.</summary>
    public bool[] InPatch { get; }

    /// <summary>First line of an attribution and the line after its last.</summary>
    public Dictionary<int, int> Attributions { get; } = [];

    /// <summary>Without its line end.</summary>
    public ReadOnlySpan<char> this[int line] => Text.AsSpan(Start(line), Start(line + 1) - Start(line)).TrimEnd("\r\n");

    public int Start(int line) => line < Count ? _starts[line] : Text.Length;

    public bool IsBlank(int line) => _isBlank[line];

    /// <summary>New text that is not blank and in no patch.</summary>
    public bool IsOpen(int line) => !_isBlank[line] && !InPatch[line] && Kinds[line] == TextPartKind.New;

    public void Mark(int from, int to, TextPartKind kind) => Array.Fill(Kinds, kind, from, to - from);

    /// <summary>The next line that is not blank, from <paramref name="line"/> on; <paramref name="end"/> when there is none.</summary>
    public int NextText(int line, int end)
    {
        while (line < end && _isBlank[line])
        {
            line++;
        }

        return line;
    }

    /// <summary>The last line before <paramref name="line"/> that is not blank; -1 when there is none.</summary>
    public int LastText(int line)
    {
        do
        {
            line--;
        }
        while (line >= 0 && _isBlank[line]);

        return line;
    }

    /// <summary>The lines with every run of white space as one blank.</summary>
    public string OneLine(int from, int to, int mostChars)
    {
        var text = Mime.OneLine.Clean(Text.AsSpan(Start(from), Math.Min(Start(to) - Start(from), 4 * mostChars)));
        return text.Length <= mostChars ? text : text[..(char.IsHighSurrogate(text[mostChars - 1]) ? mostChars - 1 : mostChars)];
    }
}
