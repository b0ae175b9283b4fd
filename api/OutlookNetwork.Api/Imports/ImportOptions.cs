using System.ComponentModel.DataAnnotations;

namespace OutlookNetwork.Api.Imports;

internal sealed class ImportOptions
{
    public const string Section = "Imports";

    /// <summary>Tries of an import before it is given up, the first one counted.</summary>
    public const int Tries = 5;

    /// <summary>
    /// A folder that all servers of one database share, for uploads that wait. Unset, they lie in the data folder, and each server imports
    /// its own.
    /// </summary>
    public string? UploadFolder { get; set; }

    /// <summary>Seconds between two looks for imports that wait without a job: 1 to 3,600, 30 unless set.</summary>
    [Range(1, 3600)]
    public int LookSeconds { get; set; } = 30;
}
