using System.ComponentModel.DataAnnotations;

namespace OutlookNetwork.Api.Storage;

internal sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>Which database: SQLite unless set. SQLite is a file in the data folder and needs no connection string.</summary>
    public DatabaseProvider Provider { get; set; }

    /// <summary>For PostgreSQL and SQL Server; ignored for SQLite.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Seconds that a command may take: 1 to 600, 30 unless set.</summary>
    [Range(1, 600)]
    public int CommandTimeout { get; set; } = 30;
}

internal enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
    SqlServer,
}
