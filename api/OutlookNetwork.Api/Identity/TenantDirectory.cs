namespace OutlookNetwork.Api.Identity;

/// <summary>Reads who may come in.</summary>
internal delegate Task<Admitted> ReadAdmitted(CancellationToken cancellationToken);

/// <param name="Tenants">Onboarded and not suspended.</param>
/// <param name="Restricted">By tenant and person: from whom something is taken away, whatever their token says.</param>
internal sealed record Admitted(IReadOnlySet<Guid> Tenants, IReadOnlyDictionary<(Guid Tenant, Guid Person), Restriction> Restricted);

/// <param name="Withdrawn">Roles that do not count.</param>
internal sealed record Restriction(bool IsBlocked, IReadOnlyList<string> Withdrawn)
{
    public static Restriction None { get; } = new(false, []);
}

/// <summary>
/// Which tenants may come in, and who of them may not. All is remembered at once, so that tokens of unknown ones neither ask the database
/// nor fill memory.
/// </summary>
internal sealed class TenantDirectory(ReadAdmitted read, TimeProvider clock) : IDisposable
{
    /// <summary>How long a suspension or a withdrawal may take to be noticed on a replica; access must end within a minute.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _one = new(1);
    private volatile Snapshot? _snapshot;

    /// <returns>What is taken away from the person; null when the tenant may not come in.</returns>
    public async ValueTask<Restriction?> FindAsync(Guid tenant, Guid person, CancellationToken cancellationToken)
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

        return snapshot.Admitted.Tenants.Contains(tenant) ? snapshot.Admitted.Restricted.GetValueOrDefault((tenant, person), Restriction.None) : null;
    }

    public void Dispose() => _one.Dispose();

    private Snapshot? Fresh() => _snapshot is { } snapshot && clock.GetUtcNow() - snapshot.ReadAt < Remembered ? snapshot : null;

    private sealed record Snapshot(Admitted Admitted, DateTimeOffset ReadAt);
}
