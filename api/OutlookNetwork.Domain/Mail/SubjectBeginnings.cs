using System.Collections.Frozen;

namespace OutlookNetwork.Domain.Mail;

/// <summary>Words that programs put before the subject they answer, with a colon: what a person writes further on in a subject does not count.</summary>
internal sealed class SubjectBeginnings
{
    private const int MostMarks = 4; // "[External] [list] ..."
    private const int LongestMark = 60;

    private static readonly string[] Warnings = ["external:", "ext:", "extern:", "external email:"]; // of gateways

    private readonly FrozenDictionary<char, string[]> _byFirst;

    /// <param name="beginnings">Without the colon.</param>
    public SubjectBeginnings(IEnumerable<string> beginnings) => _byFirst = beginnings
        .GroupBy(words => char.ToUpperInvariant(words[0]))
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The subject without bracketed tags and gateway warnings in front of it; these alone stay.</summary>
    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> subject)
    {
        for (var marks = 0; marks < MostMarks; marks++)
        {
            var rest = WithoutMark(subject);
            if (rest.IsEmpty || rest.Length == subject.Length)
            {
                break;
            }

            subject = rest;
        }

        return subject;
    }

    /// <summary>A beginning followed by a colon or nothing, or a beginning as bracketed tag, behind no more than tags and gateway warnings.</summary>
    public bool Begin(string subject) => Begin(subject, out _);

    /// <param name="rest">What stands behind the beginning, the colon left out.</param>
    public bool Begin(string subject, out ReadOnlySpan<char> rest)
    {
        ReadOnlySpan<char> text = subject;
        for (var marks = 0; marks <= MostMarks; marks++)
        {
            if (BeginsWithWords(text, out rest))
            {
                return true;
            }

            var next = WithoutMark(text);
            if (next.Length == text.Length)
            {
                break;
            }

            if (BeginsWithWords(Tag(text), out _))
            {
                rest = next;
                return true;
            }

            text = next;
        }

        rest = default;
        return false;
    }

    private bool BeginsWithWords(ReadOnlySpan<char> text, out ReadOnlySpan<char> rest)
    {
        rest = default;
        if (text.IsEmpty || !_byFirst.TryGetValue(char.ToUpperInvariant(text[0]), out var candidates))
        {
            return false;
        }

        foreach (var words in candidates)
        {
            if (!text.StartsWith(words, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            rest = text[words.Length..].TrimStart();
            if (rest.IsEmpty || rest[0] is ':' or '：')
            {
                rest = rest.IsEmpty ? rest : rest[1..].TrimStart();
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> WithoutMark(ReadOnlySpan<char> text)
    {
        var tag = Tag(text);
        if (!tag.IsEmpty)
        {
            return text[(tag.Length + 2)..].TrimStart();
        }

        foreach (var warning in Warnings)
        {
            if (text.StartsWith(warning, StringComparison.OrdinalIgnoreCase))
            {
                return text[warning.Length..].TrimStart();
            }
        }

        return text;
    }

    /// <summary>What stands in the brackets that the text begins with; empty when it begins with none.</summary>
    private static ReadOnlySpan<char> Tag(ReadOnlySpan<char> text)
    {
        var near = text[..Math.Min(text.Length, LongestMark)];
        var end = near.IsEmpty ? -1 : near[0] switch
        {
            '[' => near.IndexOf(']'),
            '【' => near.IndexOf('】'),
            '(' => near.IndexOf(')'),
            _ => -1,
        };
        return end > 0 ? near[1..end] : default;
    }
}
