using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Contacts.Lists;

/// <summary>Whom people of a list look like that no contact's address names.</summary>
public sealed class ListLikeness
{
    private readonly Dictionary<string, ListEntry> _unknown = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _mailboxes = new(StringComparer.Ordinal);

    /// <param name="contacts">By address in normal form: those of the list's addresses that are somebody's.</param>
    public ListLikeness(IEnumerable<ListEntry> entries, IReadOnlyDictionary<string, Contact> contacts)
    {
        foreach (var entry in entries)
        {
            // The first address that can be a contact's, as a plan takes it.
            var address = entry.Addresses.Select(text => EmailAddress.TryParse(text, out var parsed) && !RoleAddresses.IsRole(parsed) ? parsed : null)
                .FirstOrDefault(parsed => parsed is not null);
            if (address is not null && !contacts.ContainsKey(address.Value) && _unknown.TryAdd(address.Value, entry))
            {
                _names.Add(PersonName.Read(entry.Name).Key);
                _mailboxes.Add(Mailbox.Of(address));
            }
        }

        _names.Remove("");
    }

    public bool IsNeeded => _unknown.Count > 0;

    /// <summary>Whether a contact with this name or one of these addresses is worth comparing.</summary>
    public bool MayBe(string name, IEnumerable<string> addresses) =>
        _names.Contains(PersonName.Read(name).Key)
        || addresses.Any(text => EmailAddress.TryParse(text, out var address) && _mailboxes.Contains(Mailbox.Of(address)));

    /// <param name="contacts">Those worth comparing.</param>
    /// <param name="apart">Addresses that were said not to be one person's.</param>
    /// <returns>By the list's address the contact that is most alike.</returns>
    public IReadOnlyDictionary<string, AlikeContact> Find(IReadOnlyCollection<Contact> contacts, IReadOnlySet<AddressPair> apart)
    {
        if (contacts.Count == 0)
        {
            return new Dictionary<string, AlikeContact>();
        }

        var names = contacts.Select(contact => PersonName.Read(contact.Name).Key).ToHashSet();
        var mailboxes = contacts.SelectMany(contact => contact.Addresses).Select(one => EmailAddress.TryParse(one.Address, out var address) ? Mailbox.Of(address) : "").ToHashSet();
        var people = _unknown
            .Where(one => EmailAddress.TryParse(one.Key, out var address) && (mailboxes.Contains(Mailbox.Of(address)) || names.Contains(PersonName.Read(one.Value.Name).Key)))
            .Select(one => new SeenPerson(one.Key, one.Value.Name.Length > 0 ? [one.Value.Name] : [], 0, null, null, [])).ToList();
        var byId = contacts.ToDictionary(contact => contact.Id);
        var found = new Dictionary<string, AlikeContact>(StringComparer.Ordinal);
        foreach (var suggestion in SamePeople.Suggest(people, contacts, new Dictionary<AddressPair, SeenTogether>()).Where(suggestion => suggestion.Contacts.Count == 1))
        {
            var contact = byId[suggestion.Contacts[0]];
            var address = _unknown.ContainsKey(suggestion.Pair.First) ? suggestion.Pair.First : suggestion.Pair.Second;
            if (!contact.Addresses.Any(one => apart.Contains(AddressPair.Of(one.Address, address))))
            {
                found.TryAdd(address, new(contact, suggestion.Strength, suggestion.Evidence)); // strongest first
            }
        }

        return found;
    }
}
