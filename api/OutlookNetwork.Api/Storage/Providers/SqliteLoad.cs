using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace OutlookNetwork.Api.Storage.Providers;

/// <summary>
/// A load into SQLite: what its transactions leave in the write-ahead log is copied into the file by a second connection, so that the
/// one that stores does not stand still while the disk writes.
/// </summary>
internal sealed class SqliteLoad : IAsyncDisposable
{
    private const string During = "PRAGMA synchronous=NORMAL; PRAGMA cache_size=-32768; PRAGMA wal_autocheckpoint=64000;"; // bounds the log to 256 MB where copying falls behind
    private const string After = "PRAGMA synchronous=FULL; PRAGMA cache_size=-4096; PRAGMA wal_autocheckpoint=1000;";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1); // a busy page is copied once in it, however often it was written

    private readonly CancellationTokenSource _stop = new();
    private readonly IAsyncDisposable _settings;
    private readonly Task _copying;

    private SqliteLoad(IAsyncDisposable settings, string connectionString)
    {
        _settings = settings;
        _copying = Task.Run(() => CopyAsync(connectionString));
    }

    public static async Task<IAsyncDisposable> BeginAsync(SqliteNetworkDb db, CancellationToken cancellationToken)
    {
        var settings = await LoadSettings.BeginAsync(db, During, After, cancellationToken);
        return new SqliteLoad(settings, db.Database.GetDbConnection().ConnectionString);
    }

    /// <exception cref="SqliteException">The log could not be copied; what was committed is in it.</exception>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        try
        {
            await _copying;
        }
        finally
        {
            await _settings.DisposeAsync();
            _stop.Dispose();
        }
    }

    private async Task CopyAsync(string connectionString)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(PASSIVE);"; // waits for nobody and holds nobody up
        while (!_stop.IsCancellationRequested)
        {
            await Task.Delay(Pause, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await command.ExecuteNonQueryAsync();
        }
    }
}
