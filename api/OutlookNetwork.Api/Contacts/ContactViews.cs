using System.ComponentModel.DataAnnotations;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Contacts;

/// <param name="Institution">Empty when not known.</param>
/// <param name="Addresses">1 to 20.</param>
public sealed record NewContact(
    [property: MaxLength(Contact.MaxNameLength)] string Name,
    ContactRole Role,
    [property: MaxLength(Contact.MaxInstitutionLength)] string Institution,
    IReadOnlyList<string> Addresses,
    Book Book);

/// <param name="Version">The version read; a change that names an older one is refused.</param>
public sealed record ContactChange(
    [property: MaxLength(Contact.MaxNameLength)] string Name,
    ContactRole Role,
    [property: MaxLength(Contact.MaxInstitutionLength)] string Institution,
    IReadOnlyList<string> Addresses,
    Book Book,
    int Version);

/// <param name="Next">Ask for the following page with it; null on the last one.</param>
public sealed record ContactPage(IReadOnlyList<ContactCard> Contacts, string? Next, int Total);
