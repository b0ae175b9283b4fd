namespace OutlookNetwork.Api.Identity;

/// <summary>Reads the ids of the tenants that are onboarded and not suspended.</summary>
internal delegate Task<IReadOnlySet<Guid>> ReadActiveTenants(CancellationToken cancellationToken);

/// <summary>Which tenants may come in. All of them are remembered at once, so that tokens of unknown ones neither ask the database nor fill memory.</summary>
internal sealed class TenantDirectory(ReadActiveTenants read, TimeProvider clock) : IDisposable
{
    /// <summary>How long a suspension may take to be noticed on a replica; access must end within a minute.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _one = new(1);
    private volatile Snapshot? _snapshot;

    public async ValueTask<bool> IsActiveAsync(Guid tenant, CancellationToken cancellationToken)
    {
        if (Fresh() is not { } snapshot)
        {
            await _one.WaitAsync(cancellationToken);
            try
            {
                snapshot = Fresh() ?? (_snapshot = new(await read(cancellationToken), clock.GetUtcNow()));
            }
            finally
            {
                _one.Release();
            }
        }

        return snapshot.Active.Contains(tenant);
    }

    public void Dispose() => _one.Dispose();

    private Snapshot? Fresh() => _snapshot is { } snapshot && clock.GetUtcNow() - snapshot.ReadAt < Remembered ? snapshot : null;

    private sealed record Snapshot(IReadOnlySet<Guid> Active, DateTimeOffset ReadAt);
}
