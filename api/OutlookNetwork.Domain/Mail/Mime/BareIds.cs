using System.Buffers;

namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>
/// Ids that a web front end wrote without angle brackets, or with percent-encoded ones: alone, several in a row, behind or before a comment
/// (RFC 5322 3.2.2), or one in a sentence.
/// </summary>
internal static class BareIds
{
    private const int ShortestInSentence = 12; // with '@'; what is shorter, or has no digit, may be an address as well

    private static readonly SearchValues<char> Between = SearchValues.Create(" \t\r\n,;\"'");

    /// <param name="value">Without any complete pair of brackets.</param>
    public static IEnumerable<string> Of(string value)
    {
        var words = Words(WithoutComments(value.TrimStart().TrimStart('<')));
        var ids = words.FindAll(word => word.Contains('@'));
        return ids.Count == words.Count ? ids : ids.FindAll(LooksMade) is [var only] ? [only] : [];
    }

    /// <summary>"%3Cid%40host%3E", as it stood in the link that the mail was written from.</summary>
    public static string Unescaped(string value) =>
        value.Contains("%3C", StringComparison.OrdinalIgnoreCase) && !value.Contains('<') ? Uri.UnescapeDataString(value) : value;

    private static bool LooksMade(string word) =>
        word.Length >= ShortestInSentence && word.AsSpan(0, word.IndexOf('@')).ContainsAnyInRange('0', '9');

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var range in text.AsSpan().SplitAny(Between))
        {
            var word = text.AsSpan()[range].Trim("()[]<>:.");
            if (!word.IsEmpty)
            {
                words.Add(word.ToString());
            }
        }

        return words;
    }

    private static string WithoutComments(string value)
    {
        if (!value.Contains('('))
        {
            return value;
        }

        var (kept, depth) = (new System.Text.StringBuilder(value.Length), 0);
        foreach (var c in value)
        {
            depth += c == '(' ? 1 : 0;
            kept.Append(depth == 0 ? c : ' ');
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }

        return kept.ToString();
    }
}
