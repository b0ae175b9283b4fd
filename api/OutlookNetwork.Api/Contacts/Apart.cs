using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Contacts;

/// <summary>
/// Who was said not to be the same. What was said of two addresses holds for the contacts that have them, so that another address of the
/// same two people does not bring the question back.
/// </summary>
internal sealed class Apart
{
    private readonly IReadOnlyDictionary<string, Contact> _contacts;
    private readonly HashSet<AddressPair> _pairs;

    public Apart(IEnumerable<NotTheSame> pairs, IEnumerable<Contact> contacts)
    {
        _contacts = ByAddress(contacts);
        _pairs = [.. pairs.Select(pair => Key(AddressPair.Of(pair.First, pair.Second)))];
    }

    public bool Contains(string one, string other) => _pairs.Contains(Key(AddressPair.Of(one, other)));

    /// <summary>The same for every pair of addresses of the same two people.</summary>
    public AddressPair Key(AddressPair pair) => AddressPair.Of(Who(pair.First), Who(pair.Second));

    public static IReadOnlyDictionary<string, Contact> ByAddress(IEnumerable<Contact> contacts) =>
        contacts.SelectMany(contact => contact.Addresses.Select(address => (address.Address, contact))).ToDictionary();

    private string Who(string address) => _contacts.TryGetValue(address, out var contact) ? contact.Id.ToString() : address;
}
