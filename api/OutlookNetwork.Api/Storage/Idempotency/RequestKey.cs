using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OutlookNetwork.Api.Storage.Idempotency;

/// <summary>What is made of one Idempotency-Key. All that is stored depends on it, and it is not stored itself.</summary>
internal sealed class RequestKey
{
    public const int Longest = 200;

    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int KeyBytes = 32;

    private readonly byte[] _bound; // what is encrypted belongs to this row and no other
    private readonly byte[] _sealing;
    private readonly byte[] _hashing;

    /// <param name="route">The method and the pattern of the path.</param>
    public RequestKey(Guid tenant, string owner, string route, string key)
    {
        _bound = Encoding.UTF8.GetBytes($"{tenant:D}\n{owner}\n{route}");
        var secret = Encoding.UTF8.GetBytes(key);
        _sealing = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, KeyBytes, _bound, "answer"u8.ToArray());
        _hashing = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, KeyBytes, _bound, "content"u8.ToArray());
        Mark = Convert.ToHexStringLower(HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, KeyBytes, _bound, "mark"u8.ToArray()));
    }

    public string Mark { get; }

    /// <summary>Printable ASCII of 1 to 200 characters.</summary>
    public static bool IsWellFormed(string key) => key.Length is > 0 and <= Longest && key.All(c => c is >= ' ' and <= '~');

    /// <summary>Begins a hash of what is asked for; the body is added as it is read.</summary>
    public IncrementalHash Hash(HttpRequest request)
    {
        var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _hashing);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.PathBase}{request.Path}{request.QueryString}\n{request.ContentType}\n"));
        return hash;
    }

    public byte[] Seal(KeptAnswer answer)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(answer);
        var packed = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(packed.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(_sealing, TagBytes);
        aes.Encrypt(packed.AsSpan(0, NonceBytes), plain, packed.AsSpan(NonceBytes + TagBytes), packed.AsSpan(NonceBytes, TagBytes), _bound);
        return packed;
    }

    /// <exception cref="CryptographicException">It was changed, or is another request's.</exception>
    public KeptAnswer Open(byte[] packed)
    {
        var plain = new byte[packed.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(_sealing, TagBytes);
        aes.Decrypt(packed.AsSpan(0, NonceBytes), packed.AsSpan(NonceBytes + TagBytes), packed.AsSpan(NonceBytes, TagBytes), plain, _bound);
        return JsonSerializer.Deserialize<KeptAnswer>(plain) ?? throw new CryptographicException("There is no answer in it.");
    }
}

internal sealed record KeptAnswer(int Status, string? ContentType, string? Location, byte[] Body);
