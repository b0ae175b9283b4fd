using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Contacts;

/// <summary>Says of each address on a message whether it is somebody known, and why or why not.</summary>
public static class ContactMatching
{
    /// <param name="participant">Name and address as the message states them.</param>
    /// <param name="owner">The owner is never matched to a contact.</param>
    /// <param name="nobodies">Addresses that mail has shown to be no person's.</param>
    /// <param name="contacts">Contacts by address in normal form; more than the participants' own do no harm.</param>
    public static Match Find(
        Participant participant, MailboxOwner owner, Nobodies nobodies, IReadOnlyDictionary<string, Contact> contacts)
    {
        if (!EmailAddress.TryParse(participant.Address, out var address))
        {
            return new(MatchState.NotAPerson, "This entry holds no readable e-mail address.", null);
        }

        if (owner.IsOwn(address.Value))
        {
            return new(MatchState.Owner, "This is one of your own addresses.", null);
        }

        if (contacts.TryGetValue(address.Value, out var contact))
        {
            var others = contact.Addresses.Count - 1;
            return new(MatchState.Known, others == 0
                ? $"{address.Value} is the address of {contact.Name}."
                : $"{address.Value} is one of the {contact.Addresses.Count} addresses of {contact.Name}.", contact);
        }

        if (owner.NeverLog.EntryFor(address.Value) is { } entry)
        {
            return new(MatchState.NeverLogged, NeverLogged(address.Value, entry), null);
        }

        if (Pseudonym.IsOne(address.Value))
        {
            return new(MatchState.NotAPerson, "Somebody stood here who was erased.", null);
        }

        if (nobodies.Erased.Contains(address.Value))
        {
            return new(MatchState.Erased, "Erased on request. Nothing of this person is kept: ask them before you save anything.", null);
        }

        if (nobodies.Lists.Contains(address.Value))
        {
            return new(MatchState.NotAPerson, $"{address.Value} is the address of a mailing list.", null);
        }

        if (nobodies.BulkSender == address.Value)
        {
            return new(MatchState.NotAPerson, $"{address.Value} sent this to many people at once; no person wrote it to you.", null);
        }

        if (RelayedName.Read(participant.Name) is { } relayed && !relayed.IsBeforeOwnAddress(address))
        {
            return new(MatchState.NotAPerson, $"{address.Value} is the address of a list or service that writes for other people.", null);
        }

        if (RoleAddresses.IsRole(address))
        {
            return new(MatchState.NotAPerson, $"{address.Value} is the address of a function or a machine, not of a person.", null);
        }

        if (owner.IsInternal(address.Value))
        {
            return new(MatchState.Internal, $"{address.Domain} is one of your company's domains.", null);
        }

        return new(MatchState.Unknown, "None of your contacts has this address.", null);
    }

    /// <summary>One sentence: why nothing is kept of an address.</summary>
    /// <param name="entry">Which covers it.</param>
    public static string NeverLogged(string address, string entry) =>
        address == entry ? $"{address} is on your never-log list." : $"{address} is on your never-log list, which covers {entry} and its subdomains.";
}

/// <summary>Addresses that are nobody's own, as mail itself says.</summary>
/// <param name="Lists">Where mailing lists take mail, in normal form.</param>
/// <param name="BulkSender">Who sent the message at hand, when it was sent in bulk; in normal form.</param>
public sealed record Nobodies(IReadOnlySet<string> Lists, string? BulkSender)
{
    /// <summary>Addresses of people who were erased, in normal form.</summary>
    public IReadOnlySet<string> Erased { get; init; } = new HashSet<string>();

    public static Nobodies None { get; } = new(new HashSet<string>(), null);
}

/// <param name="Reason">One sentence for the person who asks why.</param>
/// <param name="Contact">Set when, and only when, the state is <see cref="MatchState.Known"/>.</param>
public sealed record Match(MatchState State, string Reason, Contact? Contact);

public enum MatchState
{
    Known,
    Unknown,
    Erased,
    Owner,
    Internal,
    NotAPerson,

    /// <summary>On the owner's never-log list, and no contact.</summary>
    NeverLogged,
}
