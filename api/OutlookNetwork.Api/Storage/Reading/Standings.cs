using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>Where things stand with one of the owner's contacts, and by which interval.</summary>
/// <param name="Own">Null when nothing was said of the contact.</param>
internal sealed record ContactStatus(Guid Contact, ContactTier Tier, PolicyInForce Policy, CadenceStatus Status, StandingFacts Facts, ContactCadence? Own);

/// <summary>Reads where things stand with some contacts: a few narrow questions, however many they are.</summary>
internal sealed class Standings(NetworkDb db, TimeProvider clock)
{
    /// <summary>Of some of the owner's contacts, in their order.</summary>
    public async Task<IReadOnlyList<ContactStatus>> OfAsync(IReadOnlyCollection<Contact> contacts, CancellationToken cancellationToken) =>
        contacts.Count == 0 ? [] : await OfAsync([.. contacts.Select(contact => new ContactInTier(contact.Id, contact.Tier))], cancellationToken);

    /// <summary>Of some of the owner's contacts, in the order of their ids; of who is not there any more nothing.</summary>
    public async Task<IReadOnlyList<ContactStatus>> OfAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) => await OfAsync(
        await db.Contacts.IgnoreAutoIncludes().Where(contact => ids.Contains(contact.Id)).OrderBy(contact => contact.Id)
            .Select(contact => new ContactInTier(contact.Id, contact.Tier)).ToListAsync(cancellationToken),
        cancellationToken);

    private async Task<IReadOnlyList<ContactStatus>> OfAsync(List<ContactInTier> contacts, CancellationToken cancellationToken)
    {
        var ids = contacts.ConvertAll(contact => contact.Id);
        var settings = await db.Settings.AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new() { TenantId = db.Scope.TenantId, OwnerId = db.Scope.OwnerId };
        var rules = await db.CadenceRules.AsNoTracking().ToListAsync(cancellationToken);
        var facts = await db.ContactStandings.AsNoTracking().Where(standing => ids.Contains(standing.ContactId))
            .ToDictionaryAsync(standing => standing.ContactId, standing => standing.Facts, cancellationToken);
        var own = await db.ContactCadences.AsNoTracking().Where(cadence => ids.Contains(cadence.ContactId)).ToDictionaryAsync(cadence => cadence.ContactId, cancellationToken);
        var circles = await StandingTermsReading.CirclesAsync(db.ContactLabels.Where(label => ids.Contains(label.ContactId)), rules, cancellationToken);

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
}
