using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage.Providers;
using OutlookNetwork.Domain;

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

    public static RecordMember OfMembers(IServiceProvider services) => async (tenant, person, roles, cancellationToken) =>
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OwnerScope>().Enter(tenant, $"{person:D}", NotLetIn);
        var (db, clock) = (scope.ServiceProvider.GetRequiredService<NetworkDb>(), scope.ServiceProvider.GetRequiredService<TimeProvider>());
        var now = clock.GetUtcNow();
        var member = await db.Members.SingleOrDefaultAsync(member => member.PersonId == person, cancellationToken) ?? db.Members.Add(Member.Of(tenant, person)).Entity;
        if (member.LastSeenAt?.Date == now.Date && member.Roles.SequenceEqual(roles.Order(StringComparer.Ordinal)))
        {
            return; // another server was first
        }

        member.See(roles, now);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (Exception error) when (error is DbUpdateConcurrencyException || (error is DbUpdateException { InnerException: DbException inner } && StoreFailures.IsClash(inner)))
        {
            // Another server noted the same at the same moment, or an administrator was changing them: the next day notes it again.
        }
    };
}
