namespace OutlookNetwork.Domain.Contacts.Lists;

/// <summary>What becomes of a row.</summary>
public enum ListRowState
{
    /// <summary>A contact is made.</summary>
    New,

    /// <summary>It is somebody who is there: empty fields are filled and addresses added.</summary>
    Same,

    /// <summary>It is somebody who is there, and it says nothing new.</summary>
    Unchanged,

    /// <summary>Nothing is made of it.</summary>
    Refused,

    /// <summary>Somebody with a name and no address, by which a contact is known. Nothing is made of it until it is given one.</summary>
    NeedsAddress,
}

/// <summary>Why. Each is a stable code; see <see cref="ListReasons"/> for its sentence.</summary>
public enum ListReason
{
    Unknown,
    ChosenAsNew,
    KnownAddress,
    LooksTheSame,
    ChosenAsSame,
    SameAsRow,
    NothingNew,
    NoAddress,
    BadAddress,
    OwnAddress,
    NotAPerson,
    TwoPeople,
    TooLong,
    TooManyAddresses,
    Group,
    LeftOut,
    Erased,
    BadDetails,
    NeverLog,
}

/// <summary>What a person decides about a row against the proposal.</summary>
public enum ListChoice
{
    /// <summary>Make a contact although somebody looks the same.</summary>
    New,

    /// <summary>Take the row for the contact that looks the same.</summary>
    Same,
    LeaveOut,
}

/// <summary>A row and what becomes of it.</summary>
/// <param name="Reason">One sentence.</param>
/// <param name="Person">Whom it is about; null when it was refused.</param>
/// <param name="Alike">Who may be the same person, when nobody has the address.</param>
public sealed record ListRow(ListEntry Entry, ListRowState State, ListReason Code, string Reason, ListedPerson? Person, AlikeContact? Alike);

/// <param name="Strength">As for <see cref="SamePersonSuggestion"/>.</param>
/// <param name="Evidence">Sentences, strongest first.</param>
public sealed record AlikeContact(Contact Contact, int Strength, IReadOnlyList<string> Evidence);

public static class ListReasons
{
    /// <summary>The sentence for a report that is kept, in which no person is named.</summary>
    public static string Sentence(ListReason reason) => reason switch
    {
        ListReason.Unknown => "None of your contacts had this address.",
        ListReason.ChosenAsNew => "You chose to make a contact of it.",
        ListReason.KnownAddress => "One of your contacts had one of its addresses.",
        ListReason.LooksTheSame => "It looked the same as one of your contacts.",
        ListReason.ChosenAsSame => "You chose to take it for the contact that it looked like.",
        ListReason.SameAsRow => "It is the same person as in an earlier row.",
        ListReason.NothingNew => "All that it says was there already.",
        ListReason.NoAddress => "It has no e-mail address, by which a contact is known.",
        ListReason.BadAddress => "Its address is no e-mail address; write it as name@domain.",
        ListReason.OwnAddress => "It has one of your own addresses.",
        ListReason.NotAPerson => "Its address is that of a list, a function or a machine, not of a person.",
        ListReason.TwoPeople => "Its addresses belong to two people. Merge them first, or leave out one of the addresses.",
        ListReason.TooLong => $"Its name is longer than {Contact.MaxNameLength} or its institution longer than {Contact.MaxInstitutionLength} characters.",
        ListReason.TooManyAddresses => $"The person would have more than {Contact.MaxAddresses} addresses.",
        ListReason.BadDetails => "What it says of circles, interests, how you met or profiles is more or longer than a contact holds, or names no date.",
        ListReason.NeverLog => "It has an address of your never-log list. Take it off that list in the settings, if you want to keep the person.",
        ListReason.Group => "It is a group, not a person.",
        ListReason.LeftOut => "You left it out.",
        ListReason.Erased => "It has the address of somebody who was erased on request. Add them again where you meet them, if they came back.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A reason of no known kind."),
    };
}
