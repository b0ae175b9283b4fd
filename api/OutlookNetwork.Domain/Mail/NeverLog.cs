namespace OutlookNetwork.Domain.Mail;

/// <summary>Addresses and domains with which nothing is logged or stored anew: a patient, a relative, a lawyer.</summary>
/// <param name="entries">In normal form; see <see cref="Read"/>.</param>
public sealed class NeverLog(IEnumerable<string> entries)
{
    public const int MaxEntries = 200;

    private readonly HashSet<string> _entries = [.. entries];

    public static NeverLog Nobody { get; } = new([]);

    public bool IsEmpty => _entries.Count == 0;

    /// <param name="text">An address, or a domain with or without "@": "@clinic.example" covers its subdomains as well.</param>
    /// <returns>It in normal form, the domain without "@"; null when it is neither.</returns>
    public static string? Read(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.LastIndexOf('@') > 0)
        {
            return EmailAddress.TryParse(trimmed, out var address) ? address.Value : null;
        }

        var domain = trimmed.TrimStart('@');
        return domain.Contains('.', StringComparison.Ordinal) && EmailAddress.TryParse("anybody@" + domain, out var of)
            && Uri.CheckHostName(of.Domain) == UriHostNameType.Dns ? of.Domain : null;
    }

    /// <returns>The entry that covers the address; null when none does, or when it is no address.</returns>
    public string? EntryFor(string address)
    {
        if (IsEmpty || !EmailAddress.TryParse(address, out var parsed))
        {
            return null;
        }

        return _entries.Contains(parsed.Value) ? parsed.Value : parsed.Domains.FirstOrDefault(_entries.Contains);
    }
}
