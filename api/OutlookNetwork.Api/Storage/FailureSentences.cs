using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage.Providers;

namespace OutlookNetwork.Api.Storage;

/// <summary>What went wrong with the store or the data folder, in a sentence that says what to do. Nothing stored before is lost by any of it.</summary>
internal static class FailureSentences
{
    /// <param name="again">What to do once it is put right, such as "import again".</param>
    /// <returns>One or two sentences; null when it is neither the store nor its folder that failed.</returns>
    public static string? Of(Exception error, string again) => error switch
    {
        DbUpdateException { InnerException: { } inner } => Of(inner, again),
        DbException store => StoreFailures.Of(store) switch
        {
            StoreFailure.DiskFull => DiskFull(again),
            StoreFailure.NotWritten =>
                $"The database could not be read or written, most likely because the disk is full. Make room and {again}; what was stored is kept.",
            StoreFailure.NotOpened => $"The database could not be opened. Check that this user may read and write the data folder, and {again}.",
            StoreFailure.Locked => $"Another program has locked the database. Close it, or wait until it is done, and {again}.",
            StoreFailure.ReadOnly => $"The database file may not be written by this user. Change its permissions and {again}.",
            StoreFailure.Damaged => $"The database file is damaged. Restore it from a backup and {again}.",
            StoreFailure.Refused => $"The database did not answer or refused. Check that it is running and {again}; what was stored is kept.",
            _ => null,
        },
        DataFolderException folder => folder.Message,
        InvalidDataException => $"The database file is damaged. Restore it from a backup and {again}.",
        IOException { HResult: var code } when (code & 0xFFFF) is 0x70 or 0x27 or 28 or 27 => DiskFull(again), // Windows' two; ENOSPC and EFBIG
        IOException => $"A file of the data folder could not be read or written. Check the disk and {again}; what was stored is kept.",
        UnauthorizedAccessException => $"A file of the data folder may not be read or written by this user. Change its permissions and {again}.",
        _ => null,
    };

    private static string DiskFull(string again) => $"The disk is full. Make room and {again}; what was stored is kept.";
}
