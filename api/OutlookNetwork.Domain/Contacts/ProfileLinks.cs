namespace OutlookNetwork.Domain.Contacts;

/// <summary>Links of a signature that lead to the sender, not to an employer, a paper or a tracker.</summary>
internal static class ProfileLinks
{
    private const int LongestLink = 200;
    private const int ShortestName = 4; // letters of a name that a host is believed for

    private static readonly (string Host, string Path)[] Sites =
    [
        ("linkedin.com", "/in/"), ("researchgate.net", "/profile/"), ("x.com", "/"), ("twitter.com", "/"), ("scholar.google.com", "/citations"),
    ];

    private static readonly string[] NoPersons = ["home", "share", "intent", "hashtag", "i", "search", "company"];

    public static IEnumerable<FieldProposal> FindIn(string line, SignatoryName sender, string source)
    {
        foreach (var word in line.Split([' ', '\t', '<', '>', '"', '|', '(', ')', '[', ']', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            var text = word.Trim('.', ',', ';', ':', '*', '_');
            var isBare = Sites.Any(site => text.StartsWith(site.Host + site.Path, StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("www." + site.Host + site.Path, StringComparison.OrdinalIgnoreCase));
            if (text.Length > LongestLink || !Uri.TryCreate(isBare ? "https://" + text : text, UriKind.Absolute, out var link)
                || link.Scheme is not ("http" or "https") || link.UserInfo.Length > 0 || !link.IsDefaultPort)
            {
                continue;
            }

            if (IsProfile(link))
            {
                yield return new(ProposedField.Profile, link.AbsoluteUri, source);
            }
            else if (IsOwn(link, sender))
            {
                yield return new(ProposedField.Homepage, link.AbsoluteUri, source);
            }
        }
    }

    private static bool IsProfile(Uri link)
    {
        var host = link.Host.StartsWith("www.", StringComparison.Ordinal) ? link.Host[4..] : link.Host;
        var country = host.IndexOf(".linkedin.com", StringComparison.Ordinal);
        host = country == 2 ? host[3..] : host; // de.linkedin.com
        foreach (var (site, path) in Sites)
        {
            if (host != site || !link.AbsolutePath.StartsWith(path, StringComparison.Ordinal))
            {
                continue;
            }

            var person = link.AbsolutePath[path.Length..].Trim('/');
            return path == "/citations"
                ? link.Query.Contains("user=", StringComparison.Ordinal)
                : person.Length > 0 && !person.Contains('/') && !NoPersons.Contains(person);
        }

        return false;
    }

    /// <summary>The host is made of the sender's name alone, "osei.example" or "www.amara-osei.example", or the path is "/~osei".</summary>
    private static bool IsOwn(Uri link, SignatoryName sender)
    {
        var host = link.Host.StartsWith("www.", StringComparison.Ordinal) ? link.Host[4..] : link.Host;
        var dot = host.IndexOf('.');
        var path = link.AbsolutePath.TrimEnd('/');
        return (dot > 0 && path.Length == 0 && IsName(host[..dot], sender))
            || (path.StartsWith("/~", StringComparison.Ordinal) && path.IndexOf('/', 1) < 0 && IsName(path[2..], sender));
    }

    private static bool IsName(string text, SignatoryName sender)
    {
        var left = text;
        foreach (var word in sender.Words)
        {
            left = left.Replace(word, "", StringComparison.OrdinalIgnoreCase);
        }

        return text.Length >= ShortestName && left.Length < text.Length && left.All(c => c is '-' or '_' or '.');
    }
}
