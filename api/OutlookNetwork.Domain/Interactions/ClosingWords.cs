using System.Buffers;

namespace OutlookNetwork.Domain.Interactions;

/// <summary>What people write when a matter is closed, agreed or promised. Sentences come as <see cref="Sentences"/> gives them.</summary>
internal static class ClosingWords
{
    private const int LongestGreeting = 4; // words
    private const int LongestLeave = 3;
    private const int LongestDone = 16; // words; in a longer sentence "fixed" and "applied" tell of something else
    private const int Opening = 40; // characters in which a sentence tells it is done

    private static readonly string[] Greetings =
    [
        "hi", "hello", "hey", "dear", "good morning", "good afternoon", "hallo", "guten tag", "liebe", "sehr geehrte", "bonjour", "cher", "chère", "hola",
        "estimad", "querid", "buenos días", "ciao", "gentile", "caro", "cara", "buongiorno", "olá", "prezad", "beste", "geachte", "kære", "kära", "hej", "hei",
    ];

    private static readonly string[] Leaves =
    [
        "cheers", "regards", "best", "kind regards", "best regards", "sincerely", "greetings", "yours", "gruß", "grüße", "viele grüße", "beste grüße",
        "mit freundlichen grüßen", "cordialement", "bien à vous", "saludos", "un saludo", "saluti", "cordiali saluti", "abraço", "atenciosamente",
        "groeten", "met vriendelijke groet", "hilsen", "med vänlig hälsning",
    ];

    private static readonly SearchValues<string> Gratitude = SearchValues.Create(
    [
        "thanks", "thank you", "many thanks", "much appreciated", "appreciated", "thx", "danke", "vielen dank", "besten dank", "herzlichen dank", "merci", "gracias",
        "grazie", "obrigad", "bedankt", "dank je", "dank u", "hartelijk dank", "tak for", "mange tak", "tack för", "tack så", "stort tack", "takk for", "tusen takk", "kiitos", "dziękuj", "dzięki", "děkuj",
        "díky", "köszön", "mulțumesc", "multumesc", "ευχαριστώ", "спасибо", "дякую", "teşekkür", "ありがとう", "谢谢", "謝謝", "감사",
    ], StringComparison.Ordinal);

    private static readonly string[] Assents =
    [
        "ok", "okay", "sure", "great", "perfect", "agreed", "fine", "good", "understood", "noted", "got it", "i see", "makes sense", "sounds good", "you're welcome", "you are welcome",
        "no problem", "excellent", "lovely", "wonderful", "see you", "will see you", "congratulations", "glad", "you're right, thanks", "all clear", "received", "done", "in ordnung",
        "alles klar", "einverstanden", "verstanden", "passt", "super", "gerne", "bis dann", "bis bald", "d'accord", "parfait", "très bien", "entendu", "compris", "à bientôt",
        "de acuerdo", "perfecto", "vale", "entendido", "hasta", "va bene", "perfetto", "d'accordo", "capito", "a presto", "perfeito", "de acordo", "combinado", "até", "prima",
        "akkoord", "begrepen", "tot dan", "oké", "hmm, ok", "hmmm, ok", "well, ok", "right, ok",
    ];

    private static readonly SearchValues<string> Done = SearchValues.Create(
    [
        "applied", "fixed", "queued", "merged", "pushed", "i decided", "i have decided", "picked up", "signed off", "looks good", "look good", "lgtm", "that answers", "this answers",
        "solved", "resolved", "is settled", "all done", "i folded", "i added", "i've added", "i have added", "that's fine", "that is fine",
        "erledigt", "gelöst", "geklärt", "sieht gut aus", "damit ist", "c'est fait", "c'est réglé", "résolu", "está hecho", "resuelto", "queda claro", "fatto", "risolto",
        "feito", "resolvido", "opgelost", "geregeld", "ziet er goed uit",
    ], StringComparison.Ordinal);

    private static readonly string[] Approvals = ["reviewed-by:", "acked-by:", "tested-by:"];

    private static readonly SearchValues<string> NextVersion = SearchValues.Create([" in v2", " in v3", " in v4", " in v5", "next version", "next revision"], StringComparison.Ordinal);

