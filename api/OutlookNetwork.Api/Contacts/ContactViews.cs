using System.ComponentModel.DataAnnotations;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Contacts;

/// <param name="Institution">Empty when not known.</param>
/// <param name="Addresses">1 to 20.</param>
/// <param name="Shared">Members of the organisation see it and what is logged with the person; refused for the private book.</param>
public sealed record NewContact(
    [property: MaxLength(Contact.MaxNameLength)] string Name,
    ContactRole Role,
    [property: MaxLength(Contact.MaxInstitutionLength)] string Institution,
    IReadOnlyList<string> Addresses,
    Book Book,
    bool Shared = false);

/// <param name="Version">The version read; a change that names an older one is refused.</param>
/// <param name="Shared">As for a new contact; null leaves it as it is. Moving to the private book ends the sharing.</param>
public sealed record ContactChange(
    [property: MaxLength(Contact.MaxNameLength)] string Name,
    ContactRole Role,
    [property: MaxLength(Contact.MaxInstitutionLength)] string Institution,
    IReadOnlyList<string> Addresses,
    Book Book,
    int Version,
    bool? Shared = null);

/// <param name="Next">Ask for the following page with it; null on the last one.</param>
public sealed record ContactPage(IReadOnlyList<ContactCard> Contacts, string? Next, int Total);
