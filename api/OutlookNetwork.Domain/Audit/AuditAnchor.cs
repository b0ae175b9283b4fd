using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;

namespace OutlookNetwork.Domain.Audit;

/// <summary>
/// A signed statement, kept outside the database, of which hash stood at a place of a chain: who can rewrite the whole database cannot
/// rewrite this.
/// </summary>
/// <param name="KeyId">See <see cref="KeyIdOf"/>.</param>
/// <param name="Sig">base64url of the 64 bytes r‖s of ECDSA P-256 with SHA-256.</param>
public sealed record AuditAnchor(Guid TenantId, long Seq, string Hash, DateTimeOffset At, string KeyId, string Sig)
{
    public const int Format = 1;

    private const int KeyIdDigits = 16;

    private static readonly byte[] Domain = "outlooknetwork-anchor-v1\n"u8.ToArray();

    /// <param name="at">UTC; cut to milliseconds.</param>
    /// <param name="sign">Gives r‖s over these bytes with the key that <paramref name="keyId"/> names.</param>
    public static AuditAnchor Make(Guid tenantId, long seq, string hash, DateTimeOffset at, string keyId, Func<byte[], byte[]> sign)
    {
        var anchor = new AuditAnchor(tenantId, seq, hash, at, keyId, Sig: "");
        return anchor with { Sig = Base64Url.EncodeToString(sign(anchor.Signed())) };
    }

    /// <returns>The beginning of the SHA-256 of the public key, as hexadecimal digits.</returns>
    public static string KeyIdOf(ECDsa key) =>
        Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..KeyIdDigits];

    public bool IsSignedBy(ECDsa key)
    {
        try
        {
            return key.VerifyData(
                Signed(), Base64Url.DecodeFromChars(Sig), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
        catch (FormatException)
        {
            return false; // it is no base64url, so it is no signature
        }
    }

    /// <summary>Writes it in canonical form, as a line of the anchors' file.</summary>
    public void WriteTo(ArrayBufferWriter<byte> output) => Write(output, withSignature: true);

    private byte[] Signed()
    {
        var output = new ArrayBufferWriter<byte>(512);
        output.Write(Domain);
        Write(output, withSignature: false);
        return output.WrittenSpan.ToArray();
    }

    private void Write(ArrayBufferWriter<byte> output, bool withSignature)
    {
        var json = new CanonicalJson(output);
        json.Raw("{\"at\":"u8).Text(At.UtcDateTime.ToString(AuditEntry.TimeFormat, CultureInfo.InvariantCulture))
            .Raw(",\"chain\":"u8).Text(TenantId.ToString("D"))
            .Raw(",\"hash\":"u8).Text(Hash)
            .Raw(",\"keyId\":"u8).Text(KeyId)
            .Raw(",\"seq\":"u8).Whole(Seq);
        if (withSignature)
        {
            json.Raw(",\"sig\":"u8).Text(Sig);
        }

        json.Raw(",\"v\":"u8).Whole(Format).Raw("}"u8);
    }
}
