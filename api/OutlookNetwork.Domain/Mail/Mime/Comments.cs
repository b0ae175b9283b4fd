using System.Text;

namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>RFC 5322 3.2.2: nested comments, counted and not descended into.</summary>
internal static class Comments
{
    /// <summary>The position behind the comment that begins at <paramref name="start"/>; an unclosed one goes to the end.</summary>
    /// <param name="content">Gets what stands inside, inner parentheses included; null when nobody asks.</param>
    public static int Skip(string text, int start, StringBuilder? content)
    {
        var depth = 1;
        var position = start + 1;
        for (; position < text.Length; position++)
        {
            var c = text[position];
            if (c == '\\' && position + 1 < text.Length)
            {
                position++;
                c = text[position];
            }
            else if (c == '(')
            {
                depth++;
            }
            else if (c == ')' && --depth == 0)
            {
                return position + 1;
            }

            content?.Append(c);
        }

        return position;
    }

    /// <summary>The text with every comment replaced by one blank.</summary>
    public static string Remove(string text)
    {
        if (!text.Contains('('))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '(')
            {
                i = Skip(text, i, null);
                plain.Append(' ');
            }
            else
            {
                plain.Append(text[i++]);
            }
        }

        return plain.ToString();
    }
}
