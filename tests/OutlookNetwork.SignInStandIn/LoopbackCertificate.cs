using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OutlookNetwork.SignInStandIn;

/// <summary>A certificate for this computer, made for one run, that nobody trusts unless told to.</summary>
public sealed class LoopbackCertificate
{
    private const int KeyBits = 2048;

    private LoopbackCertificate(X509Certificate2 made) => Loaded = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null, X509KeyStorageFlags.Exportable);

    public X509Certificate2 Loaded { get; }

    /// <summary>For whoever reads the certificates to trust from a file.</summary>
    public string Pem => Loaded.ExportCertificatePem();

    public string KeyPem
    {
        get
        {
            using var key = Loaded.GetRSAPrivateKey() ?? throw new CryptographicException("The certificate has no key.");
            return key.ExportPkcs8PrivateKeyPem();
        }
    }

    /// <summary>The SHA-256 of its public key in base64, by which a browser can be told to accept this certificate and no other.</summary>
    public string Pin => Convert.ToBase64String(SHA256.HashData(Loaded.PublicKey.ExportSubjectPublicKeyInfo()));

    public static LoopbackCertificate Create()
    {
        using var key = RSA.Create(KeyBits);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
        return new(made);
    }
}
