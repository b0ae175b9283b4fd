using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Contacts;

/// <param name="Suggestions">Strongest first, at most 20.</param>
/// <param name="Total">How many were found; what is not shown comes up when those before it are decided.</param>
public sealed record SamePersonPage(IReadOnlyList<SamePersonView> Suggestions, int Total);

/// <summary>Two that may be one person. A proposal: to be merged, added, or said not to be the same.</summary>
/// <param name="One">The contact that was asked about; of a pair among all, the one with the earlier address.</param>
/// <param name="Strength">50 to 100.</param>
/// <param name="Evidence">Sentences, strongest first; what speaks against it stands last.</param>
public sealed record SamePersonView(SomebodySeen One, SomebodySeen Other, int Strength, IReadOnlyList<string> Evidence);

/// <param name="Name">The contact's, else the name that the address was seen with; empty when there is none.</param>
/// <param name="Contact">Null: an address that is nobody's yet.</param>
public sealed record SomebodySeen(string Address, string Name, SuggestedContact? Contact);

/// <param name="Version">Send it back with a merge, or with an address that is added.</param>
public sealed record SuggestedContact(
    Guid Id, string Name, ContactRole Role, string Institution, IReadOnlyList<string> Addresses, Book Book, int Version);

/// <param name="Addresses">Two, of two people.</param>
public sealed record Dismissal(IReadOnlyList<string> Addresses);
