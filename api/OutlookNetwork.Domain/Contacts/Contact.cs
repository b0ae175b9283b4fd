using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Contacts;

/// <summary>A person record that the user chose to keep; one person may write from several addresses.</summary>
public sealed partial class Contact : IOwned
{
    public const int MaxNameLength = 200;
    public const int MaxInstitutionLength = 300;
    public const int MaxTimeZoneLength = 100; // the longest IANA name has 32
    public const int MaxAddresses = 20; // a person with more is more likely two people, or a list

    private readonly List<ContactAddress> _addresses = [];
    private readonly List<ContactLabel> _labels = [];

    private Contact()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public Book Book { get; private set; }

    /// <summary>Members of the tenant see it, and what is logged with the person. Never so in the private book.</summary>
    public bool Shared { get; private set; }

    public string Name { get; private set; } = "";

    public ContactRole Role { get; private set; }

    public string Institution { get; private set; } = "";

    public IReadOnlyList<ContactAddress> Addresses => _addresses;

    public ContactTier Tier { get; private set; }

    /// <summary>Null when nothing is known of it.</summary>
    public HowMet? Met { get; private set; }

    /// <summary>See <see cref="ProfileLink"/>.</summary>
    public IReadOnlyList<string> Profiles { get; private set; } = [];

    /// <summary>Where the person works, as an IANA name; null: as the owner does.</summary>
    public string? TimeZone { get; private set; }

    /// <summary>Circles and interests, in no order.</summary>
    public IReadOnlyList<ContactLabel> Labels => _labels;

    public ContactAbout About => new(
        Tier, [.. LabelsOf(LabelKind.Circle).Select(label => label.Name)], [.. LabelsOf(LabelKind.Interest).Select(label => label.AsInterest)], Met, Profiles);

    /// <summary>Name, institution, addresses, circles and interests in lower case, for look-ups: databases disagree on what lower case is.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>All that its owner says about it.</summary>
    public ContactDetails Details => new(Name, Role, Institution, [.. _addresses.Select(address => address.Address)], Book, Shared) { About = About, TimeZone = TimeZone };

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Counts changes from 1; a change that names an older one is refused.</summary>
    public int Version { get; private set; }

    /// <returns>The new contact, or the first of <see cref="ContactProblems"/> that its details run into.</returns>
    public static Outcome<Contact> Create(Guid tenantId, string ownerId, ContactDetails details, DateTimeOffset now)
    {
        var contact = new Contact { TenantId = tenantId, OwnerId = ownerId, CreatedAt = now };
        return contact.Take(details, now);
    }

    /// <param name="seenVersion">The version that the change was made on.</param>
    public Outcome<Contact> Change(ContactDetails details, int seenVersion, DateTimeOffset now) =>
        seenVersion == Version ? Take(details, now) : ContactProblems.ChangedMeanwhile(Version);

    private Outcome<Contact> Take(ContactDetails details, DateTimeOffset now)
    {
        if (details is { Book: Book.Private, Shared: true } && !Shared)
        {
            return ContactProblems.PrivateBookNotShared;
        }

        var name = details.Name.Trim();
        if (name.Length is 0 or > MaxNameLength)
        {
            return ContactProblems.NameNeeded;
        }

        if (details.Institution.Trim().Length > MaxInstitutionLength)
        {
            return ContactProblems.InstitutionTooLong;
        }

        if (details.Addresses.Count is 0 or > MaxAddresses)
        {
            return ContactProblems.AddressesNeeded;
        }

        var addresses = new List<string>();
        foreach (var text in details.Addresses)
        {
            if (!EmailAddress.TryParse(text, out var address))
            {
                return ContactProblems.NotAnAddress(text);
            }

            addresses.Add(address.Value);
        }

        if (details.About.Checked().Failed(out var problem, out var about))
        {
            return problem;
        }

        if (details.TimeZone is { } zone && (zone.Length > MaxTimeZoneLength || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)))
        {
            return ContactProblems.UnknownTimeZone(zone);
        }

        (Name, Role, Institution, Book, TimeZone) = (name, details.Role, details.Institution.Trim(), details.Book, details.TimeZone);
        Shared = details.Shared && Book == Book.Company; // one that was shared and moves to the private book is so no longer
        _addresses.RemoveAll(kept => !addresses.Contains(kept.Address));
        _addresses.AddRange(addresses.Distinct()
            .Where(address => _addresses.TrueForAll(kept => kept.Address != address))
            .Select(address => new ContactAddress { TenantId = TenantId, OwnerId = OwnerId, Book = Book, Address = address, ContactId = Id }));
        _addresses.ForEach(address => address.MoveTo(Book, Shared));
        Keep(about);
        NoteSearchText();
        (ChangedAt, Version) = (now, Version + 1);
        return this;
    }

    /// <param name="about">In normal form.</param>
    private void Keep(ContactAbout about)
    {
        (Tier, Met, Profiles) = (about.Tier, about.Met, about.Profiles);
        var wanted = about.Circles.Select(circle => (Kind: LabelKind.Circle, Interest: new Interest(circle)))
            .Concat(about.Interests.Select(interest => (Kind: LabelKind.Interest, Interest: interest)))
            .ToDictionary(label => (label.Kind, ContactLabel.KeyOf(label.Interest.Name)), label => label.Interest);
        _labels.RemoveAll(label => !wanted.ContainsKey((label.Kind, label.Key)));
        foreach (var ((kind, key), interest) in wanted)
        {
            var label = _labels.Find(one => one.Kind == kind && one.Key == key);
            if (label is null)
            {
                _labels.Add(label = new() { TenantId = TenantId, OwnerId = OwnerId, ContactId = Id, Kind = kind, Key = key });
            }

            label.Take(interest, Book);
        }
    }

    private IEnumerable<ContactLabel> LabelsOf(LabelKind kind) => _labels.Where(label => label.Kind == kind).OrderBy(label => label.Key, StringComparer.Ordinal);

    private void NoteSearchText() => SearchText = string.Join(
        '\n', _addresses.Select(address => address.Address).Prepend(Institution).Prepend(Name).Concat(_labels.Select(label => label.Name).Order(StringComparer.Ordinal)))
        .ToLowerInvariant();
}

/// <summary>One address of one contact. An owner has at most one contact for an address.</summary>
public sealed class ContactAddress : IOwned
{
    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public Book Book { get; internal set; }

    /// <summary>As the contact is.</summary>
    public bool Shared { get; internal set; }

    /// <summary>In normal form; see <see cref="EmailAddress"/>.</summary>
    public required string Address { get; init; }

    public Guid ContactId { get; internal set; }

    internal void MoveTo(Book book, bool shared) => (Book, Shared) = (book, shared);

    internal void MoveTo(Guid contactId) => ContactId = contactId;
}

/// <summary>What a person may say about a contact.</summary>
/// <param name="Addresses">1 to 20, as typed; they are brought into normal form.</param>
/// <param name="Shared">With the members of the tenant; a contact of the private book never is.</param>
public sealed record ContactDetails(
    string Name, ContactRole Role, string Institution, IReadOnlyList<string> Addresses, Book Book, bool Shared = false)
{
    public ContactAbout About { get; init; } = ContactAbout.Nothing;

    /// <summary>Where the person works, as an IANA name; null: as the owner does.</summary>
    public string? TimeZone { get; init; }
}

public enum ContactRole
{
    Hcp,
    KeyOpinionLeader,
    Researcher,
    Peer,
    Mentor,
    PatientOrganisation,
    Internal,
    Other,
}
