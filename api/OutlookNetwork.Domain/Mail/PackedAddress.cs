namespace OutlookNetwork.Domain.Mail;

/// <summary>An address that a relay carries inside the local part of its own.</summary>
internal static class PackedAddress
{
    /// <summary>
    /// Reads "ama=40x.example@dmarc.ietf.org" and "ama=x.example@groups.io". Return paths of lists look alike, so nothing that
    /// begins with another address's name ("bounces+ama=x.example@") is read.
    /// </summary>
    /// <returns>The author's address in normal form; <see langword="null"/> when there is none inside.</returns>
    public static string? Unpack(EmailAddress address)
    {
        var local = address.LocalPart;
        var equals = local.LastIndexOf('=');
        if (equals < 1 || local[0] == '"' || RoleAddresses.RoleOf(address) is not AddressRole.Person)
        {
            return null;
        }

        var domain = local[(equals + 1)..];
        domain = domain.StartsWith("40", StringComparison.Ordinal) ? domain[2..] : domain; // quoted-printable "@"
        return domain.Contains('.', StringComparison.Ordinal) && EmailAddress.TryParse($"{local[..equals]}@{domain}", out var packed)
            ? packed.Value
            : null;
    }
}
