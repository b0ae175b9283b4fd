namespace OutlookNetwork.Domain.Mail.Quoting;

/// <summary>What list servers, mail gateways, legal departments and PGP put round a text.</summary>
internal static class Footers
{
    private const int MostLines = 40; // of one footer, from the end of the body
    private const int MostNoticeLines = 60;
    private const int NearRule = 4; // lines between a rule and the words that make it the rule of a list
    private const int MostBannerLines = 8;
    private const int LongestRule = 100;

    private static readonly string[] ListWords =
    [
        "mailing list", "To unsubscribe", "unsubscribe from this", "/listinfo/", "mailman", "You received this message because you are subscribed",
        "Sie haben diese Nachricht", "Unsubscribe:", "-next part-", "Google Groups",
    ];

    private static readonly string[] ListBeginnings =
    [
        "To unsubscribe from", "You received this message because you are subscribed to", "Unsubscribe: ", "To view this discussion on the web",
        "-------------- next part --------------", "You may reply to this email to add a comment", "You are receiving this mail because",
    ];

    private static readonly string[] NoticeBeginnings =
    [
        "confidentiality notice", "confidentiality note", "confidentiality:", "disclaimer", "legal disclaimer", "privileged", "privileged and confidential", "important notice",
        "notice:", "notice of confidentiality", "this e-mail", "this email", "this message", "this communication", "this transmission", "the information contained",
        "the information in this", "the contents of this", "this electronic", "privacy notice", "diese e-mail", "diese email", "diese nachricht", "der inhalt dieser",
        "die information in dieser", "vertraulichkeitshinweis", "haftungsausschluss", "ce message", "ce courriel", "cet e-mail", "les informations contenues",
        "avis de confidentialité", "este mensaje", "este correo", "la información contenida", "aviso legal", "aviso de confidencialidad", "questo messaggio",
        "questa e-mail", "le informazioni contenute", "avviso di riservatezza", "dit bericht", "deze e-mail", "de informatie in", "esta mensagem", "este e-mail",
        "detta meddelande", "denna e-post", "denne e-post", "denne mail", "tämä viesti", "ta wiadomość", "niniejsza wiadomość", "это сообщение", "данное сообщение",
        "本邮件", "此邮件", "本郵件", "このメール", "please consider the environment", "bitte denken sie an die umwelt",
    ];

    private static readonly string[] NoticeWords =
    [
        "confidential", "intended recipient", "intended only", "solely for", "privileged", "vertraulich", "confidentiel", "confidencial", "riservat", "vertrouwelijk",
        "konfidentiell", "fortrolig", "luottamuksell", "poufn", "конфиденциальн", "保密", "机密", "機密", "destinataire", "destinatario", "destinatário", "empfänger bestimmt",
        "environment", "umwelt",
    ];

    private static readonly string[] BannerBeginnings =
    [
        "caution: this email originated", "[external", "external email", "caution: external", "warning: this email originated", "this email originated from outside",
        "this message originated from outside", "**external", "*external", "external sender", "achtung: externe e-mail", "you don't often get email from",
        "you don’t often get email from", "externe e-mail", "attention: this email originated",
    ];

    public static void Mark(BodyLines lines)
    {
        MarkPgp(lines);
        MarkBanner(lines);
        MarkTail(lines);
    }

    private static void MarkPgp(BodyLines lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines.IsOpen(i) || lines[i][0] != '-')
            {
                continue;
            }

