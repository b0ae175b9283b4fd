using System.Globalization;
using System.Text;

namespace OutlookNetwork.Domain.Contacts;

/// <summary>
/// A person's name, read from a display name as it stands in mail: "LAST, First [US]", "Prof. Dr. med. X Y", "X Y, MD PhD". Order is
/// changed only where a comma says so: which word is the family name of an unfamiliar name cannot be seen.
/// </summary>
public sealed record PersonName
{
    internal PersonName()
    {
    }

    /// <summary>Empty for a name of one word that is all we know, when that word is a family name ("van der Berg").</summary>
    public string Given { get; internal init; } = "";

    /// <summary>With its particles; empty for a single name.</summary>
    public string Family { get; internal init; } = "";

    /// <summary>"Prof. Dr. med."; empty when none is stated.</summary>
    public string Titles { get; internal init; } = "";

    /// <summary>"MD PhD"; empty when none is stated.</summary>
    public string Degrees { get; internal init; } = "";

    /// <summary>"Jr", "III"; tells father from son.</summary>
    public string Generation { get; internal init; } = "";

    /// <summary>What stands beside the name: department, country, nickname; several are joined by "; ".</summary>
    public string Aside { get; internal init; } = "";

    /// <summary>The list or service of "Name via List"; empty as a rule.</summary>
    public string Through { get; internal init; } = "";

    /// <summary>The name for a reader, without titles, degrees and asides. An address that stands as name is shown as it is.</summary>
    public string Display { get; internal init; } = "";

    /// <summary>
    /// Equal for one name in any order, case, spelling of umlauts and marks, with or without titles, asides and middle initials. Empty
    /// for what can be no evidence: no name, a single word, an address, an organisation or function ("Customer Service").
    /// </summary>
    public string Key { get; internal init; } = "";

    /// <summary>Initials between the other words, lower case, in order; they are not part of the <see cref="Key"/>.</summary>
    public string MiddleInitials { get; internal init; } = "";

    /// <summary>At least two words are written out, so that the name tells more than "A. Osei" does.</summary>
    public bool IsFull { get; internal init; }

    /// <summary>One or two letters for a picture: given and family name without particles; empty when there is no letter.</summary>
    public string Initials { get; internal init; } = "";

    /// <param name="text">A decoded display name of any length; the first 300 characters are read.</param>
    public static PersonName Read(string text) => new NameReader().Read(text);

    /// <summary>
    /// Whether both can be names of one person and say enough to suggest it: never for empty names and single words, other middle
    /// initials, or father and son.
    /// </summary>
    public bool IsSameAs(PersonName other) => Key.Length > 0 && Key == other.Key && !Contradicts(other);

    /// <summary>Equal but for middle initials or generation.</summary>
    public bool Contradicts(PersonName other) =>
        Key.Length > 0 && Key == other.Key
        && (!Generation.Equals(other.Generation, StringComparison.OrdinalIgnoreCase)
            || (MiddleInitials.Length > 0 && other.MiddleInitials.Length > 0 && MiddleInitials[0] != other.MiddleInitials[0]));

    /// <summary>Lower case without marks, "ä" and "ae" alike.</summary>
    internal static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format || c is '\'' or '’' or '.')
            {
                continue;
            }

            _ = char.ToLowerInvariant(c) switch
            {
                'ß' => folded.Append("ss"),
                'ø' => folded.Append('o'),
                'æ' => folded.Append('a'),
                'œ' => folded.Append('o'),
                'ł' => folded.Append('l'),
                'đ' or 'ð' => folded.Append('d'),
                'þ' => folded.Append("th"),
                'ı' => folded.Append('i'),
                'e' when folded.Length > 0 && folded[^1] is 'a' or 'o' or 'u' => folded, // "ae" and "ä" meet in "a"
                var lower => folded.Append(lower),
            };
        }

        return folded.ToString();
    }
}
