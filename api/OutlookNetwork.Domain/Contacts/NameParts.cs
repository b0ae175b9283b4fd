using System.Globalization;
using System.Text;

namespace OutlookNetwork.Domain.Contacts;

/// <summary>Given and family name out of the words that are nothing but name.</summary>
internal static class NameParts
{
    private const int FullNameInHan = 3; // characters; two are a full name too, but one that thousands share

    /// <param name="words">In order; the given names alone when <paramref name="family"/> is stated.</param>
    /// <param name="family">What stood before a comma; empty when there was none.</param>
    public static PersonName Of(List<string> words, List<string> family)
    {
        if (family.Count > 0)
        {
            while (words.Count > 1 && NameWords.IsParticle(words[^1]) && char.IsLower(words[^1][0]))
            {
                family.Insert(0, words[^1]); // "Osten, Anna von der"
                words.RemoveAt(words.Count - 1);
            }

            return Named(Recased(words), Recased(family), isSwapped: true);
        }

        var cut = FamilyStart(words);
        return Named(words[..cut], words[cut..], isSwapped: false);
    }

    public static bool IsCapitals(string word) => word.Any(char.IsLetter) && !word.Any(char.IsLower);

    public static bool HasLetter(string word) => word.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    public static string FirstLetter(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                return Rune.ToUpperInvariant(rune).ToString();
            }
        }

        return "";
    }

    private static int FamilyStart(List<string> words)
    {
        if (words.Count < 2)
        {
            return words.Count;
        }

        if (IsEastAsian(words[0]))
        {
            return 0; // family name first, and where it ends only a reader knows
        }

        if (NameWords.IsParticle(words[0]) && char.IsLower(words[0][0]))
        {
            return 0;
        }

        for (var i = 1; i < words.Count - 1; i++)
        {
            if (words[i] is "y")
            {
                return Math.Max(1, i - 1); // "Ramón y Cajal"
            }

            if (NameWords.IsParticle(words[i]))
            {
                return i;
            }
        }

        return words.Count - 1;
    }

    private static PersonName Named(List<string> given, List<string> family, bool isSwapped)
    {
        var all = given.Concat(family).ToList();
        var (key, middle, isFull) = KeyOf(given, family);
        var familyWord = family.Find(word => !NameWords.IsParticle(word)) ?? family.LastOrDefault();
        var capitalsFirst = !isSwapped && all.Count > 1 && IsCapitals(all[0]) && Letters(all[0]) > 2 && !IsInitials(all[0]) && !IsCapitals(all[^1]) && !IsEastAsian(all[0]);
        return new()
        {
            Given = string.Join(' ', capitalsFirst ? all.Skip(1) : given),
            Family = capitalsFirst ? Recased(all[..1])[0] : string.Join(' ', family),
            Display = string.Join(' ', all),
            Key = key,
            MiddleInitials = middle,
            IsFull = isFull,
            Initials = all.Count > 0 && IsEastAsian(all[0])
                ? FirstLetter(all[0])
                : FirstLetter(given.Count > 0 ? given[0] : "") + FirstLetter(familyWord ?? ""),
        };
    }

    private static (string Key, string Middle, bool IsFull) KeyOf(List<string> given, List<string> family)
    {
        var words = new List<string>();
        var middle = new StringBuilder();
        var all = given.Concat(family).ToList();
        var full = all.Count(word => Letters(word) > 1 && !IsInitials(word));
        for (var i = 0; i < all.Count; i++)
        {
            var folded = PersonName.Fold(all[i]);
            if (full >= 2 && IsInitials(all[i]))
            {
                middle.Append(folded);
            }
            else if (words.Count > 0 && i > 0 && Letters(all[i]) == 1 && IsInitials(all[i - 1]))
            {
                words[^1] += folded; // "K. Y." and "KY"
            }
            else
            {
                words.AddRange(folded.Split('-', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        words.RemoveAll(word => word.Length == 0);
        if (words is [var only])
        {
            var isFullInHan = IsEastAsian(only) && only.Length >= FullNameInHan;
            return (isFullInHan ? only : "", "", isFullInHan);
        }

        words.Sort(StringComparer.Ordinal);
        var isEvidence = words.Count > 1 && !all.Exists(NameWords.NamesOrganisation) && words.Exists(word => word.Length > 1) && words.TrueForAll(word => word.EnumerateRunes().Any(Rune.IsLetter));
        return (isEvidence ? string.Join(' ', words) : "", middle.ToString(), isEvidence && full >= 2);
    }

    /// <summary>"K", "K.", "T.J."; never two letters without dots, which may be a name ("Bo", "Xi").</summary>
    private static bool IsInitials(string word) =>
        !IsEastAsian(word) && (Letters(word) == 1 || (word.Contains('.', StringComparison.Ordinal) && word.Split('.').All(part => part.Length <= 1)));

    private static int Letters(string word) => word.Count(char.IsLetter);

    private static bool IsEastAsian(string word) => word.EnumerateRunes().Any(rune => rune.Value is
        (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF) or (>= 0x20000 and <= 0x3FFFF));

    /// <summary>Words all in capitals as a name is written; others stay.</summary>
    private static List<string> Recased(List<string> words) => words.ConvertAll(word =>
    {
        if (!IsCapitals(word) || Letters(word) < 3 || word.Contains('.', StringComparison.Ordinal))
        {
            return NameWords.IsParticle(word) && IsCapitals(word) ? word.ToLowerInvariant() : word;
        }

        return NameWords.IsParticle(word) ? word.ToLowerInvariant() : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word.ToLowerInvariant());
    });
}
