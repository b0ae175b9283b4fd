namespace OutlookNetwork.Api.Jobs;

/// <param name="Job">Its name, such as expire.</param>
/// <param name="Failures">Failed runs since the last that went well; at five it is parked until its next slot.</param>
/// <param name="LastStartedAt">Null when it never ran.</param>
/// <param name="LastDoneAt">When it last came to a good end, among its latest 50 runs.</param>
/// <param name="Failure">The kind of its last failure, while there is one.</param>
internal sealed record JobView(string Job, JobState State, int Failures, DateTimeOffset? LastStartedAt, DateTimeOffset? LastDoneAt, string? Failure);

internal enum JobState
{
    NotYetRun,
    Running,
    Done,

    /// <summary>It failed and is tried again by itself.</summary>
    TriedAgain,

    /// <summary>It failed five times; its next slot tries it anew.</summary>
    Parked,
}

/// <param name="Id">Of the import; its owner finds it by that among their own.</param>
/// <param name="Tries">How often it failed.</param>
internal sealed record ParkedImport(Guid Id, int Tries, DateTimeOffset? Since);

/// <param name="Jobs">Those that recur; they work for all organisations of the server.</param>
/// <param name="ParkedImports">Of this organisation, at most 200, oldest first.</param>
internal sealed record JobList(IReadOnlyList<JobView> Jobs, IReadOnlyList<ParkedImport> ParkedImports);
