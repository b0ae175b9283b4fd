using System.Globalization;
using System.Text;
using OutlookNetwork.Domain.Mail.Mime;

namespace OutlookNetwork.Domain.Mail.Html;

/// <summary>Lays text out in lines as it comes: white space collapses, quotes and lists get their marks, blank lines do not pile up.</summary>
internal sealed class ReadableLines(int maxChars)
{
    private const int MostBlankLines = 2;
    private const int DeepestQuote = 10; // marks of one line
    private const int DeepestList = 8;
    private const string Divider = "________________________________"; // as long as Outlook draws it

    private readonly StringBuilder _text = new();
    private int _quote;
    private int _quoteOfLast;
    private int _blankLines;
    private int _lineStart;
    private bool _isInLine;
    private bool _isLineSeen; // a line that holds only a no-break space is a line
    private bool _owesSpace;
    private bool _owesCell;
    private string _marker = "";

    public bool IsFull => _text.Length >= maxChars;

    public void Text(ReadOnlySpan<char> text, bool keepsSpace)
    {
        foreach (var c in text)
        {
            if (c == '\n' && keepsSpace)
            {
                Break();
            }
            else if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u00A0' || char.IsWhiteSpace(c))
            {
                Space(c, keepsSpace);
            }
            else if (!IsDropped(c))
            {
                StartLine();
                _text.Append(c);
            }
        }
    }

    /// <summary>Ends the line, even one without text.</summary>
    public void Break()
    {
        _blankLines += _isInLine ? 0 : 1;
        EndLine();
        _isLineSeen = false;
    }

    /// <summary>What follows stands on a line of its own.</summary>
    public void Block()
    {
        _blankLines += !_isInLine && _isLineSeen ? 1 : 0;
        EndLine();
        _isLineSeen = false;
    }

    /// <summary>What follows stands apart by a blank line.</summary>
    public void Paragraph()
    {
        Block();
        _blankLines = Math.Max(_blankLines, 1);
    }

    public void Item(string marker, int depth)
    {
        Block();
        _marker = new string(' ', 2 * Math.Clamp(depth, 0, DeepestList)) + marker;
    }

    public void Cell() => _owesCell = _isInLine;

    public void Quote(int deeper)
    {
        Block();
        _quote += deeper;
    }

    public void Rule()
    {
        Block();
        if (!EndsWith(Divider))
        {
            Line(Divider);
        }
    }

    public void SignatureDelimiter()
    {
        Block();
        if (!EndsWith("--"))
        {
            Line("--");
        }
    }

    /// <summary>The address of a link behind its text, unless the text is that address.</summary>
    public void Address(string address)
    {
        var line = _isInLine ? _text.ToString(_lineStart, _text.Length - _lineStart) : "";
        if (!line.Contains(address, StringComparison.OrdinalIgnoreCase))
        {
            Text($" <{address}>", keepsSpace: false);
        }
    }

    public string Finish()
    {
        EndLine();
        var end = _text.Length;
        while (end > 0 && _text[end - 1] is '\n' or ' ')
        {
            end--;
        }

        end = Math.Min(end, maxChars);
        return OneLine.WithoutNulAndLoneSurrogates(_text.ToString(0, end));
    }

    private void Line(string text)
    {
        StartLine();
        _text.Append(text);
        EndLine();
    }

    private void Space(char c, bool keepsSpace)
    {
        if (keepsSpace)
        {
            StartLine();
            _text.Append(c == '\t' ? '\t' : ' ');
            return;
        }

        _owesSpace |= _isInLine;
        _isLineSeen |= c == '\u00A0';
    }

    private void StartLine()
    {
        if (_isInLine)
        {
            if (_owesCell)
            {
                _text.Append('\t');
            }
            else if (_owesSpace)
            {
                _text.Append(' ');
            }

            (_owesCell, _owesSpace) = (false, false);
            return;
        }

        for (var blank = _text.Length == 0 ? 0 : Math.Min(_blankLines, MostBlankLines); blank > 0; blank--)
        {
            AppendQuote(Math.Min(_quote, _quoteOfLast));
            EndTrimmed();
        }

        _lineStart = _text.Length;
        AppendQuote(_quote);
        _text.Append(_marker);
        (_marker, _blankLines, _isInLine, _quoteOfLast) = ("", 0, true, _quote);
    }

    private void EndLine()
    {
        if (_isInLine)
        {
            EndTrimmed();
        }

        (_isInLine, _owesSpace, _owesCell) = (false, false, false);
    }

    private void EndTrimmed()
    {
        while (_text.Length > _lineStart && _text[^1] is ' ' or '\t')
        {
            _text.Length--;
        }

        _text.Append('\n');
        _lineStart = _text.Length;
    }

    private void AppendQuote(int depth)
    {
        for (var level = 0; level < Math.Min(depth, DeepestQuote); level++)
        {
            _text.Append("> ");
        }
    }

    private bool EndsWith(string line)
    {
        var start = _text.Length - line.Length - 1;
        return start >= 0 && _text[^1] == '\n' && _text.ToString(start, line.Length) == line;
    }

    /// <summary>Characters that are not seen, among them those that fill up the preview of a newsletter.</summary>
    private bool IsDropped(char c) =>
        c is '\u00AD' or '\u034F' or '\u200B' or '\u2060' or '\uFEFF'
        || (c is '\u200C' or '\u200D' && (!_isInLine || _owesSpace))
        || (c < 0xA0 && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Control);
}
