using System.Text;

namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>What the words of one address entry mean.</summary>
internal static class AddressWords
{
    /// <summary>The words as a name, not yet decoded.</summary>
    public static string Name(IReadOnlyList<AddressList.Token> tokens)
    {
        if (tokens.Count == 1)
        {
            return tokens[0].Text;
        }

        var name = new StringBuilder();
        foreach (var token in tokens)
        {
            if (token.BlankBefore && name.Length > 0)
            {
                name.Append(' ');
            }

            name.Append(token.Text);
        }

        return name.ToString();
    }

    /// <summary>An entry without brackets: the words that hold an '@' are addresses, with blanks around the '@' closed up.</summary>
    public static (List<AddressList.Token> Names, List<string> Addresses) Split(IReadOnlyList<AddressList.Token> tokens)
    {
        var names = new List<AddressList.Token>();
        var addresses = new List<string>();
        for (var i = 0; i < tokens.Count;)
        {
            var end = i + 1;
            var last = tokens[i];
            var hasAt = last.HasAt;
            while (end < tokens.Count && Joins(last, tokens[end]))
            {
                last = tokens[end++];
                hasAt |= last.HasAt;
            }

            if (hasAt)
            {
                addresses.Add(Join(tokens, i, end));
            }
            else
            {
                names.AddRange(tokens.Skip(i).Take(end - i));
            }

            i = end;
        }

        return (names, addresses);
    }

    /// <summary>Domain in lower case, quotes around the local part only where it needs them.</summary>
    public static string Normal(string address)
    {
        var at = address.LastIndexOf('@');
        if (at < 0)
        {
            return address;
        }

        var local = address[..at];
        if (local.Length > 2 && local[0] == '"' && local[^1] == '"' && IsDotAtom(local.AsSpan(1, local.Length - 2)))
        {
            local = local[1..^1];
        }

        return local + "@" + address[(at + 1)..].ToLowerInvariant();
    }

    /// <summary>Control characters as U+FFFD: such an address stays to be seen, and <see cref="EmailAddress"/> refuses to use it.</summary>
    public static string WithMarkedControls(string address) =>
        address.Any(char.IsControl) ? string.Concat(address.Select(c => char.IsControl(c) ? '\uFFFD' : c)) : address;

    private static bool Joins(AddressList.Token left, AddressList.Token right) =>
        !right.BlankBefore
        || (!left.IsQuoted && (left.Text.EndsWith('@') || left.Text == "."))
        || (!right.IsQuoted && (right.Text.StartsWith('@') || right.Text == "."));

    private static string Join(IReadOnlyList<AddressList.Token> tokens, int start, int end)
    {
        var address = new StringBuilder();
        for (var i = start; i < end; i++)
        {
            address.Append(tokens[i].IsQuoted ? Quote(tokens[i].Text) : tokens[i].Text);
        }

        return address.ToString();
    }

    private static string Quote(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static bool IsDotAtom(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && !"!#$%&'*+-/=?^_`{|}~.".Contains(c, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return text[0] != '.' && text[^1] != '.' && text.IndexOf("..") < 0;
    }
}
