using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Storage.Reading;

/// <content>Lists of contacts by where the cadence stands. Of colleagues' contacts nothing is said, so none of theirs is found.</content>
internal sealed partial class Colleagues
{
    private const int Few = 1_000; // more ids than this make a question long; fewer are found faster than a walk through all names finds them

    /// <summary>Asks first how many there are: a few are looked up, and of many the first are soon found among all.</summary>
    private async Task<StateFilter> InStatesAsync(ContactFilter filter, CancellationToken cancellationToken)
    {
        var (tenant, me, today) = (Tenant, Me, filter.Today);
        var standings = Rows<ContactStanding>().Where(standing => standing.TenantId == tenant && standing.OwnerId == me).On(today);
        if (filter.States.Contains(CadenceState.NoneSet)) // of most of them nothing is known or said, and nothing kept
        {
            var others = Enum.GetValues<CadenceState>().Except(filter.States).Select(state => (int)state).ToList();
            var elsewhere = standings.Where(one => others.Contains(one.State));
            var all = await Rows<Contact>().Where(contact => contact.TenantId == tenant && contact.OwnerId == me).CountAsync(cancellationToken);
            return new(all - await elsewhere.CountAsync(cancellationToken), own => own.Where(contact => !elsewhere.Any(one => one.ContactId == contact.Id)));
        }

        var wanted = filter.States.Select(state => (int)state).ToList();
        var there = standings.Where(one => wanted.Contains(one.State));
        var count = await there.CountAsync(cancellationToken);
        if (count > Few)
        {
            return new(count, own => own.Where(contact => there.Any(one => one.ContactId == contact.Id)));
        }

        var ids = count == 0 ? [] : await there.Select(one => one.ContactId).ToListAsync(cancellationToken);
        return new(count, own => own.Where(contact => ids.Contains(contact.Id)));
    }

    /// <param name="Count">Whatever else is asked for.</param>
    private sealed record StateFilter(int Count, Func<IQueryable<Contact>, IQueryable<Contact>> Of);
}
