namespace OutlookNetwork.Domain.Mail.Quoting;

/// <summary>From, Sent, To and Subject of a mail that is quoted whole below them, as Outlook and many others write them.</summary>
internal static class HeaderBlock
{
    private const int MostLines = 30;
    private const int MostContinuations = 8; // lines of one long list of recipients

    /// <returns>The line after the block that begins at the line; -1 when none does.</returns>
    public static int EndOf(BodyLines lines, int first)
    {
        var seen = 0;
        var end = first;
        var (continuations, blanks) = (0, 0);
        var label = HeaderLabel.None;
        for (var i = first; i < lines.Count && i - first < MostLines; i++)
        {
            if (lines.IsBlank(i))
            {
                if (++blanks > 1)
                {
                    break;
                }

                continue;
            }

            var here = lines.InPatch[i] ? HeaderLabel.None : HeaderLabels.Of(lines[i]);
            if (here != HeaderLabel.None && (seen & (1 << (int)here)) == 0)
            {
                (label, continuations) = (here, 0);
                seen |= 1 << (int)here;
            }
            else if (i == first || blanks > 0 || label is not (HeaderLabel.To or HeaderLabel.Copy or HeaderLabel.Subject) || ++continuations > MostContinuations)
            {
                break;
            }

            (end, blanks) = (i + 1, 0);
        }

        return IsBlock(seen, lines, first) ? end : -1;
    }

    /// <summary>"From: Ines / Date: Monday" or "From: Ines Sent: Monday" directly above a quote, the last line given.</summary>
    /// <returns>The first line; -1 when the line ends no such block.</returns>
    public static int StartOfLast(BodyLines lines, int last)
    {
        if (HeaderLabels.Of(lines[last]) == HeaderLabel.From)
        {
            return lines[last].Contains("Sent:", StringComparison.Ordinal) ? last : -1;
        }

        for (var i = last; i >= 0 && last - i < MostContinuations && lines.IsOpen(i); i--)
        {
            var label = HeaderLabels.Of(lines[i]);
            if (label == HeaderLabel.None)
            {
                return -1;
            }

            if (label == HeaderLabel.From)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsBlock(int seen, BodyLines lines, int first)
    {
        bool Has(HeaderLabel label) => (seen & (1 << (int)label)) != 0;
        var others = (Has(HeaderLabel.Sent) ? 1 : 0) + (Has(HeaderLabel.To) ? 1 : 0) + (Has(HeaderLabel.Subject) ? 1 : 0);
        return Has(HeaderLabel.From) && (others >= 2 || (others == 1 && Has(HeaderLabel.Sent) && lines.NextText(first + 1, lines.Count) == first + 1));
    }
}
