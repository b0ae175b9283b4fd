using Microsoft.Extensions.Caching.Memory;
using OutlookNetwork.Domain.Contacts.Lists;

namespace OutlookNetwork.Api.ContactLists;

/// <summary>
/// Plans of previews that somebody looks at, in this process's memory, so that a further page reads and plans nothing again. A plan that
/// is not here any more is made again; what is imported is always planned anew.
/// </summary>
internal sealed class PlansInView : IDisposable
{
    private const int MostRows = 3 * PeopleList.MaxRows; // of all plans together, some 300 MB

    private static readonly TimeSpan Looking = TimeSpan.FromMinutes(5); // since the last page

    private readonly MemoryCache _plans = new(new MemoryCacheOptions { SizeLimit = MostRows });

    public void Keep(ContactList list, PlannedList plan) => _plans.Set(
        list.Id, (list.Revision, plan), new MemoryCacheEntryOptions { Size = plan.Plan.Rows.Count + 1, SlidingExpiration = Looking });

    /// <returns>Null when there is none, or only one of other wishes.</returns>
    public PlannedList? Find(ContactList list) =>
        _plans.TryGetValue<(int Revision, PlannedList Plan)>(list.Id, out var kept) && kept.Revision == list.Revision ? kept.Plan : null;

    public void Forget(Guid listId) => _plans.Remove(listId);

    public void Dispose() => _plans.Dispose();
}
