using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.Storage.Reading;

internal enum ContactSort
{
    Name,
    Institution,

    /// <summary>Of what the reader logged; those with whom nothing is logged stand last either way.</summary>
    LastContact,
    Changed,
}

/// <summary>Which contacts are looked for, and in which order; what is null or empty narrows nothing.</summary>
/// <param name="Word">Any part of name, institution, address, circle or interest; in lower case.</param>
/// <param name="Institution">The whole of it, as written.</param>
/// <param name="Circle">The name of one, here and for the interest; see <see cref="ContactLabel.KeyOf"/>.</param>
internal sealed record ContactFilter(
    string Word, IReadOnlyCollection<ContactRole> Roles, IReadOnlyCollection<ContactTier> Tiers, string? Institution, string? Circle, string? Interest,
    Book? Book, bool? Shared, ContactSort Sort, bool Descending);

/// <content>Lists of contacts: the reader's own and those that colleagues share.</content>
internal sealed partial class Colleagues
{
    /// <param name="among">Nobody else is found; null narrows nothing.</param>
    public async Task<(IReadOnlyList<Contact> Page, int Total)> FindAsync(
        ContactFilter filter, IReadOnlySet<Guid>? among, int skip, int most, CancellationToken cancellationToken)
    {
        var found = Sorted(Narrowed(filter), filter.Sort, filter.Descending);
        var (ids, total) = among is null
            ? (await found.Skip(skip).Take(most).ToListAsync(cancellationToken), await found.CountAsync(cancellationToken))
            : await AmongAsync(found, among, skip, most, cancellationToken);
        var contacts = await Rows<Contact>().Where(contact => ids.Contains(contact.Id)).ToDictionaryAsync(contact => contact.Id, cancellationToken);
        return ([.. ids.Where(contacts.ContainsKey).Select(id => contacts[id])], total); // one may have gone between the questions
    }

    /// <summary>Where thousands are looked for, their ids are held against each other here: no database takes so many in a question.</summary>
    private static async Task<(List<Guid> Page, int Total)> AmongAsync(
        IQueryable<Guid> found, IReadOnlySet<Guid> among, int skip, int most, CancellationToken cancellationToken)
    {
        var kept = (await found.ToListAsync(cancellationToken)).FindAll(among.Contains);
        return ([.. kept.Skip(skip).Take(most)], kept.Count);
    }

    private IQueryable<Contact> Narrowed(ContactFilter filter)
    {
        var (tenant, me) = (Tenant, Me);
        var found = Rows<Contact>().IgnoreAutoIncludes().Where(contact => contact.TenantId == tenant
            && (contact.OwnerId == me || (contact.Shared && contact.Book == Book.Company)));
        var (word, roles, tiers, institution) = (filter.Word, filter.Roles, filter.Tiers, filter.Institution);
        found = word.Length == 0 ? found : found.Where(contact => contact.SearchText.Contains(word));
        found = roles.Count == 0 ? found : found.Where(contact => roles.Contains(contact.Role));
        found = tiers.Count == 0 ? found : found.Where(contact => tiers.Contains(contact.Tier));
        found = institution is null ? found : found.Where(contact => contact.Institution == institution);
        found = filter.Circle is null ? found : Labelled(found, LabelKind.Circle, filter.Circle);
        found = filter.Interest is null ? found : Labelled(found, LabelKind.Interest, filter.Interest);
        found = filter.Book is not { } book ? found : found.Where(contact => contact.Book == book);
        return filter.Shared is not { } shared ? found : found.Where(contact => contact.Shared == shared);
    }

    private IQueryable<Contact> Labelled(IQueryable<Contact> contacts, LabelKind kind, string name)
    {
        var (tenant, key) = (Tenant, ContactLabel.KeyOf(name));
        var labelled = Rows<ContactLabel>().Where(label => label.TenantId == tenant && label.Kind == kind && label.Key == key).Select(label => label.ContactId);
        return contacts.Where(contact => labelled.Contains(contact.Id));
    }

    private IQueryable<Guid> Sorted(IQueryable<Contact> contacts, ContactSort sort, bool descending) => (sort, descending) switch
    {
        (ContactSort.Name, false) => contacts.OrderBy(contact => contact.Name).ThenBy(contact => contact.Id).Select(contact => contact.Id),
        (ContactSort.Name, true) => contacts.OrderByDescending(contact => contact.Name).ThenBy(contact => contact.Id).Select(contact => contact.Id),
        (ContactSort.Institution, false) => contacts.OrderBy(contact => contact.Institution == "").ThenBy(contact => contact.Institution)
            .ThenBy(contact => contact.Name).ThenBy(contact => contact.Id).Select(contact => contact.Id),
        (ContactSort.Institution, true) => contacts.OrderBy(contact => contact.Institution == "").ThenByDescending(contact => contact.Institution)
            .ThenBy(contact => contact.Name).ThenBy(contact => contact.Id).Select(contact => contact.Id),
        (ContactSort.Changed, false) => contacts.OrderBy(contact => contact.ChangedAt).ThenBy(contact => contact.Id).Select(contact => contact.Id),
        (ContactSort.Changed, true) => contacts.OrderByDescending(contact => contact.ChangedAt).ThenBy(contact => contact.Id).Select(contact => contact.Id),
        _ => ByLastContact(contacts, descending),
    };

    private IQueryable<Guid> ByLastContact(IQueryable<Contact> contacts, bool descending)
    {
        var (tenant, me) = (Tenant, Me);
        var latest =
            from involved in Rows<InteractionContact>()
            where involved.TenantId == tenant && involved.OwnerId == me
            join interaction in Rows<Interaction>().IgnoreAutoIncludes() on involved.InteractionId equals interaction.Id
            where interaction.Kind != InteractionKind.Note // as the card says it
            group interaction.OccurredAt by involved.ContactId into theirs
            select new { Contact = theirs.Key, At = theirs.Max() };
        var dated =
            from contact in contacts
            join last in latest on contact.Id equals last.Contact into lasts
            from last in lasts.DefaultIfEmpty()
            select new { contact.Id, contact.Name, At = (DateTimeOffset?)last.At };
        return (descending ? dated.OrderBy(one => one.At == null).ThenByDescending(one => one.At) : dated.OrderBy(one => one.At == null).ThenBy(one => one.At))
            .ThenBy(one => one.Name).ThenBy(one => one.Id).Select(one => one.Id);
    }
}
