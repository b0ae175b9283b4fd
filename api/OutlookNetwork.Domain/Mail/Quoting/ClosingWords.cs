using System.Collections.Frozen;

namespace OutlookNetwork.Domain.Mail.Quoting;

/// <summary>The words with which a letter ends, and what telephones write below it.</summary>
internal static class ClosingWords
{
    private const int Longest = 50;

    private static readonly FrozenSet<string> Words = (
        "regards|best regards|kind regards|kindest regards|warm regards|warmest regards|with regards|with best regards|with kind regards|many regards|rgds|br|kr|best|all the best|"
        + "best wishes|with best wishes|warm wishes|warmly|thanks|thank you|many thanks|thanks a lot|thank you very much|thanks very much|thanks in advance|thanks again|"
        + "thanks and regards|thanks & regards|thanks and best regards|thank you and best regards|cheers|sincerely|sincerely yours|yours sincerely|yours truly|yours faithfully|"
        + "respectfully|respectfully yours|cordially|yours|take care|have a nice day|have a good day|have a great day|have a nice weekend|have a great weekend|greetings|looking forward|love|talk soon|"
        + "mit freundlichen grüßen|mit freundlichen grüssen|mit freundlichem gruß|mit freundlichem gruss|freundliche grüße|freundliche grüsse|mit besten grüßen|mit besten grüssen|beste grüße|beste grüsse|"
        + "viele grüße|viele grüsse|liebe grüße|liebe grüsse|herzliche grüße|herzliche grüsse|mit herzlichen grüßen|mit kollegialen grüßen|kollegiale grüße|schöne grüße|gruß|gruss|grüße|mfg|lg|vg|hochachtungsvoll|"
        + "cordialement|bien cordialement|très cordialement|cordiales salutations|bien à vous|bien à toi|salutations distinguées|meilleures salutations|sincères salutations|amicalement|merci|"
        + "saludos|un saludo|saludos cordiales|un cordial saludo|cordiales saludos|atentamente|muchas gracias|gracias|un abrazo|cordialmente|"
        + "cordiali saluti|distinti saluti|un cordiale saluto|cari saluti|un caro saluto|saluti|grazie|grazie mille|"
        + "met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|hartelijke groet|hartelijke groeten|groet|groeten|groetjes|mvg|"
        + "atenciosamente|cumprimentos|com os melhores cumprimentos|melhores cumprimentos|obrigado|obrigada|abraço|abraços|att|"
        + "med vänlig hälsning|med vänliga hälsningar|vänliga hälsningar|vänligen|hälsningar|mvh|med venlig hilsen|venlig hilsen|de bedste hilsner|hilsen|med vennlig hilsen|vennlig hilsen|hilsener|"
        + "ystävällisin terveisin|terveisin|parhain terveisin|pozdrawiam|z poważaniem|z wyrazami szacunku|serdecznie pozdrawiam|s pozdravem|s pozdravom|üdvözlettel|tisztelettel|cu stimă|cu respect|"
        + "с уважением|с наилучшими пожеланиями|всего доброго|з повагою|saygılarımla|saygılar|iyi çalışmalar|με εκτίμηση|φιλικά|בברכה|מחברכה|مع تحياتي|مع أطيب التحيات|"
        + "此致|此致敬礼|谢谢|祝好|顺祝商祺|敬上|敬具|よろしくお願いいたします|よろしくお願いします|宜しくお願い致します|以上|감사합니다|감사드립니다")
        .Split('|').ToFrozenSet();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] FromDevices =
    [
        "Sent from my ", "Sent from Mail for ", "Sent from Outlook", "Sent from Yahoo", "Sent from a mobile", "Sent via ", "Sent using ", "Sent with ", "Get Outlook for ", "Von meinem ",
        "Gesendet mit ", "Gesendet von ", "Diese Nachricht wurde von meinem", "Envoyé de mon ", "Envoyé depuis ", "Envoyé à partir de ", "Obtenir Outlook", "Enviado desde mi ", "Enviado desde ",
        "Enviado do meu ", "Enviado a partir", "Obtener Outlook", "Inviato da ", "Inviato dal ", "Verzonden vanaf ", "Verstuurd vanaf ", "Verzonden met ", "Skickat från ", "Sendt fra ",
        "Lähetetty ", "Wysłane z ", "Odesláno z", "Отправлено с ", "Отправлено из ", "Надіслано з ", "发自我的", "從我的 ", "从我的 ", "iPhoneから送信", "나의 iPhone에서", "Στάλθηκε από", "Küldve az ",
    ];

    public static bool Is(ReadOnlySpan<char> line)
    {
        var words = line.Trim(" \t\u00A0,.!-–—;:~*_、。，！)(");
        Span<char> lower = stackalloc char[Longest];
        var length = words.Length > Longest ? 0 : words.ToLowerInvariant(lower);
        return length > 0 && Known.Contains(lower[..length]);
    }

    public static bool IsFromDevice(ReadOnlySpan<char> line)
    {
        const int LongestLine = 90;
        line = line.Trim(" \t\u00A0*_-–—");
        if (line.Length > LongestLine)
        {
            return false;
        }

        foreach (var beginning in FromDevices)
        {
            if (line.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
