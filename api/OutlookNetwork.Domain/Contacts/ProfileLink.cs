namespace OutlookNetwork.Domain.Contacts;

/// <summary>A link to a person's page elsewhere: ORCID, LinkedIn, the page at their university, a search for them at PubMed.</summary>
public static class ProfileLink
{
    public const int MaxLength = 500;

    private const string OrcidSite = "https://orcid.org/";

    /// <param name="text">A link, or an ORCID iD alone.</param>
    /// <returns>The link, with https and a host that has a name; its address is as browsers write it.</returns>
    public static Outcome<string> Read(string text)
    {
        var trimmed = text.Trim();
        if (Orcid.FindIn(trimmed) is { } id && id.Length == trimmed.Length)
        {
            return OrcidSite + id;
        }

        return trimmed.Length <= MaxLength
            && Uri.TryCreate(trimmed, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps && link.UserInfo.Length == 0
            && link.HostNameType == UriHostNameType.Dns && link.IdnHost.Contains('.', StringComparison.Ordinal) && link.AbsoluteUri.Length <= MaxLength
            ? link.AbsoluteUri
            : ContactProblems.NotAProfile(trimmed.Length > MaxLength ? trimmed[..MaxLength] : trimmed);
    }
}
