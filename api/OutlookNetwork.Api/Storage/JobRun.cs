namespace OutlookNetwork.Api.Storage;

/// <summary>
/// One run of a recurring job, of all tenants. Its key says which: two servers that mean the same run cannot both save it, so only one
/// of them does it, whatever the scheduler and the clocks say.
/// </summary>
internal sealed class JobRun
{
    public required string Job { get; init; }

    /// <summary>When it was to begin by the schedule.</summary>
    public required DateTimeOffset Slot { get; init; }

    /// <summary>From 1; a failed run is tried again in the same slot.</summary>
    public required int Try { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Null while it goes on, and for good when its server died.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The kind of the failure, never its words, which may quote somebody's mail; null when it went well.</summary>
    public string? Failure { get; private set; }

    public void End(string? failure, DateTimeOffset now) => (Failure, EndedAt) = (failure, now);
}
