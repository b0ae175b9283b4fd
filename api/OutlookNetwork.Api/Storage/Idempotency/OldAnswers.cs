using Microsoft.EntityFrameworkCore;

namespace OutlookNetwork.Api.Storage.Idempotency;

/// <summary>The door through which kept answers of all owners pass the owner filter, in one direction: out of the store.</summary>
internal static class OldAnswers
{
    /// <returns>How many were forgotten.</returns>
    public static Task<int> ForgetAsync(NetworkDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = now - RequestClaim.Kept;
        return db.KeyedRequests.IgnoreQueryFilters([NetworkDb.OwnerFilter]).Where(request => request.ClaimedAt < before).ExecuteDeleteAsync(cancellationToken);
    }
}
