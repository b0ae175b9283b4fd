using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace OutlookNetwork.Api.Storage.Providers;

/// <summary>What a person can do something about when the database fails.</summary>
internal enum StoreFailure
{
    /// <summary>It did not answer, or refused.</summary>
    Refused,
    DiskFull,

    /// <summary>A file of it could not be written, most likely because the disk is full.</summary>
    NotWritten,

    /// <summary>The file, or one beside it, could not be opened or made.</summary>
    NotOpened,
    Locked,
    ReadOnly,
    Damaged,
}

internal static class StoreFailures
{
    private const int SqlitePermission = 3;
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteReadOnly = 8;
    private const int SqliteIoError = 10;
    private const int SqliteCorrupt = 11;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;
    private const int SqliteNotADatabase = 26;
    private const int SqliteConstraint = 19;
    private const int SqlServerUniqueIndex = 2601;
    private const int SqlServerUniqueKey = 2627;

    /// <returns>Null when it is not the store's state but a fault of ours.</returns>
    public static StoreFailure? Of(DbException error) => error is not SqliteException sqlite
        ? StoreFailure.Refused
        : sqlite.SqliteErrorCode switch
        {
            SqliteFull => StoreFailure.DiskFull,
            SqliteIoError => StoreFailure.NotWritten,
            SqliteBusy or SqliteLocked => StoreFailure.Locked,
            SqliteCannotOpen => StoreFailure.NotOpened,
            SqliteReadOnly or SqlitePermission => StoreFailure.ReadOnly,
            SqliteCorrupt or SqliteNotADatabase => StoreFailure.Damaged,
            _ => null,
        };

    /// <summary>A row with the same key is there already: somebody else was a moment earlier.</summary>
    public static bool IsClash(DbException error) => error switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteConstraint,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        SqlException server => server.Number is SqlServerUniqueIndex or SqlServerUniqueKey,
        _ => false,
    };
}
