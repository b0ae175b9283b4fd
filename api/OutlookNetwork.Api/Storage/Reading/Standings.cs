using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>Where things stand with one of the owner's contacts, and by which interval.</summary>
/// <param name="Own">Null when nothing was said of the contact.</param>
internal sealed record ContactStatus(Guid Contact, ContactTier Tier, PolicyInForce Policy, CadenceStatus Status, StandingFacts Facts, ContactCadence? Own);

/// <summary>Reads where things stand: a few narrow questions, however many contacts there are.</summary>
internal sealed class Standings(NetworkDb db, TimeProvider clock)
{
    /// <summary>Of all of the owner's contacts, in the order of their ids. Names are left to whoever shows some of them.</summary>
    public async Task<IReadOnlyList<ContactStatus>> AllAsync(CancellationToken cancellationToken)
    {
        var contacts = await db.Contacts.IgnoreAutoIncludes().OrderBy(contact => contact.Id)
            .Select(contact => new ContactInTier(contact.Id, contact.Tier)).ToListAsync(cancellationToken);
        return await OfAsync(contacts, db.ContactStandings, db.ContactCadences, db.ContactLabels, cancellationToken);
    }

    /// <summary>Which of the owner's contacts are in one of the states.</summary>
    public async Task<IReadOnlySet<Guid>> InAsync(IReadOnlyCollection<CadenceState> states, CancellationToken cancellationToken) =>
        (await AllAsync(cancellationToken)).Where(one => states.Contains(one.Status.State)).Select(one => one.Contact).ToHashSet();

    /// <summary>Of some of the owner's contacts, in their order.</summary>
    public async Task<IReadOnlyList<ContactStatus>> OfAsync(IReadOnlyCollection<Contact> contacts, CancellationToken cancellationToken)
    {
        var ids = contacts.Select(contact => contact.Id).ToList();
        return ids.Count == 0 ? [] : await OfAsync(
            [.. contacts.Select(contact => new ContactInTier(contact.Id, contact.Tier))],
            db.ContactStandings.Where(standing => ids.Contains(standing.ContactId)),
            db.ContactCadences.Where(cadence => ids.Contains(cadence.ContactId)),
            db.ContactLabels.Where(label => ids.Contains(label.ContactId)),
            cancellationToken);
    }

    private async Task<IReadOnlyList<ContactStatus>> OfAsync(
        List<ContactInTier> contacts, IQueryable<ContactStanding> standings, IQueryable<ContactCadence> cadences, IQueryable<ContactLabel> labels,
        CancellationToken cancellationToken)
    {
        var settings = await db.Settings.AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new() { TenantId = db.Scope.TenantId, OwnerId = db.Scope.OwnerId };
        var rules = await db.CadenceRules.AsNoTracking().ToListAsync(cancellationToken);
        var facts = await standings.Select(standing => new FactsOf(standing.ContactId, new(
                standing.TouchedAt, standing.TouchedOn, standing.ConversedAt, standing.ConversedOn, standing.SettledAt, standing.IncomingAt, standing.OutgoingAt)))
            .ToDictionaryAsync(standing => standing.Contact, standing => standing.Facts, cancellationToken);
        var own = await cadences.AsNoTracking().ToDictionaryAsync(cadence => cadence.ContactId, cancellationToken);
        var ruled = rules.Where(rule => rule.Scope == CadenceScope.Circle).Select(rule => rule.Key).ToList();
        var circles = ruled.Count == 0
            ? Enumerable.Empty<(Guid, string)>().ToLookup(one => one.Item1, one => one.Item2)
            : (await labels.Where(label => label.Kind == LabelKind.Circle && ruled.Contains(label.Key)).Select(label => new { label.ContactId, label.Key }).ToListAsync(cancellationToken))
                .ToLookup(label => label.ContactId, label => label.Key);

        var (now, zone) = (clock.GetUtcNow(), settings.Zone);
        return contacts.ConvertAll(contact =>
        {
            var said = own.GetValueOrDefault(contact.Id);
            var policy = PolicyInForce.Of(said, contact.Tier, circles[contact.Id], rules);
            var known = facts.GetValueOrDefault(contact.Id, StandingFacts.None);
            return new ContactStatus(contact.Id, contact.Tier, policy, CadenceStatus.Of(known, policy.Policy, said, now, zone), known, said);
        });
    }

    private sealed record ContactInTier(Guid Id, ContactTier Tier);

    private sealed record FactsOf(Guid Contact, StandingFacts Facts);
}
