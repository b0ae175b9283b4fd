using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Cadence;
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
/// <param name="States">Where the cadence stands on the day; of colleagues' contacts nothing is said, so none of theirs is found.</param>
/// <param name="Today">In the reader's zone.</param>
/// <param name="Word">Any part of name, institution, address, circle or interest; in lower case.</param>
/// <param name="Institution">The whole of it, as written.</param>
/// <param name="Circle">The name of one, here and for the interest; see <see cref="ContactLabel.KeyOf"/>.</param>
internal sealed record ContactFilter(
    string Word, IReadOnlyCollection<ContactRole> Roles, IReadOnlyCollection<ContactTier> Tiers, string? Institution, string? Circle, string? Interest,
    Book? Book, bool? Shared, IReadOnlyCollection<CadenceState> States, DateOnly Today, ContactSort Sort, bool Descending)
{
    /// <summary>Nothing narrows it, or the states alone do.</summary>
    public bool IsWide => Word.Length == 0 && Roles.Count == 0 && Tiers.Count == 0 && (Institution ?? Circle ?? Interest) is null && Book is null && Shared is null;
}

/// <content>Lists of contacts: the reader's own and those that colleagues share.</content>
internal sealed partial class Colleagues
{
    public async Task<(IReadOnlyList<Contact> Page, int Total)> FindAsync(ContactFilter filter, ContactCursor cursor, int most, CancellationToken cancellationToken)
    {
        var found = Narrowed(filter);
        var states = filter.States.Count == 0 ? null : await InStatesAsync(filter, cancellationToken);
        if (states is not null)
        {
            var me = Me;
            found = states.Of(found.Where(contact => contact.OwnerId == me));
        }

        var ids = await (await FromAsync(found, filter, cursor, cancellationToken)).Take(most).ToListAsync(cancellationToken);
        var total = states is not null && filter.IsWide ? states.Count : await found.CountAsync(cancellationToken);
        var contacts = await Rows<Contact>().Where(contact => ids.Contains(contact.Id)).ToDictionaryAsync(contact => contact.Id, cancellationToken);
        return ([.. ids.Where(contacts.ContainsKey).Select(id => contacts[id])], total); // one may have gone between the questions
    }

    /// <summary>In order of names it goes on behind the last contact of the page before, which is found however many came before it.</summary>
    private async Task<IQueryable<Guid>> FromAsync(IQueryable<Contact> found, ContactFilter filter, ContactCursor cursor, CancellationToken cancellationToken)
    {
        if (filter.Sort == ContactSort.Name && cursor.After is { } id
            && await Seen().Where(contact => contact.Id == id).Select(contact => contact.Name).SingleOrDefaultAsync(cancellationToken) is { } name)
        {
#pragma warning disable CA1309 // it is the database that compares, in the order in which it sorts
            var after = filter.Descending
                ? found.Where(contact => string.Compare(contact.Name, name) <= 0 && (string.Compare(contact.Name, name) < 0 || contact.Id.CompareTo(id) > 0))
                : found.Where(contact => string.Compare(contact.Name, name) >= 0 && (string.Compare(contact.Name, name) > 0 || contact.Id.CompareTo(id) > 0));
#pragma warning restore CA1309
            return Sorted(after, filter.Sort, filter.Descending);
        }

        return Sorted(found, filter.Sort, filter.Descending).Skip(cursor.Skip);
    }

    /// <summary>The reader's own contacts and those that colleagues share.</summary>
    private IQueryable<Contact> Seen()
    {
        var (tenant, me) = (Tenant, Me);
        return Rows<Contact>().IgnoreAutoIncludes().Where(contact => contact.TenantId == tenant
            && (contact.OwnerId == me || (contact.Shared && contact.Book == Book.Company)));
    }

    private IQueryable<Contact> Narrowed(ContactFilter filter)
    {
        var found = Seen();
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
