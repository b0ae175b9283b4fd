using System.Text;

namespace OutlookNetwork.Domain.Mail;

/// <summary>
/// What somebody typed to find mail: words, each of which must begin a word of the message, and phrases in double quotes, whose words must
/// stand there whole and in their order. Whatever is typed is understood: there are no operators, and a quote without an end is none.
/// </summary>
/// <param name="Terms">At most <see cref="SearchWords.MaxTerms"/>, different, in the form of <see cref="SearchWords.Of"/>.</param>
/// <param name="Phrases">At most <see cref="MaxPhrases"/>, different, in the form of <see cref="SearchWords.Of"/>.</param>
public sealed record SearchQuery(IReadOnlyList<string> Terms, IReadOnlyList<string> Phrases)
{
    public const int MaxPhrases = 5;
    public const int MaxPhraseWords = 30; // of a longer one the first: past any sentence that somebody remembers

    private const char Quote = '"';

    /// <summary>It holds no letter and no digit, so that nothing can be found by it.</summary>
    public bool IsEmpty => Terms.Count + Phrases.Count == 0;

    public static SearchQuery Of(string text)
    {
        var pieces = Straight(text).Split(Quote); // every second one stood between two quotes, but for the last
        var (outside, phrases) = (new StringBuilder(), new List<string>());
        for (var at = 0; at < pieces.Length; at++)
        {
            if (at % 2 == 1 && at < pieces.Length - 1)
            {
                phrases.Add(Whole(pieces[at]));
            }
            else
            {
                outside.Append(pieces[at]).Append(' ');
            }
        }

        return new(SearchWords.Terms(outside.ToString()), [.. phrases.Where(phrase => phrase.Length > 0).Distinct().Take(MaxPhrases)]);
    }

    private static string Whole(string piece) => string.Join(' ', SearchWords.Of(piece).Split(' ').Take(MaxPhraseWords));

    /// <summary>Phones and Word type other quotes than the keyboard has.</summary>
    private static string Straight(string text) => string.Create(text.Length, text, (straight, typed) =>
    {
        for (var at = 0; at < typed.Length; at++)
        {
            straight[at] = typed[at] is '“' or '”' or '„' or '‟' or '«' or '»' or '＂' ? Quote : typed[at];
        }
    });
}
