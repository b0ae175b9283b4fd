using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Interactions;

/// <summary>Finds what was asked in a message.</summary>
public static class Question
{
    private const int MaxScanned = 20_000; // characters: past any mail a person types
    private const int MinLetters = 6; // "OK?" is not a question to keep

    /// <summary>The last question that the sender asked.</summary>
    /// <param name="written">What the sender wrote, without quotes and signature: see <see cref="NewText.Of(string, string)"/>.</param>
    /// <returns>The sentence on one line, at most 400 characters; <see langword="null"/> when nothing was asked.</returns>
    public static string? Last(string written)
    {
        written = Talk.Of(written.Length > MaxScanned ? written[..MaxScanned] : written);
        for (var end = written.LastIndexOf('?'); end >= 0; end = end == 0 ? -1 : written.LastIndexOf('?', end - 1))
        {
            var endsSentence = end + 1 == written.Length || char.IsWhiteSpace(written[end + 1]) || written[end + 1] is '"' or ')' or '”' or '?';
            var start = endsSentence ? SentenceStart(written, end) : end;
            var sentence = string.Join(' ', written[start..(end + 1)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim();
            if (sentence.Count(char.IsLetter) >= MinLetters && !IsQuoted(written, end))
            {
                return sentence.Length <= Message.MaxQuestionLength ? sentence : string.Concat("…", sentence.AsSpan(sentence.Length - Message.MaxQuestionLength + 1));
            }
        }

        return null;
    }

    /// <summary>It stands in quotation marks that go on behind it: somebody else asked it of somebody else.</summary>
    private static bool IsQuoted(string text, int end)
    {
        const int Farthest = 1_000; // characters that a quotation has before it
        var start = Math.Max(0, end - Farthest);
        var paragraph = text.LastIndexOf("\n\n", end, end - start, StringComparison.Ordinal);
        var before = text.AsSpan((paragraph < 0 ? start : paragraph)..end);
        return !(end + 1 < text.Length && text[end + 1] is '"' or '”') && (before.Count('"') % 2 == 1 || before.Count('“') > before.Count('”'));
    }

    private static int SentenceStart(string text, int end)
    {
        for (var at = end - 1; at > 0; at--)
        {
            var breaks = text[at] is '.' or '!' or '?' && char.IsWhiteSpace(text[at + 1]);
            var paragraph = text[at] == '\n' && text[at - 1] == '\n';
            if (breaks || paragraph)
            {
                return at + 1;
            }
        }

        return 0;
    }
}
