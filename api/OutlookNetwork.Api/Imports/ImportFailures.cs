using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage.Providers;

namespace OutlookNetwork.Api.Imports;

/// <summary>What went wrong with the store, in a sentence that says what to do. Nothing that was stored before is lost by any of it.</summary>
internal static class ImportFailures
{
    /// <returns>Null when it is not the store that failed.</returns>
    public static string? SentenceFor(Exception error) => error switch
    {
        DbUpdateException { InnerException: { } inner } => SentenceFor(inner),
        DbException store => StoreFailures.Of(store) switch
        {
            StoreFailure.DiskFull => "The disk is full. Make room and import again; what was stored is kept and will be recognised.",
            StoreFailure.NotWritten => "The database could not be written, most likely because the disk is full. Make room and import again; what was stored is kept.",
            StoreFailure.Locked => "Another program has locked the database. Close it, or wait until it is done, and import again.",
            StoreFailure.ReadOnly => "The database file may not be written by this user. Change its permissions and import again.",
            StoreFailure.Damaged => "The database file is damaged. Restore it from a backup before you import.",
            StoreFailure.Refused => "The database did not answer or refused the batch. Check that it is running and import again; what was stored is kept.",
            _ => null,
        },
        IOException { HResult: var code } when (code & 0xFFFF) is 0x70 or 0x27 or 28 =>
            "The disk is full. Make room and import again; what was stored is kept and will be recognised.",
        IOException => "A file could not be read or written. Check the disk and import again; what was stored is kept.",
        UnauthorizedAccessException => "A file or folder may not be read by this user. Change its permissions and import again.",
        _ => null,
    };
}
