namespace OutlookNetwork.Domain.Mail;

/// <summary>Who stands in the place of somebody erased: a name and an address that lead to nobody.</summary>
/// <param name="Token">Random letters and digits; not derived from the person.</param>
public sealed record Pseudonym(string Token)
{
    private const string Ending = "@erased.invalid"; // RFC 2606: a domain that will never be anybody's

    public string Name => $"Erased person {Token}";

    public string Address => $"erased-{Token}{Ending}";

    public static bool IsOne(string address) => address.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);
}
