namespace OutlookNetwork.Domain.Mail.Html;

/// <summary>Classes and ids by which mail programs name what they put round a text.</summary>
internal static class QuoteMarks
{
    public static QuoteMark Of(ReadOnlySpan<char> classes, ReadOnlySpan<char> id, int mostRead)
    {
        if (id is "divRplyFwdMsg" or "x_divRplyFwdMsg" or "OLK_SRC_BODY_SECTION")
        {
            return QuoteMark.Divider; // Outlook on the web, Outlook for Mac
        }

        if (id is "Signature" or "x_Signature" or "AppleMailSignature" or "ms-outlook-mobile-signature")
        {
            return QuoteMark.Signature;
        }

        var read = classes.Length > mostRead ? classes[..mostRead] : classes;
        foreach (var range in read.Split(' '))
        {
            switch (read[range])
            {
                case "yahoo_quoted" or "protonmail_quote" or "zmail_extra":
                    return QuoteMark.Quote;
                case "gmail_signature" or "moz-signature":
                    return QuoteMark.Signature;
                case var name when name.StartsWith("Mso", StringComparison.Ordinal) || name.StartsWith("x_Mso", StringComparison.Ordinal):
                    return QuoteMark.TightParagraph; // Word writes one for every line
            }
        }

        return QuoteMark.None;
    }
}

internal enum QuoteMark
{
    None,
    Quote,

    /// <summary>A mail that is answered or forwarded begins here.</summary>
    Divider,
    Signature,

    /// <summary>A paragraph without space round it.</summary>
    TightParagraph,
}