    private static readonly SearchValues<string> NotDone = SearchValues.Create(
        ["not ", "n't ", "cannot", "should be", "needs to", "need to", "to be ", "can be ", "could be", "if ", "will be", "when ", "have you", "nicht", " but ", " pas ", "no está"],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> TakenBack = SearchValues.Create(
    [
        "please ignore", "ignore that", "ignore my last", "please disregard", "disregard my", "never mind", "nevermind", "no reply needed", "no need to reply", "no answer needed",
        "no action needed", "for your information only", "hat sich erledigt", "keine antwort nötig", "pas besoin de répondre", "no hace falta", "non serve rispond",
    ], StringComparison.Ordinal);

    private static readonly SearchValues<string> Asking = SearchValues.Create(
    [
        "please", "could you", "can you", "would you", "let me know", "let us know", "i'd like you", "i would like you", "waiting for your", "look forward to your", "looking forward to your",
        "looking forward to hearing", "any news", "what do you", "bitte", "könnten sie", "könntest du", "können sie", "kannst du", "geben sie mir bescheid", "s'il vous", "s'il te", "pourriez-vous",
        "pouvez-vous", "dites-moi", "por favor", "podría", "puedes", "avísame", "per favore", "potrebbe", "puoi", "fammi sapere", "você pode", "poderia", "graag", "kun je", "kunt u", "laat me weten",
    ], StringComparison.Ordinal);

    private static readonly string[] Wills =
    [
        "i'll ", "i will ", "we'll ", "we will ", "let me ", "i am going to ", "i'm going to ", "will do", "will ", "but will ", "ich werde ", "ich schicke ", "ich sende ", "ich melde mich", "wir werden ",
        "je vais ", "je vous envoie", "je t'envoie", "nous allons ", "voy a ", "le enviaré", "te enviaré", "vamos a ", "ti manderò", "le manderò", "vou ", "vamos ", "ik zal ", "ik stuur ", "we zullen ",
    ];

    /// <summary>What follows "I'll" without anything to be waited for.</summary>
    private static readonly string[] NoDeeds =
        ["be ", "keep ", "remember", "wait", "see", "leave ", "miss", "let you", "know", "have to", "take a note", "not ", "never ", "preface", "say", "assume", "need", "admit", "defer", "look forward"];

    /// <summary>As developers approve; a patch carries such lines from its earlier versions, and its author's with them.</summary>
    public static bool Approves(List<string> sentences) =>
        sentences.Exists(sentence => Begins(sentence, Approvals)) && !sentences.Exists(sentence => sentence.StartsWith("signed-off-by:", StringComparison.Ordinal));

    public static bool Greets(string sentence) =>
        (Begins(sentence, Greetings) && Sentences.Words(sentence) <= LongestGreeting) || (Begins(sentence, Leaves) && Sentences.Words(sentence) <= LongestLeave);

    /// <summary>Thanks stand near the beginning or make the sentence; "thanks to", further in, tells of something else.</summary>
    public static bool Thanks(string sentence) => sentence.AsSpan(0, Math.Min(sentence.Length, Opening)).ContainsAny(Gratitude);

    public static bool Agrees(string sentence) => Begins(sentence, Assents);

    public static bool TellsItIsDone(string sentence) =>
        Sentences.Words(sentence) <= LongestDone && sentence.AsSpan(0, Math.Min(sentence.Length, Opening)).ContainsAny(Done) && !sentence.AsSpan().ContainsAny(NotDone);

    public static bool TakesBack(string sentence) => sentence.AsSpan().ContainsAny(TakenBack);

    public static bool Requests(string sentence) => sentence.AsSpan().ContainsAny(Asking);

    public static bool Promises(string sentence)
    {
        foreach (var will in Wills)
        {
            var at = sentence.IndexOf(will, StringComparison.Ordinal);
            var begins = at == 0 || (at > 0 && will is not ("will " or "let me ") && !char.IsLetter(sentence[at - 1]));
            if (begins && !Array.Exists(NoDeeds, deed => sentence.AsSpan(at + will.Length).StartsWith(deed, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return sentence.AsSpan().ContainsAny(NextVersion) && Sentences.Words(sentence) <= LongestDone;
    }

    private static bool Begins(string sentence, string[] words) =>
        Array.Exists(words, word => sentence.StartsWith(word, StringComparison.Ordinal) && (sentence.Length == word.Length || word.Length > 5 || !char.IsLetter(sentence[word.Length])));
}
