using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Storage;

/// <summary>Reads what is said of the cadence with contacts. Of who is not there any more nothing is.</summary>
internal sealed class StandingTermsReading(NetworkDb db)
{
    public Task<Dictionary<Guid, StandingTerms>> OfAllAsync(CancellationToken cancellationToken) =>
        ReadAsync(db.Contacts, db.ContactCadences, db.ContactLabels, cancellationToken);

    public Task<Dictionary<Guid, StandingTerms>> OfAsync(IReadOnlyCollection<Guid> contacts, CancellationToken cancellationToken) => ReadAsync(
        db.Contacts.Where(contact => contacts.Contains(contact.Id)),
        db.ContactCadences.Where(cadence => contacts.Contains(cadence.ContactId)),
        db.ContactLabels.Where(label => contacts.Contains(label.ContactId)),
        cancellationToken);

    private async Task<Dictionary<Guid, StandingTerms>> ReadAsync(
        IQueryable<Contact> contacts, IQueryable<ContactCadence> cadences, IQueryable<ContactLabel> labels, CancellationToken cancellationToken)
    {
        var rules = await db.CadenceRules.AsNoTracking().ToListAsync(cancellationToken);
        var own = await cadences.AsNoTracking().ToDictionaryAsync(cadence => cadence.ContactId, cancellationToken);
        var circles = await CirclesAsync(labels, rules, cancellationToken);
        var people = await contacts.IgnoreAutoIncludes().Select(contact => new { contact.Id, contact.Book, contact.Tier }).ToListAsync(cancellationToken);
        return people.ToDictionary(person => person.Id, person =>
        {
            var said = own.GetValueOrDefault(person.Id);
            return StandingTerms.Of(person.Book, person.Tier, PolicyInForce.Of(said, person.Tier, circles[person.Id], rules).Policy, said);
        });
    }

    /// <summary>The keys of circles that have an interval, of those who are in them.</summary>
    public static async Task<ILookup<Guid, string>> CirclesAsync(IQueryable<ContactLabel> labels, IReadOnlyCollection<CadenceRule> rules, CancellationToken cancellationToken)
    {
        var ruled = rules.Where(rule => rule.Scope == CadenceScope.Circle).Select(rule => rule.Key).ToList();
        return ruled.Count == 0
            ? Enumerable.Empty<(Guid, string)>().ToLookup(one => one.Item1, one => one.Item2)
            : (await labels.Where(label => label.Kind == LabelKind.Circle && ruled.Contains(label.Key)).Select(label => new { label.ContactId, label.Key }).ToListAsync(cancellationToken))
                .ToLookup(label => label.ContactId, label => label.Key);
    }
}
