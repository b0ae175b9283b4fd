using System.Text;

namespace OutlookNetwork.Domain.Mail;

/// <summary>Takes one person out of messages and texts: addresses and names give way to a pseudonym. Doing so again changes nothing.</summary>
/// <param name="addresses">In normal form.</param>
/// <param name="spellings">The addresses as they stand in mail, where that is not the normal form.</param>
/// <param name="names">Whole names, in every form that was seen.</param>
/// <param name="words">Single words of the names: replaced only in messages that are about the person anyway.</param>
public sealed class Redaction(
    IReadOnlyCollection<string> addresses, IReadOnlyCollection<string> spellings, IReadOnlyCollection<string> names, IReadOnlyCollection<string> words, Pseudonym pseudonym)
{
    private readonly HashSet<string> _addresses = [.. addresses];
    private readonly List<string> _spellings = [.. addresses.Concat(spellings).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(text => text.Length)];
    private readonly List<string> _names = [.. names.Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(text => text.Length)];
    private readonly List<string> _words = [.. words.Distinct(StringComparer.OrdinalIgnoreCase)];

    public Pseudonym Pseudonym => pseudonym;

    public IReadOnlyList<string> Spellings => _spellings;

    public IReadOnlyList<string> Names => _names;

    public IReadOnlyList<string> Words => _words;

    /// <summary>What tells the person from others wherever it stands: addresses and whole names.</summary>
    public IReadOnlyList<string> Identifiers => [.. _spellings, .. _names];

    /// <summary>The same, but words that are in somebody else's name too stay.</summary>
    public Redaction Sparing(IEnumerable<Participant> everyone)
    {
        var others = everyone.Where(one => !IsOfPerson(one.Address)).SelectMany(one => WordsOf(one.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new(addresses, spellings, names, _words.FindAll(word => !others.Contains(word)), pseudonym);
    }

    /// <param name="address">In any form.</param>
    public bool IsOfPerson(string address) => EmailAddress.TryParse(address, out var parsed) && _addresses.Contains(parsed.Value);

    public Participant Of(Participant participant) => IsOfPerson(participant.Address)
        ? new(pseudonym.Name, pseudonym.Address)
        : new(Whole(participant.Name), participant.Address.Length > 0 ? Addresses(participant.Address) : "");

    /// <summary>A text that is about the person: single words of the name go too.</summary>
    public string Text(string text) => _words.Aggregate(Whole(text), (rest, word) => Replace(rest, word, pseudonym.Name, IsLetter));

    /// <summary>A text that may name the person: addresses and whole names go.</summary>
    public string Whole(string text) => _names.Aggregate(Addresses(text), (rest, name) => Replace(rest, name, pseudonym.Name, IsLetter));

    public string Addresses(string text) => _spellings.Aggregate(text, (rest, spelling) => Replace(rest, spelling, pseudonym.Address, IsOfAddress));

    /// <summary>Whether an address or a whole name of the person stands in the text.</summary>
    public bool Finds(string text) =>
        _spellings.Exists(spelling => Next(text, spelling, 0, IsOfAddress) >= 0) || _names.Exists(name => Next(text, name, 0, IsLetter) >= 0);

    public static IEnumerable<string> WordsOf(string text)
    {
        var from = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var isLetter = at < text.Length && IsLetter(text[at]);
            if (isLetter && from < 0)
            {
                from = at;
            }
            else if (!isLetter && from >= 0)
            {
                yield return text[from..at];
                from = -1;
            }
        }
    }

    private static string Replace(string text, string what, string with, Func<char, bool> continues)
    {
        var (result, from) = ((StringBuilder?)null, 0);
        for (int at; (at = Next(text, what, from, continues)) >= 0; from = at + what.Length)
        {
            (result ??= new(text.Length)).Append(text, from, at - from).Append(with);
        }

        return result is null ? text : result.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>Where it stands by itself, not as a part of a longer word or address.</summary>
    private static int Next(string text, string what, int from, Func<char, bool> continues)
    {
        for (var at = from; what.Length > 0 && (at = text.IndexOf(what, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = at + what.Length;
            if ((at == 0 || !continues(text[at - 1])) && (end == text.Length || !IsLetter(text[end])))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsLetter(char letter) => char.IsLetterOrDigit(letter);

    private static bool IsOfAddress(char letter) => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' or '+';
}
