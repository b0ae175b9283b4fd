namespace OutlookNetwork.Domain.Contacts.Lists;

/// <summary>One person of a list: what its rows together say, and the contact they add to.</summary>
public sealed class ListedPerson
{
    private readonly List<string> _addresses;
    private readonly HashSet<string> _had;
    private string _institution;
    private ContactRole _role;
    private ContactAbout _about;

    /// <param name="contact">The contact that is there; null for somebody new.</param>
    internal ListedPerson(Contact? contact, ListEntry entry, IEnumerable<string> addresses, ListWishes wishes)
    {
        Existing = contact;
        FirstRow = entry.Row;
        _addresses = [.. contact?.Addresses.Select(address => address.Address) ?? addresses];
        _had = [.. _addresses];
        _institution = contact?.Institution ?? entry.Institution;
        _role = contact?.Role ?? entry.Role ?? wishes.Role;
        _about = contact?.About ?? entry.About;
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

    /// <summary>Circles, interests, links and the like are added to an existing contact.</summary>
    public bool FillsAbout => Existing is not null && _about != Existing.About;

    public bool IsChanged => Existing is not null && (FillsInstitution || FillsRole || FillsAbout || _addresses.Count > _had.Count);

    public ContactDetails Details => new(Name, _role, _institution, _addresses, Book, Existing?.Shared ?? false) { About = _about, TimeZone = Existing?.TimeZone };

    /// <summary>Takes what a row adds: never over what is there.</summary>
    /// <returns>Whether it added anything; null when it became too much, for the <paramref name="reason"/>, and then nothing was taken.</returns>
    internal bool? Take(ListEntry entry, IReadOnlyList<string> addresses, out ListReason reason)
    {
        reason = ListReason.TooManyAddresses;
        var added = addresses.Where(address => !_addresses.Contains(address)).ToList();
        if (_addresses.Count + added.Count > Contact.MaxAddresses)
        {
            return null;
        }

        reason = ListReason.BadDetails;
        if (_about.With(entry.About).Checked().Failed(out _, out var about))
        {
            return null;
        }

        var before = (_institution, _role, _about);
        _about = about;
        _addresses.AddRange(added);
        _institution = _institution.Length > 0 ? _institution : entry.Institution;
        _role = _role != ContactRole.Other ? _role : entry.Role ?? ContactRole.Other;
        return added.Count > 0 || before != (_institution, _role, _about);
    }
}

/// <summary>What the person wants of an import beyond what the list says.</summary>
/// <param name="Role">Of new contacts whose row names none.</param>
/// <param name="Book">The same.</param>
/// <param name="Choices">By row.</param>
public sealed record ListWishes(ContactRole Role, Book Book, IReadOnlyDictionary<int, ListChoice> Choices)
{
    /// <summary>By row: the address that the person typed, in place of what the list says.</summary>
    public IReadOnlyDictionary<int, string> Given { get; init; } = new Dictionary<int, string>();

    /// <returns>The entries with the addresses that were given to them.</returns>
    public IReadOnlyList<ListEntry> Complete(IReadOnlyList<ListEntry> entries) => Given.Count == 0
        ? entries
        : [.. entries.Select(entry => Given.TryGetValue(entry.Row, out var address) ? entry with { Addresses = [address] } : entry)];
}
