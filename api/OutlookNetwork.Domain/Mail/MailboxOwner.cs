namespace OutlookNetwork.Domain.Mail;

/// <summary>Whose mailbox it is: decides which way a message went, who the other side is, and what is internal.</summary>
public sealed class MailboxOwner
{
    private readonly HashSet<string> _own;
    private readonly HashSet<string> _internalDomains;

    /// <param name="addresses">The owner's own addresses and aliases; those that are no addresses are left out.</param>
    /// <param name="internalDomains">Domains of the owner's company, without "@"; subdomains count too.</param>
    public MailboxOwner(IEnumerable<string> addresses, IEnumerable<string> internalDomains)
    {
        _own = [.. addresses.Select(Normal).OfType<string>()];
        _internalDomains = [.. internalDomains.Select(domain => domain.Trim().TrimStart('@').ToLowerInvariant()).Where(domain => domain.Length > 0)];
    }

    /// <summary>With whom nothing is logged or stored anew.</summary>
    public NeverLog NeverLog { get; init; } = NeverLog.Nobody;

    public bool IsOwn(string address) => Normal(address) is { } normal && _own.Contains(normal);

    public bool IsInternal(string address) =>
        EmailAddress.TryParse(address, out var parsed) && parsed.Domains.Any(_internalDomains.Contains);

    /// <summary>Which way a stored message went, by who wrote it: the owner's own mail that comes back from a list is outgoing.</summary>
    public Direction DirectionOf(Message message) => IsOwn(message.SenderAddress) ? Direction.Outgoing : Direction.Incoming;

    /// <summary>Which way an item went of which no more than the sender is known.</summary>
    public Direction DirectionOf(Participant sender) => IsOwn(sender.Address) ? Direction.Outgoing : Direction.Incoming;

    /// <summary>
    /// What kind of automatic mail it is for this owner. List mail that names one of the owner's addresses in To or Cc is person mail.
    /// </summary>
    public Automatic AutomaticFor(Automatic stated, IEnumerable<Participant> recipients) =>
        stated == Automatic.List && recipients.Any(recipient => IsOwn(recipient.Address)) ? Automatic.None : stated;

    /// <summary>True when everybody on the message is the owner or a colleague. A message with no readable address is not internal.</summary>
    public bool IsInternalOnly(IEnumerable<Participant> everyone)
    {
        var any = false;
        foreach (var participant in everyone.Where(participant => participant.Address.Length > 0))
        {
            any = true;
            if (!IsOwn(participant.Address) && !IsInternal(participant.Address))
            {
                return false;
            }
        }

        return any;
    }

    /// <summary>
    /// The person a message is about: its sender, or, when the owner sent it, the first outside person it went to; a colleague only
    /// when there is nobody outside. Never the owner; <see langword="null"/> when there is nobody else.
    /// </summary>
    public Participant? CounterpartOf(Participant sender, IEnumerable<Participant> recipients)
    {
        if (sender.Address.Length > 0 && !IsOwn(sender.Address))
        {
            return sender;
        }

        var others = recipients.Where(recipient => recipient.Address.Length > 0 && !IsOwn(recipient.Address)).ToList();
        return others.Find(other => !IsInternal(other.Address)) ?? others.FirstOrDefault();
    }

    private static string? Normal(string address) => EmailAddress.TryParse(address, out var parsed) ? parsed.Value : null;
}
