using System.Buffers;

namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>Message ids, RFC 5322 3.6.4, without their angle brackets and without the blanks that folding left in them.</summary>
internal static class MessageIds
{
    private static readonly SearchValues<char> NotInToken = SearchValues.Create(" \t<>()\",;");

    /// <summary>The id of a message itself: the first in brackets, else the value when it is one bare token.</summary>
    public static string? Own(string value, DefectList defects)
    {
        var ids = All(value, defects);
        if (ids.Count > 0)
        {
            return ids[0];
        }

        defects.Add(DefectKind.BadMessageId);
        return BareToken(value.Trim().TrimStart('<'));
    }

    /// <summary>
    /// All ids in brackets, in order, and where there are none, those that stand there bare. An address is no id: "Message from Mia
    /// &lt;mia@clinic.example&gt; of Monday &lt;id&gt;" names one id.
    /// </summary>
    public static List<string> All(string value, DefectList defects)
    {
        value = BareIds.Unescaped(value);
        var (ids, senders) = (new List<string>(), new List<string>());
        var position = 0;
        while (position < value.Length)
        {
            var start = value.IndexOf('<', position);
            var end = start < 0 ? -1 : value.IndexOf('>', start);
            if (end < 0)
            {
                break;
            }

            var inner = value.LastIndexOf('<', end - 1, end - start); // "<<id>" and "<broken <id>"
            if (Clean(value.AsSpan(inner + 1, end - inner - 1)) is { } id)
            {
                (NamesSender(value.AsSpan(position, start - position)) ? senders : ids).Add(id);
            }
            else
            {
                defects.Add(DefectKind.BadMessageId);
            }

            position = end + 1;
        }

        if (position == 0)
        {
            ids.AddRange(BareIds.Of(value).Select(bare => Clean(bare)).OfType<string>());
        }

        return ids.Count > 0 ? ids : senders; // "your message from Monday <id>"
    }

    /// <summary>The words in front of a bracket end with "from" and a name.</summary>
    private static bool NamesSender(ReadOnlySpan<char> words)
    {
        foreach (var range in words.Split(' '))
        {
            if (words[range] is "from" or "From" or "by" or "von" or "de")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first and the newest, as many as are kept.</summary>
    public static IReadOnlyList<string> Bounded(List<string> ids, DefectList defects)
    {
        if (ids.Count <= Limits.References)
        {
            return ids;
        }

        defects.Add(DefectKind.TooManyReferences);
        ids.RemoveRange(1, ids.Count - Limits.References);
        return ids;
    }

    private static string? BareToken(string value)
    {
        var token = value.AsSpan().Trim();
        return token.ContainsAny(NotInToken) ? null : Clean(token);
    }

    private static string? Clean(ReadOnlySpan<char> raw)
    {
        var id = OneLine.Clean(raw).Replace(" ", "", StringComparison.Ordinal);
        return id.Length is 0 or > Limits.IdChars ? null : id;
    }
}
