using System.Buffers;

namespace OutlookNetwork.Domain.Mail;

/// <summary>What answering programs write at the beginning of the text. Persons write the same: it counts beside other signs only.</summary>
internal static class AutoReplyWords
{
    private static readonly SearchValues<string> Absences = SearchValues.Create(
    [
        "out of the office", "out of office", "away from the office", "away from my", "i am away", "i'm away", "on vacation", "on annual leave",
        "on leave until", "currently unavailable", "will be back", "i will return", "automatic reply", "automated reply", "automated response",
        "automatic response", "auto-reply", "autoreply", "auto-response", "not reply to this", "will endeavour to reply", "will reply as soon as",
        "will get back to you", "received your message", "received your e-mail", "received your email", "thank you for your e-mail",
        "thank you for your email", "thank you for your message", "thank you for contacting", "nicht im büro", "außer haus", "im urlaub",
        "abwesend", "nicht erreichbar", "automatische antwort", "automatisch erstellt", "vielen dank für ihre nachricht", "absent du bureau",
        "absente du bureau", "je suis absent", "réponse automatique", "en congé", "fuera de la oficina", "estaré ausente", "respuesta automática",
        "fuori ufficio", "sono assente", "risposta automatica", "fora do escritório", "estarei ausente", "resposta automática", "niet aanwezig",
        "ben ik afwezig", "afwezig tot", "automatisch antwoord", "jestem nieobecn", "poza biurem", "automatyczna odpowiedź", "nejsem v kanceláři",
        "automatická odpověď", "inte på kontoret", "på semester", "autosvar", "ikke på kontoret", "på ferie", "automatisk svar", "poissa",
        "en ole tavoitettavissa", "automaattinen", "házon kívül", "szabadságon", "нахожусь в отпуске", "меня нет в офисе", "автоматический ответ",
        "у відпустці", "автоматична відповідь", "ofiste değilim", "izinde", "otomatik yanıt", "不在にして", "休暇", "自動返信", "不在办公室", "休假",
        "自动回复", "不在辦公室", "自動回覆", "부재중", "휴가",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Challenges = SearchValues.Create(
    [
        "recipient's allowed list", "recipient's approved", "allowed senders list", "approved senders list", "approved sender list",
        "confirm that you are not a spammer", "prove that you are human", "prove you are a human", "verify that you are a human",
        "complete the verification process", "to release your message", "so that your message can be delivered", "to have your message delivered",
        "this account is protected by", "this mailbox is protected by", "my email is protected by", "challenge-response", "spam arrest",
    ], StringComparison.OrdinalIgnoreCase);

    public static bool StandIn(ReadOnlySpan<char> text) => text.ContainsAny(Absences);

    /// <summary>Asks the sender to prove to be a person before the message is let through.</summary>
    public static bool Challenge(ReadOnlySpan<char> text) => text.ContainsAny(Challenges);
}
