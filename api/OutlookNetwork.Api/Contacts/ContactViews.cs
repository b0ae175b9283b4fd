using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Contacts;

/// <param name="Name">1 to 200 characters.</param>
/// <param name="Institution">At most 300 characters; empty when not known.</param>
/// <param name="Addresses">1 to 20.</param>
/// <param name="Shared">Members of the organisation see it and what is logged with the person; refused for the private book.</param>
public sealed record NewContact(
    string Name,
    ContactRole Role,
    string Institution,
    IReadOnlyList<string> Addresses,
    Book Book,
    bool Shared = false,
    ContactAbout? About = null);

/// <param name="Version">The version read; a change that names an older one is refused.</param>
/// <param name="Shared">As for a new contact; null leaves it as it is. Moving to the private book ends the sharing.</param>
/// <param name="About">Null leaves all of it as it is.</param>
public sealed record ContactChange(
    string Name,
    ContactRole Role,
    string Institution,
    IReadOnlyList<string> Addresses,
    Book Book,
    int Version,
    bool? Shared = null,
    ContactAbout? About = null);

/// <param name="TimeZone">IANA name; null: as the owner works.</param>
/// <param name="Version">The version read; a change that names an older one is refused.</param>
public sealed record ContactZone(string? TimeZone, int Version);

/// <param name="Next">Ask for the following page with it; null on the last one.</param>
public sealed record ContactPage(IReadOnlyList<ContactCard> Contacts, string? Next, int Total);

/// <summary>Words in use among one's own contacts, to be offered where such a word is typed: those of most contacts first, at most 200 of a kind.</summary>
public sealed record WordsInUse(IReadOnlyList<WordInUse> Circles, IReadOnlyList<WordInUse> Interests, IReadOnlyList<WordInUse> Institutions);

/// <param name="Contacts">How many have it.</param>
public sealed record WordInUse(string Name, int Contacts);
