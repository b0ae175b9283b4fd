namespace OutlookNetwork.Api.Storage;

internal sealed class PrivacyOptions
{
    public const string Section = "Privacy";

    /// <summary>
    /// The secret of the tombstones: a file that only the product can read, the same for every server of one database. In local mode
    /// <c>tombstone.key</c> in the data folder unless set; in server mode nobody can be erased while it is not set. Made when there is none.
    /// </summary>
    public string? TombstoneKeyFile { get; set; }
}
