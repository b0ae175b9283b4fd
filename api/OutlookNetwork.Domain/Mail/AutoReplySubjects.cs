namespace OutlookNetwork.Domain.Mail;

/// <summary>
/// How Outlook and Exchange begin the subject of an absence note in the languages they speak. Exchange marks such mail
/// within its own organisation by nothing else.
/// </summary>
internal static class AutoReplySubjects
{
    private static readonly string[] Beginnings =
    [
        "automatic reply:", "auto reply:", "autoreply:", "auto-reply:", "auto:", "out of office:", "out of office autoreply", "out of the office:",
        "automatische antwort:", "abwesenheitsnotiz:", "abwesend:", "réponse automatique", "absence du bureau", "respuesta automática:",
        "fuera de la oficina:", "risposta automatica:", "fuori sede:", "automatisch antwoord:", "afwezig:", "autosvar:", "automatisk svar:",
        "automaattinen vastaus:", "resposta automática:", "odpowiedź automatyczna:", "[automatyczna odpowiedź]", "automatická odpověď:", "自動回覆:", "自动答复:", "自動応答:",
    ];

    public static bool Announces(string subject) =>
        Beginnings.Any(words => subject.StartsWith(words, StringComparison.OrdinalIgnoreCase));
}
