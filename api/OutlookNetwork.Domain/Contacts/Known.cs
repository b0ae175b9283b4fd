using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Contacts;

/// <summary>An address with all that is known of its owner, prepared for comparison.</summary>
internal sealed class Known
{
    private const int ShortestLocalPart = 3; // letters: shorter ones are initials that colleagues share

    private Known(SeenPerson seen, EmailAddress address, Contact? contact)
    {
        (Seen, Address, Contact) = (seen, address, contact);
        Names = [.. (contact is null ? seen.Names : seen.Names.Append(contact.Name)).Select(PersonName.Read).DistinctBy(name => (name.Key, name.MiddleInitials, name.Generation))];
        Keys = [.. Names.Select(name => name.Key).Where(key => key.Length > 0).Distinct()];
        LocalPart = Mail.Mailbox.WithoutTag(address.LocalPart);
        Organisation = MailDomains.IsFreeMail(address.Domain) ? address.Domain : MailDomains.Organisation(address.Domain);
        Mailbox = Mail.Mailbox.Of(address);
    }

    public SeenPerson Seen { get; }

    public EmailAddress Address { get; }

    public Contact? Contact { get; }

    public IReadOnlyList<PersonName> Names { get; }

    public IReadOnlyList<string> Keys { get; }

    public string LocalPart { get; }

    public string Organisation { get; }

    public string Mailbox { get; }

    /// <summary>Two people who share one are worth comparing.</summary>
    public IEnumerable<string> Traits
    {
        get
        {
            var traits = Keys.Select(key => "name " + key).Append("mailbox " + Mailbox);
            return LocalPart.Length >= ShortestLocalPart && !MailDomains.IsFreeMail(Address.Domain)
                ? traits.Append($"local {LocalPart}@{Organisation}")
                : traits;
        }
    }

    public static Dictionary<string, Known> All(IEnumerable<SeenPerson> people, IEnumerable<Contact> contacts)
    {
        var owners = new Dictionary<string, Contact>(StringComparer.Ordinal);
        foreach (var contact in contacts)
        {
            foreach (var address in contact.Addresses)
            {
                owners[address.Address] = contact;
            }
        }

        var known = new Dictionary<string, Known>(StringComparer.Ordinal);
        foreach (var person in people.Concat(owners.Keys.Select(address => new SeenPerson(address, [], 0, null, null, []))))
        {
            if (EmailAddress.TryParse(person.Address, out var address) && !known.ContainsKey(address.Value))
            {
                known[address.Value] = new(person, address, owners.GetValueOrDefault(address.Value));
            }
        }

        return known;
    }
}
