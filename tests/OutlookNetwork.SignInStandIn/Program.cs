using System.Globalization;
using OutlookNetwork.SignInStandIn;

// Runs the stand-in by itself, to try server mode out on one computer. It lets anybody in as anybody: never let others reach it.
await using var authority = await Authority.StartAsync(args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 5200);
var certificate = Path.Combine(Path.GetTempPath(), "outlooknetwork-sign-in-stand-in.crt");
await File.WriteAllTextAsync(certificate, authority.Certificate.Pem);
Console.WriteLine($"""
    DOTNET_ENVIRONMENT=Test
    SSL_CERT_FILE={certificate}
    SignIn__Authority={authority.SecureAddress}
    SignIn__Audiences={Authority.ApiClientId}
    SignIn__ClientIds={Authority.AddInClientId}
    SignIn__AllowPreview=true
    Tenants: {People.Liaison}, {People.Renal}
    Open {authority.SecureAddress}/.well-known/openid-configuration in the browser once, and let it accept the certificate.
    """);
await authority.WaitForShutdownAsync();
