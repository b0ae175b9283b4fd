using Microsoft.EntityFrameworkCore.Storage;
using OutlookNetwork.Api.Storage;

namespace OutlookNetwork.Api.Imports;

/// <summary>Several batches in one transaction. What is still open when it is disposed of is rolled back.</summary>
internal sealed class Stretch(NetworkDb db, TimeProvider clock) : IAsyncDisposable
{
    private IDbContextTransaction? _transaction;
    private long _began;

    /// <summary>Begins one, unless one is open.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (_transaction is null)
        {
            _transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            _began = clock.GetTimestamp();
        }
    }

    /// <summary>Commits, unless it is younger than it may become.</summary>
    public async Task EndAsync(TimeSpan age, CancellationToken cancellationToken)
    {
        if (_transaction is { } transaction && clock.GetElapsedTime(_began) >= age)
        {
            await transaction.CommitAsync(cancellationToken);
            await transaction.DisposeAsync();
            _transaction = null;
        }
    }

    public ValueTask DisposeAsync() => _transaction?.DisposeAsync() ?? ValueTask.CompletedTask;
}
