using System.Buffers;

namespace OutlookNetwork.Domain.Mail;

/// <summary>How Exchange, Notes and GroupWise write read receipts that are no reports by RFC 8098.</summary>
internal static class ReceiptWords
{
    private static readonly SubjectBeginnings Beginnings = new(
    [
        "read", "not read", "read receipt", "return receipt", "gelesen", "nicht gelesen", "ungelesen", "lesebestätigung", "empfangsbestätigung", "lu", "non lu",
        "accusé de réception", "leído", "no leído", "confirmación de lectura", "letto", "letta", "non letto", "conferma di lettura",
        "ricevuta di ritorno", "lida", "lido", "não lida", "não lido", "confirmação de leitura", "gelezen", "niet gelezen", "ongelezen", "leesbevestiging",
        "przeczytano", "przeczytana", "przeczytane", "nie przeczytano", "nie przeczytane", "potwierdzenie przeczytania", "přečteno", "nepřečteno", "läst", "oläst", "læst", "ikke læst", "lest", "ulest",
        "luettu", "lukematta", "olvasott", "elolvasva", "olvasatlan", "прочитано", "прочтено", "не прочтено", "непрочитано", "okundu", "okunmadı", "citit", "necitit",
        "prečítané", "pročitano", "prebrano", "прочетено", "διαβάστηκε", "loetud", "perskaityta", "lasīts", "đã đọc",
        "開封済み", "開封済", "开封", "已读", "未读", "已讀", "未讀", "읽음", "읽지 않음", "message status - opened", "message status - read",
        "message status - deleted",
    ]);

    private static readonly SearchValues<string> Wordings = SearchValues.Create(
    [
        "was read on", "was deleted without being read", "has been read", "was displayed on", "was opened", "this is a receipt for the mail",
        "return receipt for the mail", "wurde gelesen", "gelesen am", "ungelesen gelöscht", "dies ist eine empfangsbestätigung", "a été lu le",
        "se ha leído el", "se leyó el", "è stato letto", "foi lida em", "is gelezen op", "zostało przeczytane", "zostala przeczytana", "byla přečtena",
        "lästes", "blev læst", "ble lest", "было прочтено", "прочитано", "okundu", "開封", "已在", "已讀取",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>Exchange begins with them, gives the header of what was read, and tells only then what became of it.</summary>
    private static readonly string[] Beginning =
    [
        "your message", "your document", "ihre nachricht", "votre message", "su mensaje", "el mensaje", "il messaggio", "a sua mensagem", "sua mensagem",
        "uw bericht", "ditt meddelande", "din meddelelse", "meldingen din", "din melding", "viestisi", "twoja wiadomość", "vaše zpráva", "vaša správa",
        "az üzenet", "üzenete", "ваше сообщение", "ваше повідомлення", "iletiniz", "mesajul dvs", "το μήνυμά",
    ];

    public static bool Announce(string subject) => Beginnings.Begin(subject);

    public static bool Tell(ReadOnlySpan<char> text)
    {
        var start = text.TrimStart();
        foreach (var words in Beginning)
        {
            if (start.StartsWith(words, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return text.ContainsAny(Wordings);
    }
}
