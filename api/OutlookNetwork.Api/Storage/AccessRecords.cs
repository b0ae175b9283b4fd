using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Identity;

namespace OutlookNetwork.Api.Storage;

internal static class AccessRecords
{
    private const string NotLetIn = "Person"; // what the trail calls somebody whose roles do not count yet

    /// <summary>Sign-in records outside any request's own work: whoever is refused has none.</summary>
    public static RecordAccess To(IServiceProvider services) => async (tenant, person, action, subject, isOnce, cancellationToken) =>
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OwnerScope>().Enter(tenant, person, NotLetIn);
        var db = scope.ServiceProvider.GetRequiredService<NetworkDb>();
        if (isOnce)
        {
            var own = db.AuditActors.Where(actor => actor.OwnerId == person).Select(actor => actor.Ref);
            if (await db.AuditEntries.AnyAsync(entry => entry.SubjectId == subject.Id && entry.Action == action && own.Contains(entry.ActorRef), cancellationToken))
            {
                return;
            }
        }

        db.Record(action, subject);
        await db.SaveChangesAsync(cancellationToken);
    };
}
