namespace OutlookNetwork.Domain.Compliance;

/// <summary>Where sentences and clauses end. How is said in language.md, section "Sentences".</summary>
internal sealed class SentenceEnds(Words words)
{
    private int _stop; // the sign that may end the sentence, or 0
    private bool _spaceAfterStop;
    private bool _hard;
    private bool _newClause;
    private int _lineBreaks;
    private int _clauseSentence = -1;

    /// <summary>The first word of the clause that is being read.</summary>
    public int Clause { get; private set; }

    public bool AtBlankLine => _lineBreaks > 1;

    public void Hard() => _hard = true;

    /// <summary>A word begins with this character: does a sentence or a clause begin with it?</summary>
    public void Begin(int value)
    {
        var ends = _hard || (_stop != 0 && _spaceAfterStop && (_stop != '.' || (!IsLower(value) && !AfterAbbreviation())));
        if (ends)
        {
            words.EndSentence();
        }

        if (_newClause || _clauseSentence != words.Sentences)
        {
            Clause = words.Count;
        }

        _clauseSentence = words.Sentences;
        (_stop, _spaceAfterStop, _hard, _newClause, _lineBreaks) = (0, false, false, false, 0);
    }

    /// <summary>"but" and its like begin a clause themselves.</summary>
    public bool Turns(int form)
    {
        if (!words.Forms.Turns(form))
        {
            return false;
        }

        Clause = words.Count;
        return true;
    }

    public void Added() => _lineBreaks = 0;

    public void Blank() => _spaceAfterStop = true;

    public void Sign(int sign, string text, int next)
    {
        switch (sign)
        {
            case '.' or '!' or '?' or '…':
                (_stop, _spaceAfterStop) = (sign, false);
                break;
            case '\n':
                _lineBreaks++;
                _spaceAfterStop = true;
                _hard = _hard || _lineBreaks > 1 || StartsItem(text, next);
                break;
            case ';' or ':' or '(' or ')' or '[' or ']' or '—' or '–':
                _newClause = true;
                break;
            case '"' or '”' or '’' or '\'' or '»':
                break; // may stand between the stop and the space
            case '-':
                _newClause |= next < text.Length && text[next] is ' ' or '\n';
                _stop = 0;
                break;
            default:
                if (IsSpace(sign))
                {
                    _spaceAfterStop = true;
                }
                else if (!_spaceAfterStop)
                {
                    _stop = 0; // "3.5", "clinic.example"
                }

                break;
        }
    }

    private static bool IsSpace(int sign) => sign is ' ' or '\t' or '\r' or 0x00A0 or (>= 0x2000 and <= 0x200A) or 0x202F or 0x3000 or 0x2028 or 0x2029;

    private static bool IsLower(int value) => value is >= 'a' and <= 'z';

    private bool AfterAbbreviation() => words.Count > 0 && words.Forms.Shortens(words[words.Count - 1].Form);

    /// <summary>Whether the line begins an item of a list: a bullet, or a number of two digits at most with a full stop or bracket.</summary>
    private static bool StartsItem(string text, int at)
    {
        const int Widest = 8; // blanks before the bullet
        for (var end = at + Widest; at < end && at < text.Length && text[at] is ' ' or '\t';)
        {
            at++;
        }

        var digits = at;
        while (digits < text.Length && digits < at + 2 && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return at + 1 < text.Length && (
            (text[at] is '-' or '*' or '•' or '·' or '–' && text[at + 1] is ' ' or '\t')
            || (digits > at && digits < text.Length && text[digits] is '.' or ')'));
    }
}
