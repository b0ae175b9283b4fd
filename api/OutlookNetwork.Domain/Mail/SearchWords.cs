using System.Buffers;
using System.Globalization;
using System.Text;

namespace OutlookNetwork.Domain.Mail;

/// <summary>
/// The words by which a message is found: letters and digits only, lower case, without accents. Text and query go through the same
/// door, so that a search finds the same in every database.
/// </summary>
public static class SearchWords
{
    public const int MaxTerms = 10;
    public const int MaxTermLength = 64;

    private const int MaxLength = 300_000; // characters of one message: past any mail a person types, and within what PostgreSQL indexes

    /// <summary>The words of the texts in their order, one blank between two; of very long texts only those at the beginning.</summary>
    public static string Of(params ReadOnlySpan<string> texts)
    {
        var words = new StringBuilder();
        foreach (var text in texts)
        {
            Append(words, text[..Math.Min(text.Length, Math.Max(0, MaxLength - words.Length))]);
        }

        return words.ToString().TrimEnd();
    }

    /// <summary>What a query asks for: every term must begin a word of the message.</summary>
    /// <returns>At most <see cref="MaxTerms"/> different terms, none empty; empty when the query holds no letter and no digit.</returns>
    public static IReadOnlyList<string> Terms(string query) =>
    [
        .. Of(query).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(term => term.Length > MaxTermLength ? term[..MaxTermLength] : term)
            .Distinct()
            .Take(MaxTerms),
    ];

    private static void Append(StringBuilder words, string text)
    {
        if (Ascii.IsValid(text))
        {
            AppendAscii(words, text);
        }
        else
        {
            foreach (var rune in WellFormed(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
            {
                AppendPlain(words, rune);
            }
        }

        Break(words);
    }

    /// <summary>As character by character, in a quarter of the time: most mail is plain.</summary>
    private static void AppendAscii(StringBuilder words, string text)
    {
        var letters = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            var (length, open) = (0, false); // whether a word is open
            foreach (var letter in text)
            {
                if (char.IsAsciiLetterOrDigit(letter))
                {
                    letters[length++] = char.IsAsciiLetterUpper(letter) ? (char)(letter | 0x20) : letter;
                    open = true;
                }
                else if (open)
                {
                    letters[length++] = ' ';
                    open = false;
                }
            }

            words.Append(letters, 0, length);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(letters);
        }
    }

    /// <summary>One character as it stands in a text, so that its place there can be told from the words.</summary>
    internal static void Append(StringBuilder words, Rune rune)
    {
        if (rune.IsAscii)
        {
            AppendAscii(words, (char)rune.Value);
            return;
        }

        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            AppendPlain(words, part);
        }
    }

    private static void AppendPlain(StringBuilder words, Rune rune)
    {
        if (rune.IsAscii)
        {
            AppendAscii(words, (char)rune.Value);
        }
        else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format))
        {
            AppendOther(words, rune);
        }
    }

    private static void AppendAscii(StringBuilder words, char letter)
    {
        if (char.IsAsciiLetterOrDigit(letter))
        {
            words.Append(char.ToLowerInvariant(letter));
        }
        else
        {
            Break(words);
        }
    }

    private static void AppendOther(StringBuilder words, Rune rune)
    {
        if (!Rune.IsLetterOrDigit(rune))
        {
            Break(words);
            return;
        }

        if (IsIdeograph(rune))
        {
            // Written without blanks between words: each character is a word of its own.
            Break(words);
            words.Append(rune).Append(' ');
            return;
        }

        words.Append(rune.Value switch
        {
            'ß' => "ss",
            'æ' or 'Æ' => "ae",
            'œ' or 'Œ' => "oe",
            'ø' or 'Ø' => "o",
            'ł' or 'Ł' => "l",
            'đ' or 'Đ' => "d",
            'ı' => "i",
            _ => Rune.ToLowerInvariant(rune).ToString(),
        });
    }

    private static void Break(StringBuilder words)
    {
        if (words.Length > 0 && words[^1] != ' ')
        {
            words.Append(' ');
        }
    }

    private static bool IsIdeograph(Rune rune) => rune.Value is (>= 0x3040 and <= 0x30ff) or (>= 0x3400 and <= 0x9fff) or (>= 0x20000 and <= 0x3ffff);

    /// <summary>Normalisation throws on half a character, which a cut text may end with.</summary>
    private static string WellFormed(string text) => Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(text));
}