            if (lines[i].TrimEnd() is "-----BEGIN PGP SIGNED MESSAGE-----")
            {
                var end = i + 1;
                while (end < lines.Count && end - i < NearRule && lines[end].StartsWith("Hash:"))
                {
                    end++;
                }

                lines.Mark(i, end, TextPartKind.Footer);
            }
            else if (lines[i].TrimEnd() is "-----BEGIN PGP SIGNATURE-----")
            {
                var end = i + 1;
                while (end < lines.Count && end - i < MostLines && lines.Kinds[end] == TextPartKind.New && lines[end - 1].TrimEnd() is not "-----END PGP SIGNATURE-----")
                {
                    end++;
                }

                lines.Mark(i, end, TextPartKind.Footer);
                i = end - 1;
            }
        }
    }

    /// <summary>A gateway's warning stands above everything else, in one paragraph.</summary>
    private static void MarkBanner(BodyLines lines)
    {
        var first = lines.NextText(0, lines.Count);
        if (first == lines.Count || !lines.IsOpen(first) || !StartsWithAny(lines[first].Trim(), BannerBeginnings))
        {
            return;
        }

        var end = first;
        while (end < lines.Count && lines.IsOpen(end) && end - first < MostBannerLines)
        {
            end++;
        }

        if (lines.NextText(end, lines.Count) < lines.Count)
        {
            lines.Mark(first, end, TextPartKind.Footer);
        }
    }

    /// <summary>Footers stand at the end of the body or above the first mail that is quoted whole at its end.</summary>
    private static void MarkTail(BodyLines lines)
    {
        var end = lines.Count;
        MarkListTail(lines, end);
        for (var i = lines.LastText(end); i >= 0 && lines.Kinds[i] != TextPartKind.New; i = lines.LastText(i))
        {
            end = i;
        }

        if (end < lines.Count)
        {
            MarkListTail(lines, end);
        }

        MarkNotice(lines, end);
    }

    private static void MarkListTail(BodyLines lines, int end)
    {
        var first = -1;
        for (var (i, seen) = (lines.LastText(end), 0); i >= 0 && seen < MostLines && !lines.InPatch[i]; i = lines.LastText(i), seen++)
        {
            if (Quotes.IsQuoted(lines[i]))
            {
                break;
            }

            if (StartsWithAny(lines[i], ListBeginnings) || (IsRule(lines[i]) && HasListWordsBelow(lines, i, end))
                || (lines[i].TrimEnd() is "--" && lines.NextText(i + 1, end) is var below && below < end && ContainsAny(lines[below], ListWords)))
            {
                first = i;
            }
        }

        if (first < 0)
        {
            return;
        }

        var above = lines.LastText(first);
        first = above >= 0 && above == first - 1 && (IsRule(lines[above]) || lines[above].TrimEnd() is "--") ? above : first;
        lines.Mark(first, end, TextPartKind.Footer);
    }

    private static bool IsRule(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd();
        return line.Length is >= 10 and <= LongestRule && line[0] is '_' or '-' or '=' && line.IndexOfAnyExcept(line[0]) < 0;
    }

    /// <summary>Between the rule of an advertisement and the words of the list there may be another rule.</summary>
    private static bool HasListWordsBelow(BodyLines lines, int rule, int end)
    {
        return HasListWordsNear(lines, rule, end) || HasRuleOfListBelow(lines, rule, end);
    }

    private static bool HasRuleOfListBelow(BodyLines lines, int rule, int end)
    {
        const int LongestAdvertisement = 10;
        for (var i = rule + 1; i < end && i <= rule + LongestAdvertisement; i++)
        {
            if (IsRule(lines[i]))
            {
                return HasListWordsNear(lines, i, end);
            }
        }

        return false;
    }

    private static bool HasListWordsNear(BodyLines lines, int rule, int end)
    {
        for (var i = rule + 1; i < end && i <= rule + NearRule; i++)
        {
            if (ContainsAny(lines[i], ListWords))
            {
                return true;
            }
        }

        return false;
    }

    private static void MarkNotice(BodyLines lines, int end)
    {
        var first = -1;
        for (var (i, seen) = (lines.LastText(end), 0); i >= 0 && seen < MostNoticeLines && lines.Kinds[i] != TextPartKind.Quoted && !lines.InPatch[i]; i = lines.LastText(i), seen++)
        {
            var startsParagraph = i == 0 || lines.IsBlank(i - 1) || !char.IsLetterOrDigit(lines[i - 1].TrimEnd()[^1]);
            if (startsParagraph && StartsWithAny(lines[i].TrimStart(" *_-=#[("), NoticeBeginnings) && ContainsAny(Paragraph(lines, i, end), NoticeWords))
            {
                first = i;
            }
        }

        for (var i = first; i >= 0 && i < end; i++)
        {
            lines.Kinds[i] = lines.Kinds[i] == TextPartKind.New ? TextPartKind.Footer : lines.Kinds[i];
        }
    }

    private static ReadOnlySpan<char> Paragraph(BodyLines lines, int first, int end)
    {
        const int MostChars = 4_000;
        var last = first;
        while (last < end && !(lines.IsBlank(last) && last > first + 1))
        {
            last++;
        }

        return lines.Text.AsSpan(lines.Start(first), Math.Min(MostChars, lines.Start(last) - lines.Start(first)));
    }

    private static bool StartsWithAny(ReadOnlySpan<char> line, string[] beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (line.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ContainsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
