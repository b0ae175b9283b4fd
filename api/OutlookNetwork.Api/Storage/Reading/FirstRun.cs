using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Cadence;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>How far the owner is who begins.</summary>
/// <param name="Kept">Contacts of their own, counted up to <paramref name="Wanted"/>.</param>
/// <param name="Over">They asked for no more words about it.</param>
public sealed record FirstRunView(int Kept, int Wanted, bool Over);

internal static class FirstRun
{
    private const int Wanted = 10; // people worth adding: a network to begin with, and minutes of work

    public static async Task<FirstRunView> FirstRunAsync(this NetworkDb db, OwnerSettings settings, CancellationToken cancellationToken) => new(
        settings.FirstRunOver ? 0 : await db.Contacts.IgnoreAutoIncludes().OrderBy(contact => contact.Id).Take(Wanted).CountAsync(cancellationToken), Wanted, settings.FirstRunOver);
}
