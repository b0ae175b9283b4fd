namespace OutlookNetwork.Domain.Mail.Quoting;

/// <summary>Finds where a mail that is quoted or forwarded whole begins: from there on nothing is new.</summary>
internal static class QuotedRest
{
    private const int LongestDivider = 120;

    private static readonly string[] OriginalMessage =
    [
        "original message", "original appointment", "ursprüngliche nachricht", "originalnachricht", "ursprünglicher termin", "message d'origine", "message d’origine",
        "message original", "mensaje original", "messaggio originale", "oorspronkelijk bericht", "mensagem original", "ursprungligt meddelande",
        "originalmeddelande", "oprindelig meddelelse", "opprinnelig melding", "alkuperäinen viesti", "wiadomość oryginalna", "oryginalna wiadomość",
        "původní zpráva", "pôvodná správa", "eredeti üzenet", "mesaj original", "исходное сообщение", "оригинальное сообщение", "原始邮件", "原始郵件", "邮件原件",
        "元のメッセージ", "원본 메시지", "özgün ileti", "orijinal mesaj", "izvorna poruka", "forwarded message", "forwarded by", "weitergeleitete nachricht",
        "message transféré", "message réexpédié", "mensaje reenviado", "messaggio inoltrato", "doorgestuurd bericht", "mensagem encaminhada",
        "vidarebefordrat meddelande", "videresendt meddelelse", "videresendt melding", "välitetty viesti", "wiadomość przekazana", "przekazana wiadomość",
        "přeposlaná zpráva", "пересылаемое сообщение", "пересланное сообщение", "转发的邮件", "转发邮件", "轉寄郵件", "轉寄的郵件", "転送メッセージ", "전달된 메시지", "iletilen mesaj",
    ];

    private static readonly string[] Beginnings =
    [
        "Begin forwarded message", "Anfang der weitergeleiteten", "Beginn der weitergeleiteten", "Début du message réexpédié", "Début du message transféré",
        "Inicio del mensaje reenviado", "Inizio messaggio inoltrato", "Begin doorgestuurd bericht", "Início da mensagem encaminhada",
        "Vidarebefordrat brev", "Videresendt besked", "Начало переадресованного сообщения", "開始轉寄郵件", "转发的邮件", "転送されたメッセージ",
    ];

    public static void Mark(BodyLines lines)
    {
        var lastQuoted = lines.Kinds.AsSpan().LastIndexOf(TextPartKind.Quoted);
        var lastPatch = lines.InPatch.AsSpan().LastIndexOf(true);
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines.IsOpen(i))
            {
                continue;
            }

            if (EndOfIntroduction(lines, i, lastQuoted, lastPatch) is var end && end > 0)
            {
                lines.Attributions[i] = end;
                var next = lines.NextText(end, lines.Count);
                if (next < lines.Count && lines.Kinds[next] == TextPartKind.Quoted)
                {
                    lines.Mark(i, next, TextPartKind.Quoted); // the quote itself has marks, and answers may stand between
                    i = next;
                    continue;
                }

                lines.Mark(i, lines.Count, TextPartKind.Quoted);
                return;
            }
        }
    }

    /// <returns>The line after what introduces the quoted mail; -1 when the line begins none.</returns>
    private static int EndOfIntroduction(BodyLines lines, int line, int lastQuoted, int lastPatch)
    {
        var text = lines[line].Trim();
        if (text.IsEmpty || text.Length > LongestDivider)
        {
            return -1;
        }

        if (IsNamedDivider(text))
        {
            return BlockBelow(lines, line) is var block && block > 0 ? block : line + 1;
        }

        if (IsRule(text) || (text.StartsWith("---") && text.EndsWith("---")))
        {
            return BlockBelow(lines, line);
        }

        if (HeaderBlock.EndOf(lines, line) is var end && end > 0)
        {
            return IsPatchHeader(lines, line, end, lastPatch > end) ? -1 : end;
        }

        return lastQuoted < line ? Attribution.EndOfUnmarked(lines, line) : -1;
    }

    private static int BlockBelow(BodyLines lines, int line)
    {
        var below = lines.NextText(line + 1, lines.Count);
        return below < lines.Count ? HeaderBlock.EndOf(lines, below) : -1;
    }

    private static bool IsNamedDivider(ReadOnlySpan<char> text)
    {
        var words = text.Trim("-_=*—–> ");
        var isRuled = text.Length - words.Length >= 4 && text[0] is '-' or '_' or '=' or '*' or '—' or '–';
        foreach (var phrase in isRuled ? OriginalMessage : [])
        {
            if (words.StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        foreach (var beginning in text[^1] is ':' or '：' ? Beginnings : [])
        {
            if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRule(ReadOnlySpan<char> text) => text.Length >= 10 && text.IndexOfAnyExcept('_') < 0;

    /// <summary>From, Date and Subject of a patch in its own mail, as "git am" reads them.</summary>
    private static bool IsPatchHeader(BodyLines lines, int first, int end, bool isPatch)
    {
        var isToNobody = true;
        for (var i = first; i < end; i++)
        {
            var label = HeaderLabels.Of(lines[i]);
            isToNobody &= label != HeaderLabel.To;
            isPatch |= label == HeaderLabel.Subject && lines[i].Contains("[PATCH", StringComparison.OrdinalIgnoreCase);
        }

        return isToNobody && isPatch;
    }
}
