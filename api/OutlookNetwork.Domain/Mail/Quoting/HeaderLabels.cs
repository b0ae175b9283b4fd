using System.Collections.Frozen;

namespace OutlookNetwork.Domain.Mail.Quoting;

/// <summary>What mail programs write before the fields of a mail that they quote whole.</summary>
internal static class HeaderLabels
{
    private const int LongestLabel = 24;

    private static readonly FrozenDictionary<string, HeaderLabel> Labels = All();

    private static readonly FrozenDictionary<string, HeaderLabel>.AlternateLookup<ReadOnlySpan<char>> ByName =
        Labels.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="line">A line such as "From: x", "*Von:* x", "De : x".</param>
    public static HeaderLabel Of(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart(" \t*_\u00A0");
        var colon = text.IndexOfAny(':', '：');
        if (colon <= 0 || colon > LongestLabel || line.Length - text.Length > 4)
        {
            return HeaderLabel.None;
        }

        Span<char> label = stackalloc char[LongestLabel];
        var length = text[..colon].TrimEnd(" \t*_\u00A0").ToLowerInvariant(label);
        return length > 0 && ByName.TryGetValue(label[..length], out var found) ? found : HeaderLabel.None;
    }

    private static FrozenDictionary<string, HeaderLabel> All() => new[]
    {
        (HeaderLabel.From, "from|von|de|da|van|från|fra|lähettäjä|od|от|отправитель|від|发件人|發件人|寄件者|寄件人|差出人|보낸 사람|보낸사람|kimden|gönderen|feladó|expediteur|expéditeur|remitente|mittente|afzender|remetente|από|מאת|من|von meinem|saatja|nuo"),
        (HeaderLabel.Sent, "sent|date|gesendet|gesendet am|datum|envoyé|envoyé le|enviado|enviado el|enviada em|enviado em|fecha|inviato|data|verzonden|skickat|sendt|sendt den|dato|lähetetty|päivämäärä|päiväys|wysłano|wysłane|odesláno|odoslané|отправлено|дата|надіслано|发送时间|發送時間|发送日期|寄件日期|日期|时间|傳送時間|送信日時|日付|日時|보낸 날짜|날짜|gönderilme tarihi|gönderildi|tarih|elküldve|dátum|trimis|στάλθηκε|ημερομηνία|נשלח|تاريخ|date d'envoi|sent on|sent at"),
        (HeaderLabel.To, "to|an|à|a|para|aan|till|til|vastaanottaja|do|dla|komu|кому|收件人|收件者|宛先|받는 사람|받는사람|kime|címzett|către|προς|אל|إلى|destinataire|destinatario|per"),
        (HeaderLabel.Copy, "cc|bcc|kopie|kopia|copia|copie|cópia|копия|抄送|副本|참조|bilgi|másolatot kap|kopi|κοιν"),
        (HeaderLabel.Subject, "subject|betreff|objet|asunto|oggetto|onderwerp|assunto|ämne|emne|aihe|temat|předmět|predmet|тема|主题|主題|主旨|件名|제목|konu|tárgy|subiect|θέμα|נושא|الموضوع|sujet|betr"),
        (HeaderLabel.Other, "reply-to|importance|priority|attachments|anlagen|antwort an|répondre à|importancia|wichtigkeit|importance haute|organization|organisation|pièces jointes|reply to|sensitivity|gesendet von"),
    }.SelectMany(entry => entry.Item2.Split('|').Select(name => (name, entry.Item1)))
        .DistinctBy(entry => entry.name)
        .ToFrozenDictionary(entry => entry.name, entry => entry.Item2);
}

internal enum HeaderLabel
{
    None,
    From,
    Sent,
    To,
    Copy,
    Subject,
    Other,
}
