namespace OutlookNetwork.Domain.Mail;

/// <summary>
/// Which addresses reach one mailbox. Addresses are compared and kept as they are; this is for suggestions alone.
/// </summary>
public static class Mailbox
{
    /// <summary>
    /// The address without its tag: "anna@x" for "anna+journal@x" (RFC 5233). At Gmail also without dots, which it ignores, and under
    /// its one name. A tag whose mailbox would be empty stays.
    /// </summary>
    public static string Of(EmailAddress address)
    {
        var local = WithoutTag(address.LocalPart);
        return address.Domain is "gmail.com" or "googlemail.com"
            ? local.Replace(".", "", StringComparison.Ordinal) + "@gmail.com"
            : $"{local}@{address.Domain}";
    }

    public static string WithoutTag(string localPart)
    {
        var plus = localPart.IndexOf('+', StringComparison.Ordinal);
        return plus > 0 && localPart[0] != '"' ? localPart[..plus] : localPart;
    }
}
