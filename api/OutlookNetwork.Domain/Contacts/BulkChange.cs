using OutlookNetwork.Domain.Mail.Mime;

namespace OutlookNetwork.Domain.Contacts;

/// <summary>One change of many contacts; what is null stays as each contact has it.</summary>
public sealed record BulkChange(
    ContactRole? Role, ContactTier? Tier, string? Institution, bool? Shared, IReadOnlyList<string> AddCircles, IReadOnlyList<string> RemoveCircles)
{
    public const int MaxContacts = 500;

    public bool IsNothing => Role is null && Tier is null && Institution is null && Shared is null && AddCircles.Count + RemoveCircles.Count == 0;

    /// <returns>The contact's details with the change made, not yet checked.</returns>
    public ContactDetails Of(Contact contact)
    {
        var (details, gone) = (contact.Details, RemoveCircles.Select(ContactLabel.KeyOf).ToHashSet());
        return details with
        {
            Role = Role ?? details.Role,
            Institution = Institution?.Trim() ?? details.Institution,
            Shared = Shared ?? details.Shared,
            About = details.About with
            {
                Tier = Tier ?? details.About.Tier,
                Circles =
                [
                    .. details.About.Circles.Where(circle => !gone.Contains(ContactLabel.KeyOf(circle))).Concat(AddCircles.Select(circle => OneLine.Clean(circle)))
                        .DistinctBy(ContactLabel.KeyOf).OrderBy(ContactLabel.KeyOf, StringComparer.Ordinal),
                ],
            },
        };
    }
}

/// <summary>What one contact of a bulk change was before: enough to take it back, and kept no longer than that is possible.</summary>
/// <param name="Version">The contact's right after the change: taking it back needs it unchanged.</param>
public sealed record BulkChanged(
    Guid TenantId, string OwnerId, Book Book, Guid BulkId, Guid ContactId, int Version, ContactRole Role, ContactTier Tier, string Institution, bool Shared,
    IReadOnlyList<string> Circles, DateTimeOffset ChangedAt) : IOwned
{
    /// <summary>How long a change of many can be undone.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <param name="before">What the contact was.</param>
    public static BulkChanged Of(Guid bulkId, Contact contact, ContactDetails before, DateTimeOffset now) => new(
        contact.TenantId, contact.OwnerId, contact.Book, bulkId, contact.Id, contact.Version, before.Role, before.About.Tier, before.Institution, before.Shared,
        before.About.Circles, now);

    /// <returns>The contact's details as they were, where the change can have changed them.</returns>
    public ContactDetails Before(Contact contact) => contact.Details with
    {
        Role = Role,
        Institution = Institution,
        Shared = Shared,
        About = contact.About with { Tier = Tier, Circles = Circles },
    };
}
