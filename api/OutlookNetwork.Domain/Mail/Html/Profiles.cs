namespace OutlookNetwork.Domain.Mail.Html;

/// <summary>Links whose address says more than their text, because it names a person.</summary>
internal static class Profiles
{
    private const int LongestAddress = 200;

    private static readonly string[] Places =
    [
        "linkedin.com/in/", "orcid.org/", "researchgate.net/profile/", "x.com/", "twitter.com/", "scholar.google.com/citations",
    ];

    /// <returns>The address to show behind the link's text; null when the link is none to a profile.</returns>
    public static string? Shown(ReadOnlySpan<char> address)
    {
        address = address.Trim();
        if (address.Length > LongestAddress || address.ContainsAnyExceptInRange('!', '~') || address.ContainsAny("<>\""))
        {
            return null;
        }

        var scheme = address.IndexOf("://");
        if (scheme < 0 || !(address[..scheme] is "http" or "https"))
        {
            return null;
        }

        var place = address[(scheme + 3)..];
        place = place.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? place[4..] : place;
        foreach (var start in Places)
        {
            if (place.Length > start.Length && place.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return address.ToString();
            }
        }

        return null;
    }
}
