using System.Text;

namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>
/// The value of an address field, RFC 5322 3.4 with the obsolete forms and what programs write in their stead: names in
/// comments, missing brackets, semicolons or blanks as separators. Groups are flattened. One pass, no recursion.
/// </summary>
internal sealed class AddressList
{
    private const int LongestWord = 998; // of an encoded word; one line of RFC 5322 2.1.1

    private readonly string _text;
    private readonly DefectList _defects;
    private readonly List<Participant> _found = [];
    private readonly List<Token> _tokens = [];
    private readonly StringBuilder _comment = new();
    private readonly int _max;
    private int _position;
    private string? _angle;
    private bool _blankBefore;
    private bool _hasAt;
    private bool _quotesAreBroken;

    private AddressList(string text, int max, DefectList defects) => (_text, _max, _defects) = (text, max, defects);

    /// <param name="max">No more entries than this are read.</param>
    public static IReadOnlyList<Participant> Parse(string text, int max, DefectList defects)
    {
        var list = new AddressList(text, max, defects);
        list.Read();
        return list._found;
    }

    private void Read()
    {
        while (_position < _text.Length)
        {
            if (_found.Count >= _max)
            {
                _defects.Add(DefectKind.TooManyAddresses);
                return;
            }

            Step(_text[_position]);
        }

        EndEntry();
    }

    private void Step(char c)
    {
        switch (c)
        {
            case ',' or ';':
                _position++;
                EndEntry();
                break;
            case ':' when _angle is null && !_hasAt:
                _position++; // what stands before is the name of a group
                Clear();
                break;
            case '<':
                ReadAngle();
                break;
            case '(':
                ReadComment();
                break;
            case '"' when !_quotesAreBroken:
                ReadQuoted();
                break;
            case '"' or '>' or ')' or ':':
                _position++;
                break;
            default:
                ReadPlain(c);
                break;
        }
    }

    private void ReadPlain(char c)
    {
        if (char.IsWhiteSpace(c) || char.IsControl(c))
        {
            _position++;
            _blankBefore = true;
            return;
        }

        var start = _position;
        while (_position < _text.Length && !IsDelimiter(_text[_position]))
        {
            _position = WordEnd(_position) is var end && end > 0 ? end
                : _text[_position] == '[' && _position > start && _text[_position - 1] == '@' ? LiteralEnd(_position)
                : _position + 1;
        }

        Add(_text[start.._position], isQuoted: false);
    }

    /// <summary>The end of an encoded word without blanks that begins here, or 0: a comma in it does not end the entry.</summary>
    private int WordEnd(int start)
    {
        if (_text[start] != '=' || start + 1 >= _text.Length || _text[start + 1] != '?')
        {
            return 0;
        }

        var near = _text.AsSpan(start, Math.Min(LongestWord, _text.Length - start));
        return EncodedWords.TryWord(near, 0, out var word) && !near[..word.End].Contains(' ') ? start + word.End : 0;
    }

    private int LiteralEnd(int start)
    {
        const int Longest = 255; // of any domain
        var end = _text.AsSpan(start, Math.Min(Longest, _text.Length - start)).IndexOf(']');
        return end < 0 ? start + 1 : start + end + 1;
    }

    private static bool IsDelimiter(char c) =>
        c is ',' or ';' or ':' or '<' or '>' or '(' or ')' or '"' || char.IsWhiteSpace(c) || char.IsControl(c);

    private void ReadAngle()
    {
        if (_angle is not null)
        {
            EndEntry();
        }

        _angle = AngleAddress.Read(_text, ref _position);
        _blankBefore = true;
    }

    private void ReadComment()
    {
        if (_comment.Length > 0)
        {
            _comment.Append(' ');
        }

        _position = Comments.Skip(_text, _position, _comment);
        _blankBefore = true;
    }

    private void ReadQuoted()
    {
        var text = new StringBuilder();
        for (var i = _position + 1; i < _text.Length; i++)
        {
            if (_text[i] == '"')
            {
                _position = i + 1;
                Add(text.ToString(), isQuoted: true);
                return;
            }

            if (_text[i] == '\\' && i + 1 < _text.Length)
            {
                i++;
            }

            text.Append(_text[i]);
        }

        _quotesAreBroken = true; // looked for once only, or many open quotes would take quadratic time
        _defects.Add(DefectKind.BadAddress);
    }

    private void Add(string text, bool isQuoted)
    {
        _tokens.Add(new(text, isQuoted, _blankBefore));
        _hasAt |= _tokens[^1].HasAt;
        _blankBefore = false;
    }

    private void Clear()
    {
        _tokens.Clear();
        _comment.Clear();
        _angle = null;
        _blankBefore = _hasAt = false;
    }

    private void EndEntry()
    {
        if (_angle is not null)
        {
            Emit(AddressWords.Name(_tokens), _angle);
        }
        else if (_tokens.Count > 0)
        {
            EmitBare();
        }

        Clear();
    }

    private void EmitBare()
    {
        var (names, addresses) = AddressWords.Split(_tokens);
        if (addresses.Count == 0)
        {
            _defects.Add(DefectKind.BadAddress);
            Emit(AddressWords.Name(_tokens), "");
            return;
        }

        if (names.Count > 0)
        {
            Emit(AddressWords.Name(names), addresses[^1]);
            return;
        }

        foreach (var address in addresses.Take(_max - _found.Count))
        {
            Emit("", address);
        }
    }

    private void Emit(string name, string address)
    {
        var shown = name.Length > 0 ? name : _comment.ToString();
        shown = Unquoted(OneLine.Clean(EncodedWords.Decode(shown, _defects)));
        var clean = AddressWords.Normal(OneLine.Clean(AddressWords.WithMarkedControls(address)));
        if (clean.Length > 0 && !clean.Contains('@'))
        {
            _defects.Add(DefectKind.BadAddress);
        }

        if (shown.Length > 0 || clean.Length > 0)
        {
            _found.Add(new(string.Equals(shown, clean, StringComparison.OrdinalIgnoreCase) ? "" : shown, clean));
        }
    }

    /// <summary>Some programs put the quotes of a name inside its encoded word.</summary>
    private static string Unquoted(string name) =>
        name.Length > 2 && name[0] == '"' && name[^1] == '"' ? name[1..^1].Trim() : name;

    /// <summary>A word or quoted string of an entry.</summary>
    /// <param name="BlankBefore">White space or a comment stands before it.</param>
    internal readonly record struct Token(string Text, bool IsQuoted, bool BlankBefore)
    {
        public bool HasAt => !IsQuoted && Text.Contains('@');
    }
}
