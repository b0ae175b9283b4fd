using System.Text;

namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>Makes decoded text fit to be stored and shown.</summary>
internal static class OneLine
{
    private const char Replacement = '\uFFFD';

    /// <summary>One line: every run of white space and control characters is one blank, none at the ends.</summary>
    public static string Clean(ReadOnlySpan<char> text)
    {
        if (IsClean(text))
        {
            return text.ToString();
        }

        var clean = new StringBuilder(text.Length);
        var pendingBlank = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                pendingBlank = clean.Length > 0;
                continue;
            }

            if (pendingBlank)
            {
                clean.Append(' ');
                pendingBlank = false;
            }

            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else
            {
                clean.Append(char.IsSurrogate(c) ? Replacement : c);
            }
        }

        return clean.ToString();
    }

    /// <summary>The first <paramref name="runes"/> Unicode characters of the text on one line.</summary>
    public static string Preview(string text, int runes)
    {
        var preview = new StringBuilder(runes);
        var count = 0;
        var pendingBlank = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                pendingBlank = count > 0;
                continue;
            }

            if (pendingBlank && ++count <= runes)
            {
                preview.Append(' ');
            }

            pendingBlank = false;
            if (++count > runes)
            {
                break;
            }

            preview.Append(rune.ToString());
        }

        return preview.ToString().TrimEnd();
    }

    /// <summary>Text of many lines: NUL and lone surrogates become U+FFFD, all else stays.</summary>
    public static string WithoutNulAndLoneSurrogates(string text)
    {
        if (!text.Contains('\0') && !HasLoneSurrogate(text))
        {
            return text;
        }

        return string.Create(text.Length, text, static (chars, source) =>
        {
            for (var i = 0; i < chars.Length; i++)
            {
                var c = source[i];
                if (char.IsHighSurrogate(c) && i + 1 < chars.Length && char.IsLowSurrogate(source[i + 1]))
                {
                    chars[i] = c;
                    chars[i + 1] = source[++i];
                }
                else
                {
                    chars[i] = c == '\0' || char.IsSurrogate(c) ? Replacement : c;
                }
            }
        });
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (!char.IsHighSurrogate(text[i]) || i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1]))
            {
                return true;
            }

            i++;
        }

        return false;
    }

    private static bool IsClean(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return true;
        }

        if (text[0] == ' ' || text[^1] == ' ' || text.IndexOfAnyExceptInRange(' ', '~') >= 0)
        {
            return false;
        }

        return text.IndexOf("  ") < 0;
    }
}
