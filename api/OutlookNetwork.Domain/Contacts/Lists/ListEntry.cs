namespace OutlookNetwork.Domain.Contacts.Lists;

public enum ListKind
{
    Csv,
    VCard,
    Pasted,
}

/// <summary>What a column of a list holds.</summary>
public enum ListField
{
    /// <summary>Nothing that a contact has a place for.</summary>
    Ignore,
    Name,
    GivenName,
    MiddleName,
    FamilyName,

    /// <summary>One or more e-mail addresses.</summary>
    Address,
    Institution,

    /// <summary>The name of a <see cref="ContactRole"/>; other words are passed over.</summary>
    Role,

    /// <summary>The name of a <see cref="Domain.Book"/>.</summary>
    Book,
}

/// <param name="Name">As the header has it; empty where there is no header.</param>
/// <param name="Examples">The first cells that are not empty, three at most, each cut at 100 characters.</param>
public sealed record ListColumn(string Name, ListField Field, IReadOnlyList<string> Examples);

/// <summary>One person of a list, as it says.</summary>
/// <param name="Row">From 1: the row of the sheet with all rows above the header counted, the number of the card, or of the pasted entry.</param>
/// <param name="Name">One line; may be empty or too long.</param>
/// <param name="Addresses">As they stand; may be none, or no addresses.</param>
/// <param name="Role">Null when the list says nothing that we know, here and below.</param>
/// <param name="IsGroup">A vCard of a group; no person.</param>
public sealed record ListEntry(
    int Row, string Name, IReadOnlyList<string> Addresses, string Institution = "", ContactRole? Role = null, Book? Book = null, bool IsGroup = false);
