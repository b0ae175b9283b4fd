namespace OutlookNetwork.Domain.Contacts.Lists;

/// <summary>One person of a list: what its rows together say, and the contact they add to.</summary>
public sealed class ListedPerson
{
    private readonly List<string> _addresses;
    private readonly HashSet<string> _had;
    private string _institution;
    private ContactRole _role;

    /// <param name="contact">The contact that is there; null for somebody new.</param>
    internal ListedPerson(Contact? contact, ListEntry entry, IEnumerable<string> addresses, ListWishes wishes)
    {
        Existing = contact;
        FirstRow = entry.Row;
        _addresses = [.. contact?.Addresses.Select(address => address.Address) ?? addresses];
        _had = [.. _addresses];
        _institution = contact?.Institution ?? entry.Institution;
        _role = contact?.Role ?? entry.Role ?? wishes.Role;
        Name = contact?.Name ?? (entry.Name.Length > 0 ? entry.Name : _addresses[0][..Math.Min(_addresses[0].Length, Contact.MaxNameLength)]);
        Book = contact?.Book ?? entry.Book ?? wishes.Book;
    }

    public Contact? Existing { get; }

    /// <summary>The row that it was first met in.</summary>
    public int FirstRow { get; }

    public string Name { get; }

    public Book Book { get; }

    public IReadOnlyList<string> Addresses => _addresses;

    /// <summary>Addresses that the list adds to an existing contact.</summary>
    public IReadOnlyList<string> Added => Existing is null ? [] : [.. _addresses.Where(address => !_had.Contains(address))];

    public bool FillsInstitution => Existing is { Institution.Length: 0 } && _institution.Length > 0;

    public bool FillsRole => Existing is { Role: ContactRole.Other } && _role != ContactRole.Other;

    public bool IsChanged => Existing is not null && (FillsInstitution || FillsRole || _addresses.Count > _had.Count);

    public ContactDetails Details => new(Name, _role, _institution, _addresses, Book);

    /// <summary>Takes what a row adds: never over what is there.</summary>
    /// <returns>Whether it added anything; null when the addresses became too many, and then nothing was taken.</returns>
    internal bool? Take(ListEntry entry, IReadOnlyList<string> addresses)
    {
        var added = addresses.Where(address => !_addresses.Contains(address)).ToList();
        if (_addresses.Count + added.Count > Contact.MaxAddresses)
        {
            return null;
        }

        var before = (_institution, _role);
        _addresses.AddRange(added);
        _institution = _institution.Length > 0 ? _institution : entry.Institution;
        _role = _role != ContactRole.Other ? _role : entry.Role ?? ContactRole.Other;
        return added.Count > 0 || before != (_institution, _role);
    }
}

/// <summary>What the person wants of an import beyond what the list says.</summary>
/// <param name="Role">Of new contacts whose row names none.</param>
/// <param name="Book">The same.</param>
/// <param name="Choices">By row.</param>
public sealed record ListWishes(ContactRole Role, Book Book, IReadOnlyDictionary<int, ListChoice> Choices);
