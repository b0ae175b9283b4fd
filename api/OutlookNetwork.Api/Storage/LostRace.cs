using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace OutlookNetwork.Api.Storage;

/// <summary>What the database says when another request came first, or when it ended a deadlock between two.</summary>
internal static class LostRace
{
    /// <summary>Also true of a database that is away, which the next question finds out.</summary>
    public static bool MayBe(Exception error) =>
        error is DbException or DbUpdateException or InvalidOperationException { InnerException: DbException or DbUpdateException }; // how EF wraps a deadlock
}
