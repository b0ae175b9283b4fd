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

    /// <summary>The name of a <see cref="ContactTier"/>; other words are passed over.</summary>
    Tier,

    /// <summary>See <see cref="LabelCell"/>, here and for interests.</summary>
    Circles,
    Interests,

    /// <summary>How we met, in words.</summary>
    Met,

    /// <summary>A day, month or year; see <see cref="HowMet.On"/>.</summary>
    MetOn,
    MetAt,

    /// <summary>Links with white space between them; what is no <see cref="ProfileLink"/> is passed over.</summary>
    Profile,
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
    int Row, string Name, IReadOnlyList<string> Addresses, string Institution = "", ContactRole? Role = null, Book? Book = null, bool IsGroup = false)
{
    /// <summary>Not checked.</summary>
    public ContactAbout About { get; init; } = ContactAbout.Nothing;
}
