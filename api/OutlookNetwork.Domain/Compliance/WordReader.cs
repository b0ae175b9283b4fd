namespace OutlookNetwork.Domain.Compliance;

/// <summary>Reads a text into words, code point by code point. How is said in language.md, section "Words".</summary>
internal sealed class WordReader(Reading reading, Words words, WordTraits part)
{
    private const int LongestWord = 64; // folded characters; no language's word that a rule could name is longer

    private readonly SentenceEnds _ends = new(reading, words);
    private readonly QuotationMarks _marks = new(reading, words);
    private Word _word;
    private bool _inWord;
    private bool _allCapitals;
    private int _letters;
    private int _apostrophe; // length of the key where the last apostrophe stood, or -1

    public static void Read(Reading reading, Words words, string text, WordTraits part = WordTraits.None) => new WordReader(reading, words, part).Read(text);

    private void Read(string text)
    {
        var lines = new EarlierMail(text);
        words.EndSentence();
        var point = 0; // counts code points of the original
        for (var at = 0; at < text.Length;)
        {
            if (lines.IsLineStart(at))
            {
                lines.Enter(at);
                if (lines.Changed)
                {
                    CloseWord();
                    _ends.Hard();
                }
            }

            if (text[at] == ' ')
            {
                CloseWord();
                _ends.Blank();
                at++;
                point++;
                continue;
            }

            if (_inWord && char.IsAsciiLetterLower(text[at]))
            {
                var letters = GoOn(text.AsSpan(at), point);
                at += letters;
                point += letters;
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

    /// <summary>Small letters go on with a word: they are most of a text, and nothing else need be asked of them.</summary>
    /// <returns>How many there are.</returns>
    private int GoOn(ReadOnlySpan<char> text, int start)
    {
        var letters = text.IndexOfAnyExceptInRange('a', 'z');
        letters = letters < 0 ? text.Length : letters;
        var taken = Math.Clamp(LongestWord + 1 - _word.KeyLength, 0, letters);
        words.AddLetters(text[..taken]);
        _word.KeyLength += taken;
        _word.End = start + letters;
        _letters += letters;
        _allCapitals = false;
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

        var sign = folded is null ? value : folded[0]; // a full-width sign is the sign
        if (_inWord && Characters.IsApostrophe(sign) && Characters.StartsWord(reading, text, next))
        {
            _apostrophe = words.KeysLength - _word.Key;
            ForgetNameOfOneLetter();
            return;
        }

        if (_inWord && sign is '.' or ',' && _word.Has(WordTraits.Number) && next < text.Length && char.IsAsciiDigit(text[next]) && LastIsDigit())
        {
            words.AddToKey('.');
            _word.KeyLength++;
            return;
        }

        CloseWord();
        Sign(sign, start, end, text, next, earlier);
    }

    private void Letter(int value, string? folded, int start, int end, bool earlier)
    {
        if (!_inWord)
        {
            _ends.Begin(value);
            var traits = part | (earlier ? WordTraits.Earlier : WordTraits.None);
            traits |= Characters.IsDigit(value, folded) ? WordTraits.Number : WordTraits.None;
            traits |= reading.IsCapital(value) ? WordTraits.Capital : WordTraits.None;
            traits |= words.AtSentenceStart ? WordTraits.First : reading.IsCapital(value) ? WordTraits.Name : WordTraits.None;
            _word = new Word { Start = start, Key = words.KeysLength, Sentence = words.Sentences - 1, Clause = _ends.Clause, Traits = traits };
            (_inWord, _allCapitals, _letters, _apostrophe) = (true, true, 0, -1);
        }

        _word.End = end;
        _letters++;
        _allCapitals = _allCapitals && reading.IsCapital(value);
        if (_word.KeyLength > LongestWord)
        {
            return;
        }

        if (folded is null && value < 0x10000)
        {
            words.AddToKey(value < 0x80 ? char.ToLowerInvariant((char)value) : (char)value);
            _word.KeyLength++;
            return;
        }

        foreach (var character in folded ?? char.ConvertFromUtf32(value))
        {
            words.AddToKey(character);
            _word.KeyLength++;
        }
    }

    private void CloseWord()
    {
        if (!_inWord)
        {
            return;
        }

        _inWord = false;
        if (_apostrophe >= 0 && _apostrophe == _word.KeyLength - 1 && words.KeyOf(_word)[^1] == 's')
        {
            _word.KeyLength = _apostrophe; // "patient's" is compared as "patient"
        }

        if (_word.KeyLength > LongestWord)
        {
            _word.KeyLength = 0;
        }

        ForgetNameOfOneLetter();
        _word.Traits |= _allCapitals && _letters > 1 ? WordTraits.Capitals : WordTraits.None;
        Add();
    }

    /// <summary>"I" and "I'm" name nobody.</summary>
    private void ForgetNameOfOneLetter() => _word.Traits &= _letters == 1 ? ~WordTraits.Name : ~WordTraits.None;

    private void Add()
    {
        if (_ends.Turns(words.KeyOf(_word)))
        {
            _word.Clause = _ends.Clause;
        }

        words.Add(_word);
        _ends.Added();
    }

    private bool LastIsDigit() => _word.KeyLength > 0 && char.IsAsciiDigit(words.KeyOf(_word)[^1]);

    private void Sign(int sign, int start, int end, string text, int next, bool earlier)
    {
        switch (sign)
        {
            case '®' or '™':
                if (words.Count > 0)
                {
                    words[words.Count - 1].Traits |= WordTraits.Marked;
                }

                break;
            case '%' or '$' or '€' or '£' or '?' or '!' or '@' or '=' or '+' or '&':
                if (sign is not ('?' or '!' or '%'))
                {
                    _ends.Begin(sign);
                }

                _word = new Word { Start = start, End = end, Key = words.KeysLength, Sentence = words.Sentences - 1, Clause = _ends.Clause };
                _word.Traits = part | (earlier ? WordTraits.Earlier : WordTraits.None);
                foreach (var character in sign == '&' ? "and" : char.ConvertFromUtf32(sign))
                {
                    words.AddToKey(character);
                    _word.KeyLength++;
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
