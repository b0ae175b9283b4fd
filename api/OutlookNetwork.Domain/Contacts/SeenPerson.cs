namespace OutlookNetwork.Domain.Contacts;

/// <summary>One address and what a mailbox tells of it.</summary>
/// <param name="Address">In normal form.</param>
/// <param name="Names">Display names it was used with, each once, in any order. Names of relays ("Name via List") are left out.</param>
/// <param name="Written">Messages of which it is the author.</param>
/// <param name="FirstWritten">UTC; <see langword="null"/> when it wrote nothing that has a date.</param>
/// <param name="Stated">Other addresses that its own mail says are its author's.</param>
public sealed record SeenPerson(
    string Address, IReadOnlyList<string> Names, int Written, DateTimeOffset? FirstWritten, DateTimeOffset? LastWritten,
    IReadOnlyList<StatedAddress> Stated);

public sealed record StatedAddress(string Address, StatedIn In);

public enum StatedIn
{
    /// <summary>Answers are to go there.</summary>
    ReplyTo,

    /// <summary>Another mailbox of the same name sent it.</summary>
    Sender,

    /// <summary>The provider replaced this From by the account's own address.</summary>
    OriginalFrom,

    /// <summary>The text announces a new address.</summary>
    Announcement,
}

/// <summary>How often two addresses stand on one message.</summary>
/// <param name="AsRecipients">Both in To or Cc.</param>
/// <param name="OneToOther">One wrote to the other and to more people: few do that to themselves.</param>
public sealed record SeenTogether(int AsRecipients, int OneToOther)
{
    public static SeenTogether Never { get; } = new(0, 0);
}

/// <summary>Two addresses in one order, so that a pair is found again.</summary>
public sealed record AddressPair
{
    private AddressPair(string first, string second) => (First, Second) = (first, second);

    public string First { get; }

    public string Second { get; }

    public static AddressPair Of(string one, string other) => string.CompareOrdinal(one, other) <= 0 ? new(one, other) : new(other, one);
}
