namespace OutlookNetwork.Domain.Mail;

/// <summary>
/// How answering programs begin the subject, in the languages Exchange, Gmail, Notes and others speak. Exchange marks such mail
/// within its own organisation by nothing else.
/// </summary>
internal static class AutoReplySubjects
{
    private static readonly SubjectBeginnings Certain = new(
    [
        "automatic reply", "auto reply", "auto-reply", "autoreply", "automatic response", "auto response", "auto-response", "autoresponse",
        "automated reply", "automated response", "out of office autoreply", "out of office auto-reply", "out of office automatic reply",
        "out of office reply", "out-of-office reply", "out of office response", "out of office notification", "vacation reply",
        "vacation response", "vacation message", "yahoo! auto response",
        "automatische antwort", "automatische rückantwort", "abwesenheitsnotiz", "automatische abwesenheitsnotiz", "abwesenheitsnachricht",
        "abwesenheitsmeldung", "automatische abwesenheitsmeldung", "abwesenheitsbenachrichtigung", "abwesenheitsagent",
        "réponse automatique", "reponse automatique", "message d'absence", "avis d'absence", "notification d'absence",
        "respuesta automática", "respuesta automatica", "aviso de ausencia", "mensaje de ausencia",
        "risposta automatica", "risponditore automatico", "resposta automática", "resposta automatica",
        "automatisch antwoord", "automatische beantwoording", "afwezigheidsbericht", "afwezigheidsassistent",
        "odpowiedź automatyczna", "odpowiedz automatyczna", "automatyczna odpowiedź", "automatyczna odpowiedz", "autoodpowiedź",
        "automatická odpověď", "automaticka odpoved", "automatická odpoveď", "autosvar", "automatiskt svar", "automatsvar", "frånvaromeddelande",
        "automatisk svar", "fraværsmelding", "fraværsbesked", "automaattinen vastaus", "poissaoloilmoitus", "automatikus válasz",
        "автоматический ответ", "автоответ", "автоматична відповідь", "автовідповідь", "otomatik yanıt", "otomatik cevap",
        "自動応答", "自動返信", "不在通知", "自动答复", "自动回复", "自動回覆", "自動答覆", "자동 회신", "자동회신", "자동 응답", "자동응답",
        "răspuns automat", "raspuns automat", "αυτόματη απάντηση", "автоматичен отговор", "automatski odgovor", "samodejni odgovor",
        "automaatvastus", "automatinis atsakymas", "automātiskā atbilde", "מענה אוטומטי", "תשובה אוטומטית", "رد تلقائي",
        "trả lời tự động", "balasan otomatis",
    ]);

    /// <summary>Persons announce their absence in these words too.</summary>
    private static readonly SubjectBeginnings Absences = new(
    [
        "out of office", "out-of-office", "out of the office", "away from the office", "away from my mail", "on vacation", "vacation",
        "abwesend", "abwesenheit", "außer haus", "nicht im büro", "im urlaub", "absence du bureau", "absent du bureau", "absence", "en congé",
        "fuera de la oficina", "fuera de oficina", "ausente", "fuori sede", "fuori ufficio", "assente", "assenza dall'ufficio",
        "fora do escritório", "ausência", "ausência temporária", "afwezig", "niet aanwezig", "poza biurem", "nieobecność",
        "mimo kancelář", "nepřítomnost", "frånvarande", "ej på kontoret", "ikke til stede", "fraværende", "ikke på kontoret", "poissa",
        "ei toimistolla", "házon kívül", "irodán kívül", "вне офиса", "отсутствие на рабочем месте", "поза офісом", "ofis dışında",
        "不在", "外出", "不在办公室", "不在辦公室", "부재중", "부재 중",
    ]);

    private static readonly string[] NotesAbsences =
        ["out of the office", "out of office", "returning", "abwesend", "außer haus", "nicht im", "rückkehr", "absent", "ausente", "fuera de", "fuori", "assente", "afwezig"];

    public static bool Announces(string subject) => Certain.Begin(subject) || AnnouncesAsNotes(subject);

    /// <summary>A beginning that says nothing unless other signs of a program come with it, or the subject it answers.</summary>
    public static bool MayAnnounce(string subject, out bool answersSubject)
    {
        answersSubject = false;
        if (!Absences.Begin(subject, out var rest))
        {
            return false;
        }

        _ = Subjects.Base(rest.ToString(), out answersSubject);
        return true;
    }

    /// <summary>"Mia Berg is out of the office", anywhere in the subject: persons write that too.</summary>
    public static bool TellOfAbsence(ReadOnlySpan<char> subject)
    {
        foreach (var words in NotesAbsences)
        {
            if (subject.Contains(words, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"AUTO: Mia Berg is out of the office (returning 03/05/2026)"</summary>
    private static bool AnnouncesAsNotes(string subject)
    {
        var bare = SubjectBeginnings.Bare(subject);
        if (!bare.StartsWith("AUTO:", StringComparison.Ordinal) && !bare.StartsWith("AUTO :", StringComparison.Ordinal))
        {
            return false;
        }

        return TellOfAbsence(bare);
    }
}
