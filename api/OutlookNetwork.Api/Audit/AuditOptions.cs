namespace OutlookNetwork.Api.Audit;

internal sealed class AuditOptions
{
    public const string Section = "Audit";

    /// <summary>
    /// The folder of the anchors, outside the database: the folder <c>audit</c> in the data folder unless set. On a server it belongs on
    /// another volume, best on one that can only be added to.
    /// </summary>
    public string? AnchorFolder { get; set; }

    /// <summary>
    /// The private key that signs anchors, as PEM (PKCS #8, P-256): <c>anchor-key.pem</c> in the folder of the anchors unless set; made,
    /// for its owner alone, when there is none.
    /// </summary>
    public string? KeyFile { get; set; }
}
