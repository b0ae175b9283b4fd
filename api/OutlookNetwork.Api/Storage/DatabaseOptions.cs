using System.ComponentModel.DataAnnotations;

namespace OutlookNetwork.Api.Storage;

internal sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>Which database: SQLite unless set. SQLite is a file in the data folder and needs no connection string.</summary>
    public DatabaseProvider Provider { get; set; }

    /// <summary>For PostgreSQL and SQL Server; ignored for SQLite.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>
    /// Seconds that a command of a request may take: 1 to 600. Unless set, a server has 8, so that whoever asks is not kept
    /// waiting; SQLite, where it is how long a file that others hold is waited for, has 30.
    /// </summary>
    [Range(1, 600)]
    public int? CommandTimeout { get; set; }
}

internal enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
    SqlServer,
}
