using Microsoft.EntityFrameworkCore;

namespace OutlookNetwork.Api.Storage;

internal static class OutlivedCadences
{
    /// <summary>Forgets what was said of the cadence with contacts that are gone and that no undo can bring back any more.</summary>
    public static async Task ForgetCadencesAsync(this NetworkDb db, CancellationToken cancellationToken)
    {
        var outlived = await db.ContactCadences.Where(cadence => !db.Contacts.Any(contact => contact.Id == cadence.ContactId))
            .Select(cadence => cadence.ContactId).ToListAsync(cancellationToken);
        if (outlived.Count == 0)
        {
            return;
        }

        var removals = await db.ContactRemovals.AsNoTracking().Select(removal => removal.Contact).ToListAsync(cancellationToken);
        var merges = await db.ContactMerges.AsNoTracking().Select(merge => merge.Absorbed).ToListAsync(cancellationToken);
        var gone = outlived.Except(removals.Concat(merges).Select(contact => contact.Id)).ToList();
        await db.ContactCadences.Where(cadence => gone.Contains(cadence.ContactId)).ExecuteDeleteAsync(cancellationToken);
    }
}
