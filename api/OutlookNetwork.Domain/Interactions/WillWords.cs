using System.Buffers;

namespace OutlookNetwork.Domain.Interactions;

/// <summary>What people write who will do something. Sentences come as <see cref="Sentences"/> gives them.</summary>
internal static class WillWords
{
    private const int LongestNextVersion = 16; // words; in a longer sentence "in v2" tells of something else

    private static readonly string[] Wills =
    [
        "i'll ", "i will ", "we'll ", "we will ", "let me ", "i am going to ", "i'm going to ", "i shall ", "will do", "will ", "but will ", "you will hear from ", "you'll hear from ",
        "i'm sending ", "i am sending ", "i'm working on ", "i am working on ", "i'm preparing ", "i am preparing ", "i'm planning to ", "i am planning to ", "i plan to ", "we plan to ", "i intend to ", "i hope to ",
        "looking into ", "i'm checking ", "i am checking ", "i'm trying to ", "i am trying to ",
        "i need more time", "i need a little more time", "bear with me", "give me until ", "happy to send", "happy to share", "happy to provide", "happy to review", "glad to send",
        "you will have ", "you'll have ", "you will receive ", "you'll receive ",
        "ich werde ", "ich schicke ", "ich sende ", "ich melde mich", "ich komme auf ", "ich gebe ihnen bescheid", "ich gebe dir bescheid", "ich kümmere mich", "wir werden ", "wir melden uns",
        "je vais ", "je vous envoie", "je t'envoie", "je reviens vers ", "je vous tiens ", "je m'en occupe", "nous allons ", "voy a ", "le enviaré", "te enviaré", "le avisaré", "te avisaré", "me encargo ", "vamos a ",
        "ti manderò", "le manderò", "le farò sapere", "ti farò sapere", "me ne occupo", "vou ", "vamos ", "ik zal ", "ik stuur ", "ik kom erop terug", "ik laat het u weten", "ik laat het je weten", "we zullen ",
    ];

    private static readonly SearchValues<string> AnyWill = SearchValues.Create(Wills, StringComparison.Ordinal);

    /// <summary>What follows "I'll" without anything to be waited for.</summary>
    private static readonly string[] NoDeeds =
    [
        "be ", "keep ", "remember", "wait", "see", "leave ", "miss", "let you ", "know", "have to", "take a note", "not ", "never ", "preface", "say", "assume", "need", "admit", "defer", "look forward", "think",
    ];

    /// <summary>What begins like them and is one.</summary>
    private static readonly string[] Deeds = ["be in touch", "be back", "be sending", "let you know", "let you have", "see to it", "see what i can"];

    /// <summary>Tells of something that comes, wherever it stands.</summary>
    private static readonly SearchValues<string> OnTheWay = SearchValues.Create([" on the way", " on its way", " back to you", "leave it with me", " coming soon", "i expect it ", "i expect to ", "and will let you know", "and will send "], StringComparison.Ordinal);

    private static readonly SearchValues<string> NextVersion = SearchValues.Create([" in v2", " in v3", " in v4", " in v5", "next version", "next revision"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Duties = SearchValues.Create(["i need to ", "i have to ", "i must ", "we need to ", "we have to ", "ich muss ", "je dois ", "tengo que ", "devo "], StringComparison.Ordinal);

    private static readonly string[] First = [" first", " zuerst", " vorher", " d'abord", " avant", " primero", " antes", " prima"];

    public static bool Promises(string sentence)
    {
        foreach (var will in sentence.AsSpan().ContainsAny(AnyWill) ? Wills : [])
        {
            var at = sentence.IndexOf(will, StringComparison.Ordinal);
            var begins = at == 0 || (at > 0 && will is not ("will " or "let me ") && !char.IsLetter(sentence[at - 1]));
            if (begins && (Follows(Deeds, sentence, at + will.Length) || !Follows(NoDeeds, sentence, at + will.Length)))
            {
                return true;
            }
        }

        return sentence.EndsWith(" i will", StringComparison.Ordinal) || sentence.AsSpan().ContainsAny(OnTheWay) || HasToFirst(sentence)
            || (sentence.AsSpan().ContainsAny(NextVersion) && Sentences.Words(sentence) <= LongestNextVersion);
    }

    /// <summary>"I need to read it first": what comes after is promised.</summary>
    private static bool HasToFirst(string sentence) => sentence.AsSpan().ContainsAny(Duties) && Array.Exists(First, word => sentence.EndsWith(word, StringComparison.Ordinal));

    private static bool Follows(string[] words, string sentence, int at) => Array.Exists(words, word => sentence.AsSpan(at).StartsWith(word, StringComparison.Ordinal));
}
