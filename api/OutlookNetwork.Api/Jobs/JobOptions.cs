using System.ComponentModel.DataAnnotations;

namespace OutlookNetwork.Api.Jobs;

internal sealed class JobOptions
{
    public const string Section = "Jobs";

    /// <summary>Tries of a job, the first one counted.</summary>
    public const int Tries = 5;

    /// <summary>Seconds before the second try: 0.01 to 3,600, 30 unless set. Each later pause is twice as long, give or take a fifth.</summary>
    [Range(0.01, 3600)]
    public double FirstPauseSeconds { get; set; } = 30;

    /// <summary>Seconds between two signs of life of a server: 1 to 60, 5 unless set. Server databases only.</summary>
    [Range(1, 60)]
    public int SignOfLifeSeconds { get; set; } = 5;

    /// <summary>
    /// Seconds that a sign of life may be late before others take up a server's work: 1 to 600, 45 unless set, which outlasts a server
    /// that stands still for 40 seconds.
    /// </summary>
    [Range(1, 600)]
    public int DeadAfterSeconds { get; set; } = 45;
}
