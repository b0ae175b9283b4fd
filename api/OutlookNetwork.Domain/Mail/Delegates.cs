namespace OutlookNetwork.Domain.Mail;

/// <summary>RFC 5322 3.6.2: Sender is who sent a message for its author. Lists and mail programs use the field for other things too.</summary>
internal static class Delegates
{
    public static Participant? Find(ParsedMessage message, EmailAddress author)
    {
        var sender = message.Sender is [var first, ..] ? first : null;
        if (sender is null || !EmailAddress.TryParse(sender.Address, out var address) || message.Automatic is not (Automatic.None or Automatic.List))
        {
            return null;
        }

        var isSamePerson = Mailbox.Of(address) == Mailbox.Of(author)
            || (sender.Name.Length > 0 && sender.Name.Equals(message.From[0].Name, StringComparison.OrdinalIgnoreCase));
        return isSamePerson || RoleAddresses.IsRole(address) || IsOfList(message, address) ? null : sender;
    }

    private static bool IsOfList(ParsedMessage message, EmailAddress sender) =>
        message.ListAddresses.Any(list => list == sender.Value
            || list.AsSpan(list.LastIndexOf('@') + 1).Equals(sender.Domain, StringComparison.Ordinal)
            || sender.LocalPart.StartsWith(list[..list.LastIndexOf('@')] + "-", StringComparison.Ordinal));
}
