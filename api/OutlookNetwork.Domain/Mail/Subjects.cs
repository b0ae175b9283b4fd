using System.Buffers;

namespace OutlookNetwork.Domain.Mail;

/// <summary>What of a subject stays the same within a conversation.</summary>
public static class Subjects
{
    private const int LongestTag = 60; // "[list name]"; a longer bracket is part of the subject

    private static readonly HashSet<string> Replies = new(StringComparer.OrdinalIgnoreCase)
    {
        "re", "aw", "antw", "antwort", "sv", "vs", "ref", "rif", "r", "res", "resp", "odp", "ynt", "ang", "bls", "atb", "ynt", "vá", "на", "отв",
        "答复", "回复", "回覆", "回信", "返信", "답장", "رد", "תגובה", "απ", "σχετ", "rép", "réf", "bvs", "blš", "hs",
    };

    private static readonly HashSet<string> Forwards = new(StringComparer.OrdinalIgnoreCase)
    {
        "fw", "fwd", "wg", "tr", "rv", "i", "fs", "vb", "vl", "vs", "enc", "pd", "ilt", "továbbítás", "转发", "轉寄", "转寄", "轉發", "転送", "전달",
        "doorst", "πρθ", "הועבר", "إعادة توجيه", "fyi", "пересл",
    };

    private static readonly SearchValues<char> PrefixEnds = SearchValues.Create(":：[(^*");

    /// <summary>
    /// The subject without reply and forward prefixes ("Re:", "AW:", "RE[2]:", "回复：", "Fwd:") and without list tags in square
    /// brackets around them. A subject that is nothing else stays as its last tag. Time is linear in the length.
    /// </summary>
    /// <param name="subject">Decoded, one line.</param>
    /// <param name="isReply">There was a reply prefix; a forward prefix alone is none.</param>
    public static string Base(string subject, out bool isReply)
    {
        isReply = false;
        var rest = subject.AsSpan().Trim();
        while (TryTag(rest, out var length) || TryPrefix(rest, out length, ref isReply))
        {
            var next = rest[length..].TrimStart();
            if (next.IsEmpty && rest[0] == '[')
            {
                break;
            }

            rest = next;
        }

        return WithoutForwardEnding(rest).ToString();
    }

    /// <summary>Begins with a forward prefix, "Fwd:"; one that means a reply in another language is none.</summary>
    public static bool IsForward(string subject)
    {
        var rest = subject.AsSpan().Trim();
        while (TryTag(rest, out var tag) && tag < rest.Length)
        {
            rest = rest[tag..].TrimStart();
        }

        var isReply = false;
        return TryPrefix(rest, out _, ref isReply) && !isReply;
    }

    /// <summary>"[tag]" with something behind it.</summary>
    private static bool TryTag(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (text.IsEmpty || text[0] != '[')
        {
            return false;
        }

        var end = text[..Math.Min(text.Length, LongestTag)].IndexOf(']');
        length = end + 1;
        return end > 1;
    }

    private static bool TryPrefix(ReadOnlySpan<char> text, out int length, ref bool isReply)
    {
        const int LongestPrefix = 16; // characters before the colon
        length = 0;
        var near = text[..Math.Min(text.Length, LongestPrefix)];
        var end = near.IndexOfAny(PrefixEnds);
        if (end < 1)
        {
            return false;
        }

        var word = near[..end].TrimEnd().ToString();
        var colon = SkipCount(near, end);
        if (colon < 0 || (!Replies.Contains(word) && !Forwards.Contains(word)))
        {
            return false;
        }

        isReply |= Replies.Contains(word);
        length = colon + 1;
        return true;
    }

    /// <summary>The colon behind a count such as "[2]", "(3)", "^2", "*4"; -1 when there is none.</summary>
    private static int SkipCount(ReadOnlySpan<char> near, int end)
    {
        if (near[end] is ':' or '：')
        {
            return end;
        }

        var position = end + 1;
        while (position < near.Length && char.IsAsciiDigit(near[position]))
        {
            position++;
        }

        if (position < near.Length && near[position] is ']' or ')')
        {
            position++;
        }

        return position < near.Length && near[position] is ':' or '：' ? position : -1;
    }

    private static ReadOnlySpan<char> WithoutForwardEnding(ReadOnlySpan<char> text)
    {
        const string Ending = "(fwd)"; // RFC 5256 2.1
        while (text.Length > Ending.Length && text.EndsWith(Ending, StringComparison.OrdinalIgnoreCase))
        {
            text = text[..^Ending.Length].TrimEnd();
        }

        return text;
    }
}
