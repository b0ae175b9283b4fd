using System.Security.Cryptography;
using System.Text;

namespace OutlookNetwork.SignInStandIn;

/// <summary>A token to be made: like a genuine access token of version 2.0 until a test changes it, which may make it as bad as it likes.</summary>
public sealed class TokenRequest
{
    /// <summary>Minutes that a token lives.</summary>
    private const int Lifetime = 60;

    internal TokenRequest(Authority authority, Person person)
    {
        var now = DateTimeOffset.UtcNow;
        Key = authority.Key;
        Header = new() { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = Key.Id };
        Payload = new()
        {
            ["aud"] = Authority.ApiClientId,
            ["iss"] = authority.IssuerOf(person.Tenant),
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(Lifetime).ToUnixTimeSeconds(),
            ["azp"] = Authority.AddInClientId,
            ["azpacr"] = "0",
            ["name"] = person.Name,
            ["oid"] = person.Id.ToString(),
            ["preferred_username"] = person.Address,
            ["roles"] = person.Roles,
            ["scp"] = Authority.Scope,
            ["sub"] = Base64Url.Of(SHA256.HashData(person.Id.ToByteArray())),
            ["tid"] = person.Tenant.ToString(),
            ["uti"] = Guid.NewGuid().ToString("N"),
            ["ver"] = "2.0",
        };
    }

    public Dictionary<string, object?> Header { get; }

    /// <summary>A member set to null is left out.</summary>
    public Dictionary<string, object?> Payload { get; }

    /// <summary>Written in place of <see cref="Payload"/>, when set.</summary>
    public string? PayloadText { get; set; }

    public SigningKey Key { get; set; }

    /// <summary>Makes the third part from the first two; unless set, RSA with SHA-256 by <see cref="Key"/>.</summary>
    public Func<byte[], byte[]>? Sign { get; set; }

    public string Make()
    {
        var body = PayloadText is null
            ? Base64Url.OfJson(Payload.Where(member => member.Value is not null).ToDictionary())
            : Base64Url.OfText(PayloadText);
        var signed = $"{Base64Url.OfJson(Header.Where(member => member.Value is not null).ToDictionary())}.{body}";
        var bytes = Encoding.ASCII.GetBytes(signed);
        return $"{signed}.{Base64Url.Of(Sign is null ? Key.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) : Sign(bytes))}";
    }
}
