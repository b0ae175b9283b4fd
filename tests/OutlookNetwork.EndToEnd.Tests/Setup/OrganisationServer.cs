using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.SignInStandIn;

namespace OutlookNetwork.EndToEnd.Tests.Setup;

/// <summary>
/// The product as organisations run it: in production over HTTPS, with PostgreSQL behind TLS and a provider at which people of two
/// organisations sign in. Nothing is set that only tests may set; the certificates are made for this run.
/// </summary>
public partial class OrganisationServer : IAsyncLifetime
{
    private readonly LoopbackCertificate _certificate = LoopbackCertificate.Create();
    private readonly DirectoryInfo _files = Directory.CreateTempSubdirectory("outlooknetwork-certificates-");
    private readonly PostgreSqlServer _database = new();
    private Authority? _authority;
    private ProductProcess? _product;
    private Chromium? _browser;

    /// <summary>Why it cannot be here; null when it runs.</summary>
    public string? WhyNot => _database.WhyNot;

    internal Authority Authority => _authority ?? throw new InvalidOperationException("The provider was not started.");

    internal Uri Address => new(Product.Ready.Groups[1].Value);

    internal string Output => Product.Output;

    /// <summary>Accepts the certificates of this run besides those that it trusts.</summary>
    internal Chromium Browser => _browser ?? throw new InvalidOperationException("The browser was not started.");

    internal bool IsOwn(X509Certificate2? certificate) => certificate?.Thumbprint == _certificate.Loaded.Thumbprint;

    /// <summary>What stands beside, or in place of, the settings of production.</summary>
    private protected virtual IReadOnlyDictionary<string, string> Otherwise => new Dictionary<string, string>();

    private ProductProcess Product => _product ?? throw new InvalidOperationException("The server was not started.");

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        if (WhyNot is not null)
        {
            return;
        }

        _authority = await Authority.StartAsync();
        _browser = new([_certificate.Pin, _authority.Certificate.Pin]);
        await _browser.InitializeAsync();
        var settings = await SettingsAsync(_authority);
        foreach (var (name, value) in Otherwise)
        {
            settings[name] = value;
        }

        var data = Directory.CreateTempSubdirectory("outlooknetwork-").FullName;
        var cancelled = TestContext.Current.CancellationToken;
        await ProductProcess.RunAsync(settings, cancelled, "migrate", "--data", data);
        foreach (var (tenant, name) in new[] { (People.Liaison, "Liaison"), (People.Renal, "Renal") })
        {
            await ProductProcess.RunAsync(settings, cancelled, "tenant", "add", $"{tenant}", "--name", name, "--data", data);
        }

        _product = await ProductProcess.StartAsync(data, settings, Served(), cancelled);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var part in new IAsyncDisposable?[] { _browser, _product, _authority, _database })
        {
            if (part is not null)
            {
                await part.DisposeAsync();
            }
        }

        _files.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private async Task<Dictionary<string, string>> SettingsAsync(Authority authority) => new()
    {
        ["DOTNET_ENVIRONMENT"] = "Production",
        ["SSL_CERT_FILE"] = await WriteAsync("authority.crt", authority.Certificate.Pem), // whom the product trusts
        ["urls"] = "https://127.0.0.1:0",
        ["AllowedHosts"] = "127.0.0.1",
        ["Kestrel__Certificates__Default__Path"] = await WriteAsync("product.crt", _certificate.Pem),
        ["Kestrel__Certificates__Default__KeyPath"] = await WriteAsync("product.key", _certificate.KeyPem),
        ["SignIn__Authority"] = authority.SecureAddress,
        ["SignIn__Audiences"] = Authority.ApiClientId,
        ["SignIn__ClientIds"] = Authority.AddInClientId,
        ["Database__Provider"] = "PostgreSql",
        ["Database__ConnectionString"] = await _database.CreateDatabaseBehindTlsAsync(),
    };

    private async Task<string> WriteAsync(string name, string pem)
    {
        var file = Path.Combine(_files.FullName, name);
        await File.WriteAllTextAsync(file, pem);
        return file;
    }

    [GeneratedRegex(@"server mode at (https://[\d.:]+)\.")]
    private static partial Regex Served();
}
