using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OutlookNetwork.Api.Storage.Providers;

/// <summary>Rows through one prepared statement. The driver's own commands look every parameter up by name, at the cost of the row itself.</summary>
internal static class SqliteRows
{
    private const string Instant = "yyyy-MM-dd HH:mm:ss.FFFFFFF"; // as the driver writes it

    public static void Write(SqliteConnection connection, BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        var places = string.Join(", ", table.Columns.Select(_ => "?"));
        var database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        Check(raw.sqlite3_prepare_v2(database, $"INSERT INTO {table.Name} ({table.ColumnList}) VALUES ({places})", out var statement), database);
        using (statement)
        {
            foreach (var row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                for (var at = 0; at < row.Length; at++)
                {
                    Check(Bind(statement, at + 1, row[at]), database);
                }

                var result = raw.sqlite3_step(statement);
                Check(result == raw.SQLITE_DONE ? raw.SQLITE_OK : result, database);
                raw.sqlite3_reset(statement);
            }
        }
    }

    private static int Bind(sqlite3_stmt statement, int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        string text => raw.sqlite3_bind_text(statement, place, text),
        byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
        bool flag => raw.sqlite3_bind_int(statement, place, flag ? 1 : 0),
        int number => raw.sqlite3_bind_int(statement, place, number),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        DateOnly day => raw.sqlite3_bind_text(statement, place, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTime instant => raw.sqlite3_bind_text(statement, place, instant.ToString(Instant, CultureInfo.InvariantCulture)),
        _ => throw new InvalidOperationException($"A {value.GetType().Name} is not written to SQLite in bulk."),
    };

    private static void Check(int result, sqlite3 database) => SqliteException.ThrowExceptionForRC(result, database);
}
