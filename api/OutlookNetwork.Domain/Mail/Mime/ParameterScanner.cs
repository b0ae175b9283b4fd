using System.Text;

namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>Cuts the parameters of a structured value, each character looked at once.</summary>
internal static class ParameterScanner
{
    /// <summary>Reads up to and over the next semicolon. False when there was no "name=value" before it.</summary>
    public static bool TryNext(string value, ref int position, out string name, out string text)
    {
        name = text = "";
        var end = value.AsSpan(position).IndexOfAny('=', ';');
        if (end < 0)
        {
            position = value.Length;
            return false;
        }

        end += position;
        if (value[end] == ';')
        {
            position = end + 1;
            return false;
        }

        name = value[position..end].Trim();
        position = end + 1;
        while (position < value.Length && value[position] is ' ' or '\t')
        {
            position++;
        }

        text = position < value.Length && value[position] == '"' ? Quoted(value, ref position) : Bare(value, ref position);
        return name.Length > 0;
    }

    private static string Quoted(string value, ref int position)
    {
        var text = new StringBuilder();
        for (position++; position < value.Length && value[position] != '"'; position++)
        {
            // A letter is not escaped in practice: Windows programs write paths as they are.
            if (value[position] == '\\' && position + 1 < value.Length && !char.IsLetterOrDigit(value[position + 1]))
            {
                position++;
            }

            text.Append(value[position]);
        }

        var semicolon = value.IndexOf(';', Math.Min(position, value.Length));
        position = semicolon < 0 ? value.Length : semicolon + 1;
        return text.ToString();
    }

    private static string Bare(string value, ref int position)
    {
        var semicolon = value.IndexOf(';', position);
        var end = semicolon < 0 ? value.Length : semicolon;
        var text = value.AsSpan(position, end - position).Trim();
        position = semicolon < 0 ? value.Length : semicolon + 1;
        var comment = text.IndexOf(" (");
        return (comment < 0 ? text : text[..comment].TrimEnd()).ToString();
    }
}
