namespace OutlookNetwork.Domain.Contacts.Lists;

/// <summary>A list of people that was handed in, and what became of it. It holds no person's data: the list itself is deleted.</summary>
public sealed class ContactList : IOwned
{
    public const int MaxFileName = 255; // bytes, as file systems count them

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public Book Book { get; private set; }

    /// <summary>A label; empty for what was pasted.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the list as it was handed in, hexadecimal in lower case.</summary>
    public required string Digest { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public ContactListState State { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    public DateTimeOffset? UndoneAt { get; private set; }

    public ListKind Kind { get; private set; }

    public string Encoding { get; private set; } = "";

    /// <summary>Empty for all but CSV.</summary>
    public string Separator { get; private set; } = "";

    public int HeaderRow { get; private set; }

    /// <summary>What each column holds, as last proposed or chosen.</summary>
    public IReadOnlyList<ListField> Fields { get; private set; } = [];

    /// <summary>Of new contacts whose row names none.</summary>
    public ContactRole Role { get; private set; } = ContactRole.Other;

    public IReadOnlyDictionary<int, ListChoice> Choices { get; private set; } = new Dictionary<int, ListChoice>();

    /// <summary>Rows that make a contact, here and below by the last preview, then by what was done.</summary>
    public int New { get; private set; }

    public int Same { get; private set; }

    public int Unchanged { get; private set; }

    public int Refused { get; private set; }

    public int NeedAddress { get; private set; }

    /// <summary>Counts what was wished: a plan is that of one revision.</summary>
    public int Revision { get; private set; }

    /// <summary>Without the addresses that were typed: those wait beside the list, and go with it.</summary>
    public ListWishes Wishes => new(Role, Book, Choices);

    /// <summary>Keeps what the person wants; the next plan is made by it.</summary>
    public void Wish(ListWishes wishes) => (Role, Book, Choices, Revision) = (wishes.Role, wishes.Book, wishes.Choices, Revision + 1);

    /// <summary>Keeps how the list was read, and the counts of its plan.</summary>
    public void Note(PeopleList list, ListPlan plan)
    {
        (Kind, Encoding, Separator, HeaderRow) = (list.Kind, list.Encoding, list.Separator?.ToString() ?? "", list.HeaderRow);
        Fields = [.. list.Columns.Select(column => column.Field)];
        (New, Same) = (plan.Count(ListRowState.New), plan.Count(ListRowState.Same));
        (Unchanged, Refused, NeedAddress) = (plan.Count(ListRowState.Unchanged), plan.Count(ListRowState.Refused), plan.Count(ListRowState.NeedsAddress));
    }

    public Outcome<ContactList> Finish(DateTimeOffset now)
    {
        if (State != ContactListState.Preview)
        {
            return ListProblems.AlreadyDone;
        }

        (State, DoneAt) = (ContactListState.Done, now);
        return this;
    }

    public Outcome<ContactList> TakeBack(DateTimeOffset now)
    {
        if (State != ContactListState.Done)
        {
            return ListProblems.AlreadyUndone;
        }

        (State, UndoneAt) = (ContactListState.Undone, now);
        return this;
    }
}

public enum ContactListState
{
    Preview,
    Done,
    Undone,
}

/// <summary>What became of one row, kept without what it said.</summary>
/// <param name="ContactId">Null when nothing was made of it. The contact may be gone since.</param>
public sealed record ContactListRow(
    Guid TenantId, string OwnerId, Book Book, Guid ListId, int Number, ListRowState State, ListReason Code, Guid? ContactId) : IOwned;

/// <summary>What an import did to one contact: enough to take it back.</summary>
/// <param name="IsNew">It was made; else it was added to.</param>
/// <param name="Version">The contact's right after the import: taking it back needs it unchanged.</param>
/// <param name="Added">Addresses that a contact gained which was there before.</param>
/// <param name="AboutBefore">What was known of such a contact, when the import added to it; else null.</param>
public sealed record ContactListChange(
    Guid TenantId, string OwnerId, Book Book, Guid ListId, Guid ContactId, bool IsNew, int Version,
    IReadOnlyList<string> Added, bool FilledInstitution, bool FilledRole, ContactAbout? AboutBefore = null) : IOwned
{
    /// <summary>The details of a contact that was there before, without what the import gave it.</summary>
    public ContactDetails Without(Contact contact) => new(
        contact.Name, FilledRole ? ContactRole.Other : contact.Role, FilledInstitution ? "" : contact.Institution,
        [.. contact.Addresses.Select(address => address.Address).Where(address => !Added.Contains(address))], contact.Book, contact.Shared)
    {
        About = AboutBefore ?? contact.About,
    };
}
