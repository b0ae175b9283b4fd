using System.Buffers;

namespace OutlookNetwork.Domain.Interactions;

/// <summary>
/// What people write when they ask for something without a question mark, and when they only offer it. Sentences come as
/// <see cref="Sentences"/> gives them. No list has more than 80 entries: up to there they are looked for all at once.
/// </summary>
internal static class AskingWords
{
    private static readonly SearchValues<string> English = SearchValues.Create(
    [
        "please", "could you", "can you", "would you", "let me know", "let us know", "i'd like you", "i would like you", "waiting for your", "still wait for", "still waiting for", "not received your", "not received it", "not received anything", "nothing has arrived", "await your", "awaiting your",
        "look forward to your", "looking forward to your", "look forward to hearing", "looking forward to hearing", "look forward to receiving", "any news", "any update", "what do you",
        "would be great if", "would be good if", "would be helpful if", "would be grateful", "would appreciate", "i'd appreciate", "gentle reminder", "kind reminder", "friendly reminder", "to remind you",
        "following up on", "thanks in advance", "thank you in advance", "may i ask", "i wanted to ask", "i would like to ask", "i'd like to ask", "would like to know", "kindly",
        "can we ", "could we ", "would it be possible", "is it possible", "i was wondering", "i am wondering", "i'm wondering", "i wonder if", "i wonder whether", "would like to request", "i'd love to see", "i would love to see", "we need your", "i need your",
        "we need the", "grateful if", "grateful for a", "suits you", "works for you", "works best for you", "just checking in", "just checking on", "to schedule a", "to set up a", "propose a",
    ], StringComparison.Ordinal);

    private static readonly SearchValues<string> Other = SearchValues.Create(
    [
        "bitte", "könnten sie", "könntest du", "können sie", "kannst du", "würden sie", "würdest du", "geben sie mir bescheid", "freue mich auf ihre", "freue mich auf deine", "dankbar", "im voraus",
        "s'il vous", "s'il te", "pourriez-vous", "pouvez-vous", "dites-moi", "merci de bien vouloir", "je vous prie", "d'avance", "dans l'attente de",
        "por favor", "podría", "puedes", "avísame", "agradecería", "a la espera de", "de antemano", "per favore", "potrebbe", "puoi", "fammi sapere", "in attesa di", "le sarei grat",
        "você pode", "poderia", "agradeceria", "aguardo", "graag", "kun je", "kunt u", "zou u", "zou je", "wilt u", "laat me weten", "laat het me weten", "alvast",
    ], StringComparison.Ordinal);

    /// <summary>Asks for nothing: an offer, what is attached, you are welcome.</summary>
    private static readonly SearchValues<string> Offering = SearchValues.Create(
    [
        "feel free", "hesitate", "if you need", "if you have any", "if you have further", "if you have more", "if you would like", "if you'd like", "if there is anything", "if there's anything",
        "if anything", "should you need", "should you have", "should you wish", "if i can ", "if we can ", "please find", "please see", "please note", "please accept", "please go ahead", "please give my",
        "zögern sie nicht", "zögere nicht", "bei fragen", "falls sie ", "wenn sie noch", "wenn sie weitere", "bitte schön", "bitte sehr", "bitteschön", "anbei", "im anhang",
        "n'hésit", "veuillez trouver", "si vous avez", "no dud", "si necesita", "non esit", "in allegato", "não hesit", "se precisar", "em anexo", "aarzel niet", "bijgaand", "graag gedaan", "mocht u",
    ], StringComparison.Ordinal);

    public static bool Requests(string sentence) => (sentence.AsSpan().ContainsAny(English) || sentence.AsSpan().ContainsAny(Other)) && !Offers(sentence);

    public static bool Offers(string sentence) => sentence.AsSpan().ContainsAny(Offering);
}
