using System.ComponentModel.DataAnnotations;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Contacts.Lists;

namespace OutlookNetwork.Api.ContactLists;

/// <param name="Text">Names and addresses as they were copied, or the text of a CSV or vCard file.</param>
public sealed record PastedContacts([property: MaxLength(PastedContacts.MaxLength)] string Text)
{
    public const int MaxLength = 500_000; // characters: within the limit of a JSON body
}

/// <summary>What an import is to do beyond what the list says.</summary>
/// <param name="Columns">What each column of CSV holds, in their order; null takes what is proposed.</param>
/// <param name="Role">Of new contacts whose row names none.</param>
/// <param name="Book">The same.</param>
/// <param name="Choices">Rows of which something else is decided than is proposed, at most 1,000.</param>
/// <param name="Given">Addresses for rows that have none, or a wrong one, at most 1,000; null: none.</param>
public sealed record ContactImportWishes(
    [property: MaxLength(300)] IReadOnlyList<ListField>? Columns,
    ContactRole Role,
    Book Book,
    [property: MaxLength(1000)] IReadOnlyList<RowChoice> Choices,
    [property: MaxLength(1000)] IReadOnlyList<GivenAddress>? Given = null)
{
    internal ListWishes AsWishes()
    {
        var choices = new Dictionary<int, ListChoice>();
        foreach (var one in Choices)
        {
            choices[one.Row] = one.Choice; // said twice, the last counts
        }

        var given = new Dictionary<int, string>();
        foreach (var one in Given ?? [])
        {
            given[one.Row] = one.Address.Trim();
        }

        return new(Role, Book, choices) { Given = given };
    }
}

public sealed record RowChoice(int Row, ListChoice Choice);

public sealed record GivenAddress(int Row, [property: MaxLength(320)] string Address);

/// <summary>An import of contacts: a preview until it is confirmed.</summary>
/// <param name="Separator">Of the cells of CSV; empty for the other kinds.</param>
/// <param name="HeaderRow">Of CSV, from 1; 0 when there is none.</param>
/// <param name="Columns">Of CSV, while it is a preview.</param>
/// <param name="Unkept">What vCards hold that a contact has no place for, while it is a preview.</param>
/// <param name="Rows">The sum of the five counts that follow.</param>
/// <param name="New">Rows that make a contact, here and below by the last preview, or as it was done.</param>
/// <param name="Same">Rows that fill empty fields of somebody who is there, or add addresses.</param>
/// <param name="NeedAddress">Rows of somebody without an address; nothing is made of them until they are given one.</param>
/// <param name="ChangesNothing">All that the list says is there already.</param>
internal sealed record ContactImportView(
    Guid Id, ContactListState State, string FileName, ListKind Kind, string Encoding, string Separator, int HeaderRow,
    IReadOnlyList<ListColumn> Columns, IReadOnlyList<string> Unkept, ContactRole Role, Book Book,
    int Rows, int New, int Same, int Unchanged, int Refused, int NeedAddress, bool ChangesNothing,
    DateTimeOffset CreatedAt, DateTimeOffset? DoneAt, DateTimeOffset? UndoneAt)
{
    /// <param name="read">The list itself, while it is a preview.</param>
    public static ContactImportView Of(ContactList list, PeopleList? read) => new(
        list.Id, list.State, list.FileName, list.Kind, list.Encoding, list.Separator, list.HeaderRow, read?.Columns ?? [], read?.Unkept ?? [],
        list.Role, list.Book, list.New + list.Same + list.Unchanged + list.Refused + list.NeedAddress, list.New, list.Same, list.Unchanged, list.Refused,
        list.NeedAddress, list.New + list.Same == 0, list.CreatedAt, list.DoneAt, list.UndoneAt);
}

/// <param name="Imports">At most 50, newest first, without their columns.</param>
internal sealed record ContactImportList(IReadOnlyList<ContactImportView> Imports);

/// <param name="Next">Ask for the following page with it; null on the last one.</param>
internal sealed record ContactImportRows(IReadOnlyList<ContactImportRow> Rows, string? Next, int Total);

/// <summary>What becomes, or became, of one row.</summary>
/// <param name="Row">From 1: of the sheet, of the cards, or of the pasted entries.</param>
/// <param name="Name">As the list says, while it is a preview; empty afterwards, here and in the two that follow.</param>
/// <param name="Reason">One sentence.</param>
/// <param name="Contact">Who it is, or became; null when there is no contact yet, or no longer.</param>
/// <param name="Alike">Who may be the same person, in a preview.</param>
internal sealed record ContactImportRow(
    int Row, string Name, IReadOnlyList<string> Addresses, string Institution, ListRowState State, ListReason Code, string Reason,
    ListedContact? Contact, ListedAlike? Alike);

internal sealed record ListedContact(Guid Id, string Name);

/// <param name="Strength">50 to 100; from 70 the row is taken for this contact unless it is chosen otherwise.</param>
internal sealed record ListedAlike(ListedContact Contact, int Strength, IReadOnlyList<string> Evidence);

/// <param name="Removed">Contacts that the import made and that are gone again.</param>
/// <param name="Restored">Contacts that are again as they were.</param>
/// <param name="KeptCount">Contacts that were left as they are, because something happened with them since.</param>
/// <param name="Kept">The first 1,000 of them.</param>
internal sealed record ContactImportUndone(int Removed, int Restored, int KeptCount, IReadOnlyList<KeptContact> Kept);

/// <param name="Name">Empty when the contact is gone.</param>
internal sealed record KeptContact(Guid Id, string Name, string Reason);
