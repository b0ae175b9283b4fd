namespace OutlookNetwork.Domain.Mail;

/// <summary>What a message is when no person wrote it to the reader in person; <see cref="None"/> for person mail.</summary>
public enum Automatic
{
    None,
    AutoReply,
    Bounce,
    Receipt,
    Calendar,
    List,
    Bulk,
}
