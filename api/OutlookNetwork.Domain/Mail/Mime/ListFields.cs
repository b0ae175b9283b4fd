namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>The addresses to which the lists that carried a message take mail: RFC 2369 and 2919, and what lists wrote before them.</summary>
internal static class ListFields
{
    private const int LongestValue = 2000; // characters; no honest list needs a tenth of it
    private const int Most = 10; // lists may nest; a message through more is not worth the search

    /// <summary>In normal form, each once, at most 10.</summary>
    public static IReadOnlyList<string> Addresses(HeaderBlock header, DefectList defects)
    {
        List<string>? found = null;
        foreach (var field in header.Fields)
        {
            if (found is { Count: >= Most })
            {
                break;
            }

            if (header.IsNamed(field, "List-Post"u8))
            {
                AddAll(Text(field), "mailto:");
            }
            else if (header.IsNamed(field, "X-Mailing-List"u8) || header.IsNamed(field, "X-BeenThere"u8))
            {
                Add(Text(field));
            }
            else if (header.IsNamed(field, "Mailing-List"u8))
            {
                AddAll(Text(field), "list "); // "list name@host; contact name-owner@host"
            }
            else if (header.IsNamed(field, "List-Id"u8))
            {
                AddId(Text(field));
            }
        }

        return found ?? (IReadOnlyList<string>)[];

        string Text(HeaderField field)
        {
            var text = HeaderText.Unfold(header.Value(field), defects);
            return text.Length > LongestValue ? text[..LongestValue] : text;
        }

        void AddAll(string text, string beginning)
        {
            for (var at = text.IndexOf(beginning, StringComparison.OrdinalIgnoreCase); at >= 0;)
            {
                var start = at + beginning.Length;
                var length = text.AsSpan(start).IndexOfAny(">?;, ");
                Add(length < 0 ? text[start..] : text.Substring(start, length));
                at = text.IndexOf(beginning, start, StringComparison.OrdinalIgnoreCase);
            }
        }

        void AddId(string text)
        {
            var open = text.LastIndexOf('<');
            var id = (open < 0 ? text : text[(open + 1)..]).TrimEnd('>', ' ');
            var dot = id.IndexOf('.', StringComparison.Ordinal);
            if (dot > 0)
            {
                Add(string.Concat(id.AsSpan(0, dot), "@", id.AsSpan(dot + 1)));
            }
        }

        void Add(string text)
        {
            if (EmailAddress.TryParse(text.Trim().Trim('<', '>'), out var address) && found?.Contains(address.Value) != true && (found?.Count ?? 0) < Most)
            {
                (found ??= []).Add(address.Value);
            }
        }
    }
}
