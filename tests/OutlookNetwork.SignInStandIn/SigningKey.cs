using System.Security.Cryptography;

namespace OutlookNetwork.SignInStandIn;

/// <summary>An RSA key as the key set shows it.</summary>
/// <param name="Issuer">The issuer that the key may sign for, with the place for the tenant's id or without; null for any.</param>
public sealed record SigningKey(string Id, RSA Rsa, string? Issuer)
{
    private const int Bits = 2048;

    public static SigningKey Create(string? issuer = null) => new(Base64Url.Of(RandomNumberGenerator.GetBytes(12)), RSA.Create(Bits), issuer);

    /// <summary>The public key in PEM, which some would take for a shared secret.</summary>
    public string PublicPem => Rsa.ExportSubjectPublicKeyInfoPem();

    public object Shown
    {
        get
        {
            var parameters = Rsa.ExportParameters(includePrivateParameters: false);
            return new Dictionary<string, object?>
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = Id,
                ["n"] = Base64Url.Of(parameters.Modulus ?? []),
                ["e"] = Base64Url.Of(parameters.Exponent ?? []),
                ["issuer"] = Issuer,
            };
        }
    }
}
