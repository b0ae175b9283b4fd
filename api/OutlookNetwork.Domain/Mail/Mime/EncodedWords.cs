using System.Buffers;
using System.Text;

namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>
/// RFC 2047. One pass, so nothing is decoded twice. Neighbours with one character set are joined before they become text,
/// since many programs cut within a character. Blanks between neighbours go; all other text stays as it is.
/// </summary>
internal static class EncodedWords
{
    private const int MaxCharsetLength = 60; // "=?" is no word when no '?' follows this soon

    private static readonly SearchValues<char> NotInCharset = SearchValues.Create(" \t<>\"=,");

    public static string Decode(string text, DefectList defects)
    {
        if (!text.Contains("=?", StringComparison.Ordinal))
        {
            return text;
        }

        var run = new Run(defects, text.Length);
        var position = 0;
        var lastEnd = text.LastIndexOf("?=", StringComparison.Ordinal);
        while (position < text.Length)
        {
            var start = text.IndexOf("=?", position, StringComparison.Ordinal);
            if (start < 0 || start >= lastEnd)
            {
                break;
            }

            if (!TryWord(text, start, out var word))
            {
                run.Literal(text.AsSpan(position, start + 2 - position));
                position = start + 2;
                continue;
            }

            run.Literal(text.AsSpan(position, start - position));
            run.Word(word, text);
            position = word.End;
        }

        run.Literal(text.AsSpan(position));
        return run.Finish();
    }

    /// <summary>Whether a word begins here; its text may hold blanks, which some programs leave, but no '?'.</summary>
    public static bool TryWord(ReadOnlySpan<char> text, int start, out Word word)
    {
        word = default;
        var rest = text[(start + 2)..];
        var charset = rest[..Math.Min(rest.Length, MaxCharsetLength)].IndexOf('?');
        if (charset < 1 || charset + 2 >= rest.Length || rest[charset + 2] != '?' || rest[..charset].ContainsAny(NotInCharset)
            || rest[charset + 1] is not ('B' or 'b' or 'Q' or 'q'))
        {
            return false;
        }

        var textStart = start + 2 + charset + 3;
        var length = text[textStart..].IndexOf('?');
        if (length < 0 || textStart + length + 1 >= text.Length || text[textStart + length + 1] != '=')
        {
            return false;
        }

        word = new(start + 2, charset, rest[charset + 1] is 'B' or 'b', textStart, length, textStart + length + 2);
        return true;
    }

    /// <param name="IsBase64">Else the text is in the quoted-printable variant.</param>
    internal readonly record struct Word(int CharsetStart, int CharsetLength, bool IsBase64, int TextStart, int TextLength, int End);

    /// <summary>The neighbours seen so far, and the text before them.</summary>
    private sealed class Run(DefectList defects, int capacity)
    {
        private readonly StringBuilder _text = new(capacity);
        private readonly ArrayBufferWriter<byte> _bytes = new();
        private readonly Base64Decoder _base64 = new();
        private string? _charset;
        private string _blanks = "";

        public void Literal(ReadOnlySpan<char> text)
        {
            if (_charset is not null && text.IndexOfAnyExcept(" \t\r\n") < 0)
            {
                _blanks = text.ToString();
                return;
            }

            Flush();
            _text.Append(text);
        }

        public void Word(Word word, ReadOnlySpan<char> text)
        {
            _blanks = "";
            var charset = text.Slice(word.CharsetStart, word.CharsetLength);
            var language = charset.IndexOf('*'); // RFC 2231 5
            charset = language < 0 ? charset : charset[..language];
            if (_charset is not null && !charset.Equals(_charset, StringComparison.OrdinalIgnoreCase))
            {
                Flush();
            }

            _charset ??= charset.ToString();
            var encoded = Encoding.UTF8.GetBytes(text.Slice(word.TextStart, word.TextLength).ToArray());
            if (word.IsBase64)
            {
                _base64.Append(encoded, _bytes, int.MaxValue);
                _base64.EndPiece(_bytes);
            }
            else
            {
                _base64.Finish(_bytes);
                QuotedPrintable.DecodeWord(encoded, _bytes);
            }
        }

        public string Finish()
        {
            Flush();
            return _text.ToString();
        }

        private void Flush()
        {
            if (_charset is null)
            {
                return;
            }

            _base64.Finish(_bytes);
            var decoded = Charsets.Decode(_bytes.WrittenSpan, Charsets.Find(_charset, defects));
            if (decoded.Contains('\uFFFD'))
            {
                defects.Add(DefectKind.BadEncodedWord);
            }

            _text.Append(decoded).Append(_blanks);
            _bytes.ResetWrittenCount();
            _charset = null;
            _blanks = "";
        }
    }
}
