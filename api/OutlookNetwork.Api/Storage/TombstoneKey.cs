using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using OutlookNetwork.Api.Identity;

namespace OutlookNetwork.Api.Storage;

/// <summary>
/// The secret without which tombstones cannot be tried against a list of addresses. Each tenant has a key of its own, derived from one
/// file outside the database.
/// </summary>
internal sealed class TombstoneKey(DataFolder folder, IConfiguration configuration, IOptions<PrivacyOptions> options)
{
    private const int Bytes = 32;
    private const string Purpose = "outlooknetwork-tombstone-v1 ";

    private readonly Lock _lock = new();
    private byte[]? _secret;

    /// <summary>Whether there is a place for the secret. A server must be told one, because several of them must share it.</summary>
    public bool IsConfigured => File is not null;

    private string? File => options.Value.TombstoneKeyFile is { Length: > 0 } chosen ? chosen
        : ServerMode.IsChosen(configuration) ? null
        : Path.Combine(folder.Path, "tombstone.key");

    /// <returns>The tenant's key.</returns>
    /// <exception cref="DataFolderException">There is no place for the secret, or its file holds something else.</exception>
    public byte[] Of(Guid tenantId) => HKDF.DeriveKey(HashAlgorithmName.SHA256, Secret(), Bytes, salt: null, Encoding.ASCII.GetBytes(Purpose + tenantId.ToString("D")));

    private byte[] Secret()
    {
        lock (_lock)
        {
            return _secret ??= Read(File ?? throw new DataFolderException("Somebody was erased, and this server does not have the key of the tombstones. Name it with Privacy:TombstoneKeyFile."));
        }
    }

    private static byte[] Read(string file)
    {
        if (!System.IO.File.Exists(file))
        {
            PrivateFile.MakeOnce(file, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)));
        }

        var text = System.IO.File.ReadAllText(file).Trim();
        return text.Length == 2 * Bytes && text.All(char.IsAsciiHexDigit)
            ? Convert.FromHexString(text)
            : throw new DataFolderException($"The file {file} holds no key for tombstones. Put the right one back from a backup, or name it with Privacy:TombstoneKeyFile.");
    }
}
