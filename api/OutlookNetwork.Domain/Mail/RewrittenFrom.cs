namespace OutlookNetwork.Domain.Mail;

/// <summary>
/// Finds the author of a message whose From a list or relay replaced by its own address, as they do for senders whose domain forbids
/// forwarding (DMARC, RFC 7489): Mailman, Google Groups, groups.io, the IETF, ticket systems.
/// </summary>
internal static class RewrittenFrom
{
    /// <returns><see langword="null"/> when From is the author's own.</returns>
    public static Author? Read(ParsedMessage message, Participant from)
    {
        var relayed = RelayedName.Read(from.Name);
        var isList = EmailAddress.TryParse(from.Address, out var address) && message.ListAddresses.Contains(address.Value);
        var packed = address is null ? null : PackedAddress.Unpack(address);
        if (relayed is null && !isList && packed is null)
        {
            return null;
        }

        var name = relayed?.Name ?? (packed is null ? "" : from.Name);
        var (who, reason) = Find(message, address, name, packed);
        if (who is null && !isList && address is not null && relayed?.IsBeforeOwnAddress(address) == true)
        {
            return null;
        }

        return new(who is null ? null : who with { Name = who.Name.Length > 0 || reason == AuthorReason.DisplayName ? who.Name : name }, reason, relayed?.Through ?? "", null, null);
    }

    private static (Participant? Who, AuthorReason Reason) Find(ParsedMessage message, EmailAddress? from, string name, string? packed)
    {
        if (message.OriginalFrom.FirstOrDefault(IsCandidate) is { } original)
        {
            return (original, AuthorReason.OriginalFrom);
        }

        if (packed is not null)
        {
            return (new(name, packed), AuthorReason.PackedAddress);
        }

        if (EmailAddress.TryParse(name, out var stated))
        {
            return (new("", stated.Value), AuthorReason.DisplayName);
        }

        var answers = message.ReplyTo.Where(IsCandidate).ToList();
        if (name.Length > 0 && answers.Find(one => NamesMeet(one.Name, name)) is { } answered)
        {
            return (answered, AuthorReason.ReplyTo);
        }

        if (name.Length > 0 && message.Cc.FirstOrDefault(one => IsCandidate(one) && NamesMeet(one.Name, name)) is { } copied)
        {
            return (copied, AuthorReason.Cc);
        }

        return answers is [{ Name: "" } only]
            && (name.Length == 0 || RelayedName.Tells(only.Address[..only.Address.LastIndexOf('@')], name) || !(IsNear(only, from) || IsRecipient(only, message)))
            ? (only, AuthorReason.ReplyTo)
            : (null, AuthorReason.ListItself);

        bool IsCandidate(Participant one) =>
            EmailAddress.TryParse(one.Address, out var address) && address != from && !message.ListAddresses.Contains(address.Value)
            && RoleAddresses.RoleOf(address) is AddressRole.Person && RelayedName.Read(one.Name) is null && PackedAddress.Unpack(address) is null;
    }

    /// <summary>Answers that go to where the message went already go to another list.</summary>
    private static bool IsRecipient(Participant one, ParsedMessage message) =>
        message.To.Concat(message.Cc).Any(recipient => recipient.Address.Equals(one.Address, StringComparison.OrdinalIgnoreCase));

    private static bool IsNear(Participant one, EmailAddress? from) =>
        from is not null && EmailAddress.TryParse(one.Address, out var address) && MailDomains.AreOne(address.Domain, from.Domain);

    /// <summary>The same words, in any order, whatever their case.</summary>
    private static bool NamesMeet(string left, string right)
    {
        var words = RelayedName.Words(left);
        return words.Count > 0 && words.SetEquals(RelayedName.Words(right));
    }
}
