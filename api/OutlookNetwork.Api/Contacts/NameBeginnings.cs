using System.Text;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Contacts;

/// <summary>Search terms for a name: each word as far as every spelling of it agrees ("Müller", "Mueller" and "Muller" in "mu").</summary>
internal static class NameBeginnings
{
    /// <param name="name">Without titles and asides; initials are left out.</param>
    public static IReadOnlyList<string> Of(string name) =>
    [
        .. name.Normalize(NormalizationForm.FormC).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Count(char.IsLetter) > 1)
            .SelectMany(Beginning).Distinct().Take(SearchWords.MaxTerms),
    ];

    private static IReadOnlyList<string> Beginning(string word)
    {
        var terms = SearchWords.Terms(word);
        if (terms is not [var plain] || !Ascii.IsValid(plain))
        {
            return terms;
        }

        var marked = word.AsSpan().IndexOfAnyExceptInRange('\0', '\x7f');
        plain = marked < 0 ? plain : SearchWords.Of(word[..(marked + 1)]);
        for (var i = 0; i + 1 < plain.Length; i++)
        {
            if (plain[i] is 'a' or 'o' or 'u' && plain[i + 1] == 'e')
            {
                return [plain[..(i + 1)]];
            }
        }

        return [plain];
    }
}
