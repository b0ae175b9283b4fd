using Microsoft.EntityFrameworkCore;

namespace OutlookNetwork.Api.Storage.Providers;

/// <summary>Settings of one connection, which stays open while they hold.</summary>
internal sealed class LoadSettings(NetworkDb db, string after) : IAsyncDisposable
{
    /// <param name="during">A statement; empty when there is nothing to set.</param>
    /// <param name="after">Sets it back.</param>
    public static async Task<IAsyncDisposable> BeginAsync(NetworkDb db, string during, string after, CancellationToken cancellationToken)
    {
        db.TakeTime();
        await db.Database.OpenConnectionAsync(cancellationToken);
        await SetAsync(db, during, cancellationToken);
        return new LoadSettings(db, after);
    }

    public async ValueTask DisposeAsync()
    {
        await SetAsync(db, after, CancellationToken.None);
        await db.Database.CloseConnectionAsync();
    }

    private static async Task SetAsync(NetworkDb db, string statement, CancellationToken cancellationToken)
    {
        if (statement.Length == 0)
        {
            return;
        }

        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
