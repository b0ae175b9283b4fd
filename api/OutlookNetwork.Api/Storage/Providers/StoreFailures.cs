using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace OutlookNetwork.Api.Storage.Providers;

/// <summary>What a person can do something about when the database fails.</summary>
internal enum StoreFailure
{
    /// <summary>It did not answer, or refused.</summary>
    Refused,
    DiskFull,

    /// <summary>A file of it could not be written, most likely because the disk is full.</summary>
    NotWritten,
    Locked,
    ReadOnly,
    Damaged,
}

internal static class StoreFailures
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteReadOnly = 8;
    private const int SqliteIoError = 10;
    private const int SqliteCorrupt = 11;
    private const int SqliteFull = 13;
    private const int SqliteNotADatabase = 26;

    /// <returns>Null when it is not the store's state but a fault of ours.</returns>
    public static StoreFailure? Of(DbException error) => error is not SqliteException sqlite
        ? StoreFailure.Refused
        : sqlite.SqliteErrorCode switch
        {
            SqliteFull => StoreFailure.DiskFull,
            SqliteIoError => StoreFailure.NotWritten,
            SqliteBusy or SqliteLocked => StoreFailure.Locked,
            SqliteReadOnly => StoreFailure.ReadOnly,
            SqliteCorrupt or SqliteNotADatabase => StoreFailure.Damaged,
            _ => null,
        };
}
