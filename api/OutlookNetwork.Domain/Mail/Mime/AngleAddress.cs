using System.Text;

namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>What stands in angle brackets: RFC 5322 3.4.1, the source routes of 4.4, and "mailto:" written before it.</summary>
internal static class AngleAddress
{
    /// <summary>Reads from the '&lt;' at the position over its '&gt;'. Without one, up to the next '&lt;', comma or the end.</summary>
    public static string Read(string text, ref int position)
    {
        var address = new StringBuilder();
        position++;
        while (position < text.Length && text[position] != '>')
        {
            var c = text[position];
            if (c == '(')
            {
                position = Comments.Skip(text, position, null);
            }
            else if (c == '"')
            {
                ReadQuoted(text, ref position, address);
            }
            else if (c == '<')
            {
                if (address.Length > 0)
                {
                    return WithoutRoute(address.ToString()); // the bracket before was never closed
                }

                position++;
            }
            else if (c is ',' or ';' && address.Length > 0 && address[0] != '@')
            {
                return WithoutRoute(address.ToString()); // likewise; a source route holds commas
            }
            else
            {
                if (!char.IsWhiteSpace(c))
                {
                    address.Append(c);
                }

                position++;
            }
        }

        position = Math.Min(position + 1, text.Length);
        return WithoutRoute(address.ToString());
    }

    /// <summary>A quoted local part, quotes included. One that is never closed ends at the bracket.</summary>
    private static void ReadQuoted(string text, ref int position, StringBuilder address)
    {
        address.Append('"');
        for (position++; position < text.Length && text[position] != '>'; position++)
        {
            var c = text[position];
            address.Append(c);
            if (c == '"')
            {
                position++;
                return;
            }

            if (c == '\\' && position + 1 < text.Length)
            {
                address.Append(text[++position]);
            }
        }
    }

    private static string WithoutRoute(string address)
    {
        const string Scheme = "mailto:";
        if (address.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return address[Scheme.Length..];
        }

        var colon = address.StartsWith('@') ? address.IndexOf(':') : -1;
        return colon < 0 ? address : address[(colon + 1)..];
    }
}
