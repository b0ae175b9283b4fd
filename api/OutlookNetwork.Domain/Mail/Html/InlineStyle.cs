namespace OutlookNetwork.Domain.Mail.Html;

/// <summary>What a style attribute says about whether and how its text is seen.</summary>
internal readonly record struct InlineStyle(bool IsHidden, FontSize FontSize, bool HasNoMargin, bool HasNoBorder)
{
    private const int MostRead = 2_000; // characters of one attribute

    public static InlineStyle Read(ReadOnlySpan<char> style)
    {
        var read = new InlineStyle();
        var (isFlat, isClipped) = (false, false);
        var rest = style.Length > MostRead ? style[..MostRead] : style;
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf(';');
            var declaration = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            var colon = declaration.IndexOf(':');
            if (colon < 0)
            {
                continue;
            }

            var name = declaration[..colon].Trim();
            var value = WithoutImportant(declaration[(colon + 1)..]);
            if (Is(name, "display"))
            {
                read = read with { IsHidden = read.IsHidden || Is(value, "none") };
            }
            else if (Is(name, "visibility"))
            {
                read = read with { IsHidden = read.IsHidden || Is(value, "hidden") };
            }
            else if (Is(name, "opacity"))
            {
                read = read with { IsHidden = read.IsHidden || IsZero(value) };
            }
            else if (Is(name, "font-size"))
            {
                read = read with { FontSize = IsZero(value) ? FontSize.Zero : FontSize.Seen };
            }
            else if (Is(name, "max-height") || Is(name, "height") || Is(name, "max-width"))
            {
                isFlat |= IsZero(value);
            }
            else if (Is(name, "overflow"))
            {
                isClipped |= Is(value, "hidden");
            }
            else if (Is(name, "margin") || Is(name, "margin-bottom"))
            {
                read = read with { HasNoMargin = IsZero(value) };
            }
            else if (Is(name, "border"))
            {
                read = read with { HasNoBorder = Is(value, "none") || IsZero(value) };
            }
        }

        return isFlat && isClipped ? read with { IsHidden = true } : read;
    }

    private static ReadOnlySpan<char> WithoutImportant(ReadOnlySpan<char> value)
    {
        var mark = value.IndexOf('!');
        return (mark < 0 ? value : value[..mark]).Trim();
    }

    private static bool Is(ReadOnlySpan<char> text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>"0", "0px", "0.0pt", "0in 0in 0.0001pt": the first length is nothing.</summary>
    private static bool IsZero(ReadOnlySpan<char> value)
    {
        var digits = 0;
        foreach (var c in value)
        {
            if (c is >= '1' and <= '9')
            {
                return false;
            }

            if (c != '0' && c != '.')
            {
                break;
            }

            digits++;
        }

        return digits > 0;
    }
}

internal enum FontSize
{
    Unsaid,
    Zero,
    Seen,
}
