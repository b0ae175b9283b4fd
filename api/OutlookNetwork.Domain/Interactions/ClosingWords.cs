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
        "thanks", "thank you", "much appreciated", "appreciated", "i appreciate", "we appreciate", "i am grateful", "i'm grateful", "very grateful", "thx", "danke", "vielen dank", "besten dank", "herzlichen dank", "merci", "gracias",
        "grazie", "obrigad", "bedankt", "dank je", "dank u", "hartelijk dank", "tak for", "mange tak", "tack för", "tack så", "stort tack", "takk for", "tusen takk", "kiitos", "dziękuj", "dzięki", "děkuj",
        "díky", "köszön", "mulțumesc", "multumesc", "ευχαριστώ", "спасибо", "дякую", "teşekkür", "ありがとう", "谢谢", "謝謝", "감사",
    ], StringComparison.Ordinal);

    private static readonly string[] Assents =
    [
        "ok", "okay", "sure", "great", "nice", "ah nice", "ahh nice", "cool", "perfect", "agreed", "fine", "good", "understood", "noted", "got it", "i see", "makes sense", "that makes sense", "sounds good", "sounds great",
        "you're welcome", "you are welcome", "you're very welcome", "you are very welcome", "no problem", "not a problem", "no worries", "don't worry", "not at all", "of course", "excellent", "lovely", "wonderful", "brilliant",
        "awesome", "fantastic", "fair enough", "fair point", "see you", "will see you", "congratulations", "likewise", "glad", "happy to help", "happy to hear", "my pleasure", "a pleasure", "much obliged", "you're right", "you are right",
        "you're correct", "you are correct", "that's right", "that is right", "that's correct", "that is correct", "correct", "exactly", "absolutely", "indeed", "i agree", "agree", "i concur", "all clear", "all good", "received",
        "confirmed", "acknowledged", "ack", "roger", "done", "enjoy", "have a good", "have a great", "have a nice", "have a lovely", "safe travels", "safe trip", "all the best",
        "in ordnung", "alles klar", "einverstanden", "verstanden", "passt", "super", "gerne", "bis dann", "bis bald", "d'accord", "parfait", "très bien", "entendu", "compris", "à bientôt",
        "de acuerdo", "perfecto", "vale", "entendido", "hasta", "va bene", "perfetto", "d'accordo", "capito", "a presto", "perfeito", "de acordo", "combinado", "até", "prima",
        "akkoord", "begrepen", "tot dan", "oké",
    ];

    /// <summary>What people say before they agree: "yes, agreed", "well, ok".</summary>
    private static readonly string[] BeforeAssents = ["yes", "yeah", "yep", "yup", "ja", "oui", "sí", "sì", "sim", "ah", "ahh", "oh", "hm", "hmm", "hmmm", "well", "right", "then"];

    private static readonly string[] Apologies = ["sorry", "i'm sorry", "i am sorry", "apologies", "my apologies", "entschuldig", "tut mir leid", "désolé", "pardon", "lo siento", "perdón", "scus", "mi dispiace", "desculp"];

    /// <summary>How people agree to a date, wherever it stands in the sentence.</summary>
    private static readonly SearchValues<string> Dates = SearchValues.Create(
    [
        "works for me", "works for us", "works well", "works fine", "suits me", "suits us", "see you then", "see you there", "see you on", "see you at", "see you in", "see you soon", "i confirm", "is confirmed",
        "looking forward to meeting", "looking forward to seeing", "looking forward to it", "look forward to meeting", "look forward to seeing", "passt mir", "passt uns", "passt gut", "bis dann", "bis bald",
        "me convient", "nous convient", "à bientôt", "me viene bien", "nos vemos", "mi va bene", "ci vediamo", "fica bem", "até lá", "komt goed uit", "schikt", "tot dan",
    ], StringComparison.Ordinal);

    /// <summary>How people agree or say sorry, wherever it stands in the sentence.</summary>
    private static readonly SearchValues<string> Consents = SearchValues.Create(
    [
        "can live with", "fine with me", "fine by me", "fine for me", "fine with us", "ok with me", "okay with me", "ok for me", "good with me", "no objection", "no concerns", "+1", "my bad", "my mistake", "my fault",
        "i'm fine with", "i am fine with", "i'm ok with", "i am ok with", "i'm happy with", "i am happy with", "i agree with you", "i'm convinced", "i am convinced", "no further questions", "no more questions", "no other questions",
        "congratulations", "same to you", "happy new year", "merry christmas", "happy birthday", "happy easter", "good luck", "for your information", "nothing to add", "nothing further", "nothing else from", "all good from", "all sorted", "sorted now", "i can confirm", "good idea", "good catch", "good call", "good point", "einverstanden", "mir recht", "mein fehler", "ça me va", "je suis d'accord", "me parece bien", "estoy de acuerdo", "sono d'accordo", "per me va bene", "vind ik goed",
    ], StringComparison.Ordinal);

    private static readonly SearchValues<string> Done = SearchValues.Create(
    [
        "applied", "fixed", "queued", "merged", "pushed", "i decided", "i have decided", "picked up", "signed off", "looks good", "look good", "lgtm", "that answers", "this answers",
        "solved", "resolved", "is settled", "all done", "i folded", "i added", "i've added", "i have added", "i've updated", "i have updated", "i updated", "that's fine", "that is fine",
        "erledigt", "gelöst", "geklärt", "sieht gut aus", "damit ist", "c'est fait", "c'est réglé", "résolu", "está hecho", "resuelto", "queda claro", "fatto", "risolto",
        "feito", "resolvido", "opgelost", "geregeld", "ziet er goed uit",
    ], StringComparison.Ordinal);

    /// <summary>Of these what ends a matter even where the sender goes on to do something; "fixed" then only tells of the next version.</summary>
    private static readonly SearchValues<string> Taken = SearchValues.Create(["applied", "queued", "merged", "pushed", "picked up", "signed off", "all done", "erledigt"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Approvals = SearchValues.Create(["reviewed-by:", "acked-by:", "tested-by:"], StringComparison.Ordinal);

    private static readonly SearchValues<string> NotDone = SearchValues.Create(
        ["not ", "n't ", "cannot", "should be", "should have", "shouldn't", "needs to", "need to", "to be ", "can be ", "could be", "if ", "will be", "when ", "have you", "nicht", " but ", " pas ", "no está"],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> TakenBack = SearchValues.Create(
    [
        "please ignore", "ignore that", "ignore my last", "please disregard", "disregard my", "never mind", "nevermind", "no reply needed", "no need to reply", "no answer needed",
        "no action needed", "no need to send", "no need to resend", "no longer need", "for your information only", "hat sich erledigt", "keine antwort nötig", "pas besoin de répondre", "no hace falta", "non serve rispond",
    ], StringComparison.Ordinal);

    /// <summary>As developers approve; a patch carries such lines from its earlier versions, and its author's with them.</summary>
    public static bool Approves(List<string> sentences) =>
        sentences.Exists(sentence => sentence.AsSpan().ContainsAny(Approvals)) && !sentences.Exists(sentence => sentence.StartsWith("signed-off-by:", StringComparison.Ordinal));

    public static bool Greets(string sentence) =>
        (Begins(sentence, Greetings) && Sentences.Words(sentence) <= LongestGreeting) || (Begins(sentence, Leaves) && Sentences.Words(sentence) <= LongestLeave);

    /// <summary>How many words greet where a text begins; 0 where none does.</summary>
    public static int GreetingWords(string[] words)
    {
        const int Longest = 2; // "good morning"
        for (var count = Math.Min(Longest, words.Length); count > 0; count--)
        {
            var beginning = string.Join(' ', words.Take(count)).ToLowerInvariant().TrimEnd(',', '!');
            if (Array.Exists(Greetings, greeting => beginning == greeting || (count == 1 && greeting.Length > 5 && beginning.StartsWith(greeting, StringComparison.Ordinal))))
            {
                return count;
            }
        }

        return 0;
    }

    /// <summary>Thanks stand near the beginning or make the sentence; "thanks to", further in a long one, tells of something else.</summary>
    public static bool Thanks(string sentence) =>
        sentence.AsSpan(0, Math.Min(sentence.Length, Opening)).ContainsAny(Gratitude)
        || (Sentences.Words(sentence) <= LongestDone && sentence.AsSpan().ContainsAny(Gratitude) && !sentence.Contains("thanks to ", StringComparison.Ordinal));

    /// <summary>"Thanks" alone, as it stands over a name.</summary>
    public static bool ThanksAndNoMore(string sentence) => Sentences.Words(sentence) <= LongestLeave && Thanks(sentence);

    /// <summary>At its beginning, or behind "yes".</summary>
    public static bool Agrees(string sentence) =>
        Begins(sentence, Assents)
        || (Begins(sentence, BeforeAssents) && sentence.IndexOf(' ') is var at and > 0 && Begins(sentence[(at + 1)..], Assents));

    public static bool TellsItIsTaken(string sentence) => sentence.AsSpan().ContainsAny(Taken);

    /// <summary>To a date, or to what was said.</summary>
    public static bool AgreesAnywhere(string sentence) => sentence.AsSpan().ContainsAny(Dates) || sentence.AsSpan().ContainsAny(Consents);

    public static bool Apologises(string sentence) => Begins(sentence, Apologies);

    public static bool TellsItIsDone(string sentence) =>
        Sentences.Words(sentence) <= LongestDone && (sentence.AsSpan(0, Math.Min(sentence.Length, Opening)).ContainsAny(Done) || DoneWords.Report(sentence)) && !sentence.AsSpan().ContainsAny(NotDone);

    public static bool TakesBack(string sentence) => sentence.AsSpan().ContainsAny(TakenBack);

    private static bool Begins(string sentence, string[] words) =>
        Array.Exists(words, word => sentence.StartsWith(word, StringComparison.Ordinal) && (sentence.Length == word.Length || word.Length > 5 || !char.IsLetter(sentence[word.Length])));
}
