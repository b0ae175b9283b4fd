using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Api.Audit;

/// <summary>
/// The key that signs anchors. It is a file that this process can read, so whoever takes over the process can sign too; a vault that
/// signs without giving the key away would go here.
/// </summary>
internal sealed class AnchorKey(DataFolder folder, IOptions<AuditOptions> options)
{
    private const string KeyName = "anchor-key.pem";
    private const int KeyBits = 256; // P-256, whose signatures anchors hold
    private const string PublicName = "anchor-public.pem";

    /// <summary>Where anchors and keys are kept.</summary>
    public string Folder => options.Value.AnchorFolder is { Length: > 0 } chosen ? chosen : Path.Combine(folder.Path, "audit");

    private string File => options.Value.KeyFile is { Length: > 0 } chosen ? chosen : Path.Combine(Folder, KeyName);

    /// <summary>Opens the key; makes it, and the public one beside the anchors, where there is none.</summary>
    /// <exception cref="DataFolderException">The file holds no such key.</exception>
    public ECDsa Open()
    {
        MakeFolder();
        if (!System.IO.File.Exists(File))
        {
            Make();
        }

        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(System.IO.File.ReadAllText(File));
            if (key.KeySize != KeyBits)
            {
                throw new CryptographicException("The key is of another curve.");
            }

            var publicKey = Path.Combine(Folder, PublicName);
            if (!System.IO.File.Exists(publicKey))
            {
                System.IO.File.WriteAllText(publicKey, PublicPem(key));
            }

            return key;
        }
        catch (Exception error) when (error is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new DataFolderException(
                $"The file {File} holds no private key for the anchors of the audit trail (P-256). Put the right one back from a backup, or name it with Audit:KeyFile.", error);
        }
    }

    /// <returns>What others verify anchors with.</returns>
    public static string PublicPem(ECDsa key) => key.ExportSubjectPublicKeyInfoPem() + "\n";

    public static AuditAnchor Sign(ECDsa key, AuditEntry entry, DateTimeOffset now) => AuditAnchor.Make(
        entry.TenantId, entry.Seq, entry.Hash, now, AuditAnchor.KeyIdOf(key),
        bytes => key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));

    private void MakeFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Folder);
        }
        else
        {
            Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private void Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        PrivateFile.MakeOnce(File, key.ExportPkcs8PrivateKeyPem());
    }
}
