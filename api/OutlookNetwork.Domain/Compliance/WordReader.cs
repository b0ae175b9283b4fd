namespace OutlookNetwork.Domain.Compliance;

/// <summary>Reads a text into words, code point by code point. How is said in language.md, section "Words".</summary>
internal sealed class WordReader(Reading reading, Words words, WordTraits part)
{
    private readonly SentenceEnds _ends = new(words);
    private readonly QuotationMarks _marks = new(reading, words);
    private readonly WordForms _forms = words.Forms;
    private Word _word;
    private bool _inWord;
    private bool _begun = part == WordTraits.Subject; // the first word of the text was read
    private int _letters;
    private int _capitals;
    private int _apostrophe; // how many letters stood before the last apostrophe, or -1

    public static void Read(Reading reading, Words words, string text, WordTraits part = WordTraits.None) => new WordReader(reading, words, part).Read(text);

    private void Read(string text)
    {
        var lines = new EarlierMail(text);
        words.EndSentence();
        var lineBegins = true;
        var point = 0; // counts code points of the original
        for (var at = 0; at < text.Length;)
        {
            if (lineBegins)
            {
                lines.Enter(at);
                if (lines.Changed)
                {
                    CloseWord();
                    _ends.Hard();
                }
            }

            var unit = text[at];
            lineBegins = unit == '\n';
            if (unit == ' ')
            {
                CloseWord();
                _ends.Blank();
                at++;
                point++;
                continue;
            }

            if (char.IsAsciiLetterOrDigit(unit))
            {
                var letters = GoOn(text.AsSpan(at), point, lines.InEarlier);
                at += letters;
                point += letters;
                continue;
            }

            if (unit < 0x80 && unit != '&')
            {
                Other(unit, point, point + 1, text, at + 1, lines.InEarlier);
                at++;
                point++;
                continue;
            }

            var (value, length, points) = Characters.Decode(reading, text, at);
            Take(value, point, point + points, text, at + length, lines.InEarlier);
            at += length;
            point += points;
        }

        CloseWord();
        words.EndSentence();
    }

    /// <summary>ASCII letters and digits begin a word or go on with it: they are most of a text, and nothing else need be asked of them.</summary>
    /// <returns>How many there are.</returns>
    private int GoOn(ReadOnlySpan<char> text, int start, bool earlier)
    {
        if (!_inWord)
        {
            Begin(text[0], char.IsAsciiDigit(text[0]), char.IsAsciiLetterUpper(text[0]), start, earlier);
        }

        var letters = _forms.AddPlain(text, out var capitals);
        _word.End = start + letters;
        _letters += letters;
        _capitals += capitals;
        return letters;
    }

    private void Take(int value, int start, int end, string text, int next, bool earlier)
    {
        if (reading.IsIgnored(value))
        {
            return;
        }

        var folded = value < 0x80 ? null : reading.FoldOf(value);
        if (folded is null ? reading.IsLetter(value) : folded.Length > 1 || reading.IsLetter(folded[0]))
        {
            Letter(value, folded, start, end, earlier);
            return;
        }

        Other(folded is null ? value : folded[0], start, end, text, next, earlier); // a full-width sign is the sign
    }

    private void Other(int sign, int start, int end, string text, int next, bool earlier)
    {
        if (_inWord && Characters.IsApostrophe(sign) && Characters.StartsWord(reading, text, next))
        {
            _apostrophe = _forms.Length;
            ForgetNameOfOneLetter();
            return;
        }

        if (_inWord && sign is '.' or ',' && _word.Has(WordTraits.Number) && next < text.Length && char.IsAsciiDigit(text[next]) && char.IsAsciiDigit(_forms.Last))
        {
            _forms.Add('.');
            return;
        }

        CloseWord();
        Sign(sign, start, end, text, next, earlier);
    }

    private void Letter(int value, string? folded, int start, int end, bool earlier)
    {
        var capital = reading.IsCapital(value);
        if (!_inWord)
        {
            Begin(value, Characters.IsDigit(value, folded), capital, start, earlier);
        }

        _word.End = end;
        _letters++;
        _capitals += capital ? 1 : 0;
        if (_forms.Length > WordForms.LongestWord)
        {
            return;
        }

        if (value < 0x80)
        {
            _forms.Add(char.ToLowerInvariant((char)value));
            return;
        }

        foreach (var letter in folded ?? char.ConvertFromUtf32(value))
        {
            _forms.Add(letter);
        }
    }

    private void Begin(int value, bool digit, bool capital, int start, bool earlier)
    {
        _ends.Begin(value);
        var traits = part | (earlier ? WordTraits.Earlier : WordTraits.None);
        traits |= digit ? WordTraits.Number : WordTraits.None;
        traits |= capital ? WordTraits.Capital : WordTraits.None;
        traits |= words.AtSentenceStart ? WordTraits.First : capital ? WordTraits.Name : WordTraits.None;
        if (!_begun && !earlier)
        {
            (_begun, traits) = (true, traits | WordTraits.Begin);
        }

        _word = new Word { Start = start, Sentence = words.Sentences - 1, Clause = _ends.Clause, Traits = traits };
        _forms.Clear();
        (_inWord, _letters, _capitals, _apostrophe) = (true, 0, 0, -1);
    }

    private void CloseWord()
    {
        if (!_inWord)
        {
            return;
        }

        _inWord = false;
        if (_apostrophe >= 0 && _apostrophe == _forms.Length - 1 && _forms.Last == 's')
        {
            _forms.Keep(_apostrophe); // "patient's" is compared as "patient"
        }

        ForgetNameOfOneLetter();
        _word.Traits |= _capitals == _letters && _letters > 1 ? WordTraits.Capitals : WordTraits.None;
        Add();
    }

    /// <summary>"I" and "I'm" name nobody.</summary>
    private void ForgetNameOfOneLetter() => _word.Traits &= _letters == 1 ? ~WordTraits.Name : ~WordTraits.None;

    private void Add()
    {
        _word.Form = _forms.Of(_word.Traits);
        if (_ends.Turns(_word.Form))
        {
            _word.Clause = _ends.Clause;
        }

        words.Add(_word);
        _ends.Added();
    }

    private void Sign(int sign, int start, int end, string text, int next, bool earlier)
    {
        switch (sign)
        {
            case '®' or '™':
                words.MarkLast();
                break;
            case '%' or '$' or '€' or '£' or '?' or '!' or '@' or '=' or '+' or '&':
                if (sign is not ('?' or '!' or '%'))
                {
                    _ends.Begin(sign);
                }

                _word = new Word { Start = start, End = end, Sentence = words.Sentences - 1, Clause = _ends.Clause };
                _word.Traits = part | (earlier ? WordTraits.Earlier : WordTraits.None);
                _forms.Clear();
                foreach (var letter in sign == '&' ? "and" : char.ConvertFromUtf32(sign))
                {
                    _forms.Add(letter);
                }

                Add();
                _ends.Sign(sign, text, next);
                break;
            default:
                if (sign is '.' or '…' && !words.AtSentenceStart && words[words.Count - 1].Stop == start)
                {
                    words[words.Count - 1].Stop = end;
                }

                _marks.Sign(sign, text, next);
                _ends.Sign(sign, text, next);
                break;
        }

        if (_ends.AtBlankLine)
        {
            _marks.Forget();
        }
    }
}
