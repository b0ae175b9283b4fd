using System.Globalization;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Interactions;

/// <summary>Finds sentences of an own message that promise something, in English and German, to be offered and never kept unasked.</summary>
public static class PromiseWords
{
    public const int MostOffered = 3;

    private const int MaxScanned = 20_000; // characters: past any mail a person types

    private static readonly string[] Beginnings =
    [
        "i will ", "i'll ", "i shall ", "i am going to ", "i'm going to ", "i promise to ", "we will ", "we'll ", "let me ", "happy to ",
        "ich werde ", "wir werden ", "ich schicke ", "ich sende ", "ich melde ", "ich kläre ", "ich frage ", "ich stelle ", "ich bringe ", "ich rufe ",
    ];

    /// <summary>What one does for somebody; "I will be away" and "I will think so too" promise nothing.</summary>
    private static readonly HashSet<string> Deeds = new(StringComparer.OrdinalIgnoreCase)
    {
        "send", "share", "forward", "get", "follow", "check", "ask", "find", "look", "call", "write", "prepare", "introduce", "put", "let", "provide", "confirm",
        "come", "arrange", "book", "email", "mail", "update", "pass", "review", "bring", "connect", "return", "dig", "circle", "ring", "schedule", "make", "clarify",
        "schicke", "schicken", "sende", "senden", "zusenden", "melde", "melden", "kläre", "klären", "frage", "fragen", "stelle", "vorstellen", "bringe", "mitbringen",
        "rufe", "anrufen", "weiterleiten", "nachfragen", "heraussuchen", "prüfen", "schreiben", "bestätigen",
    };

    private static readonly HashSet<string> Denials = new(StringComparer.OrdinalIgnoreCase) { "not", "never", "nicht", "nie", "kein", "keine", "unable" };

    /// <summary>The promises of a message, in its order, at most <see cref="MostOffered"/>, in time that grows with its length.</summary>
    /// <param name="written">What the owner wrote, without quotes and signature: see <see cref="NewText.Of(string, string)"/>.</param>
    /// <param name="sentOn">The day on which it was sent, in the owner's zone: "by Friday" is read from there.</param>
    public static IReadOnlyList<PromiseOffer> In(string written, DateOnly sentOn)
    {
        var found = new List<PromiseOffer>();
        foreach (var sentence in Sentences(written.Length > MaxScanned ? written[..MaxScanned] : written))
        {
            if (found.Count == MostOffered)
            {
                break;
            }

            if (sentence.Length <= Promise.MaxTextLength && IsPromise(sentence) && !found.Exists(offer => offer.Text == sentence))
            {
                found.Add(new(sentence, SaidDay.In(sentence, sentOn)));
            }
        }

        return found;
    }

    private static bool IsPromise(string sentence)
    {
        var plain = sentence.Replace('’', '\'').ToLower(CultureInfo.InvariantCulture);
        if (plain.EndsWith('?') || plain.StartsWith("if ", StringComparison.Ordinal) || plain.StartsWith("wenn ", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var beginning in Beginnings)
        {
            var at = plain.IndexOf(beginning, StringComparison.Ordinal);
            if (at >= 0 && (at == 0 || !char.IsLetter(plain[at - 1])))
            {
                var isGerman = beginning.StartsWith("ich ", StringComparison.Ordinal) || beginning.StartsWith("wir ", StringComparison.Ordinal);
                var words = Words(plain[at..]);
                var next = isGerman ? words.Skip(1) : words.Skip(beginning.Count(letter => letter == ' ')).Take(3); // "I will gladly send", "I'll then send"
                return !words.Take(8).Any(Denials.Contains) && next.Any(Deeds.Contains);
            }
        }

        return false;
    }

    private static string[] Words(string text) => text.Split([' ', ',', '.', '!', ';', ':', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>On one line each. A line break ends no sentence unless a blank line follows; an item of a list is one.</summary>
    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            var ends = at == text.Length
                || (text[at] is '.' or '!' or '?' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])))
                || (text[at] == '\n' && (at + 1 == text.Length || text[at + 1] is '\n' or '\r' or '-' or '*'));
            if (ends)
            {
                var sentence = string.Join(' ', text[start..Math.Min(at + 1, text.Length)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimStart('-', '*', ' ');
                start = at + 1;
                if (sentence.Length > 0)
                {
                    yield return sentence;
                }
            }
        }
    }
}

/// <param name="Text">The sentence, on one line.</param>
/// <param name="DueOn">The day that it says; null: none.</param>
public sealed record PromiseOffer(string Text, DateOnly? DueOn);
