using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace OutlookNetwork.SignInStandIn;

/// <summary>
/// A real OpenID provider on loopback in the form of Entra ID's version 2.0, for several tenants, over HTTP and HTTPS. It signs people
/// in by a click, and makes any token that a test asks for.
/// </summary>
public sealed class Authority : IAsyncDisposable
{
    /// <summary>The API, to which tokens are made out.</summary>
    public const string ApiClientId = "aaaaaaaa-0000-4000-8000-00000000a001";

    /// <summary>The add-in, which asks for them.</summary>
    public const string AddInClientId = "aaaaaaaa-0000-4000-8000-00000000a002";

    public const string Scope = "access_as_user";

    private readonly WebApplication _app;
    private readonly List<SigningKey> _keys = [];
    private int _metadataReads;
    private int _keyReads;

    private Authority(WebApplication app, LoopbackCertificate certificate) => (_app, Certificate) = (app, certificate);

    /// <summary>Of several organisations, over HTTP; what a server on this computer takes as its setting.</summary>
    public string Address => $"{Plain}/organizations/v2.0";

    /// <summary>The same over HTTPS, for whoever is told to trust <see cref="Certificate"/>.</summary>
    public string SecureAddress => $"{Secure}/organizations/v2.0";

    public LoopbackCertificate Certificate { get; }

    public int MetadataReads => _metadataReads;

    public int KeyReads => _keyReads;

    /// <summary>Whether it answers its metadata and keys with 503.</summary>
    public bool IsAway { get; set; }

    /// <summary>The newest key, which signs.</summary>
    public SigningKey Key => _keys[^1];

    internal IReadOnlyList<SigningKey> Keys => _keys;

    internal string Secure => _app.Urls.First(url => url.StartsWith("https:", StringComparison.Ordinal));

    private string Plain => _app.Urls.First(url => url.StartsWith("http:", StringComparison.Ordinal));

    /// <param name="port">For HTTP, and the next one for HTTPS; 0 takes any free ones.</param>
    public static async Task<Authority> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var certificate = LoopbackCertificate.Create();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.Listen(IPAddress.Loopback, port == 0 ? 0 : port + 1, listen => listen.UseHttps(certificate.Loaded));
        });
        var authority = new Authority(builder.Build(), certificate);
        authority.Map();
        await authority._app.StartAsync();
        authority._keys.Add(SigningKey.Create($"{authority.Secure}/{{tenantid}}/v2.0"));
        return authority;
    }

    public string IssuerOf(Guid tenant) => $"{Secure}/{tenant}/v2.0";

    /// <summary>A token as the person would get it, changed as the test wants it.</summary>
    public string Token(Person person, Action<TokenRequest>? change = null)
    {
        var request = new TokenRequest(this, person);
        change?.Invoke(request);
        return request.Make();
    }

    /// <summary>Signs with a new key from now on.</summary>
    /// <param name="keepsOld">Whether the key set goes on showing the ones before it.</param>
    /// <param name="issuer">For whom the key signs; unless given, for every tenant.</param>
    public SigningKey RollOver(bool keepsOld = true, string? issuer = null)
    {
        if (!keepsOld)
        {
            _keys.Clear();
        }

        _keys.Add(SigningKey.Create(issuer ?? $"{Secure}/{{tenantid}}/v2.0"));
        return Key;
    }

    /// <summary>Shows one more key, which does not sign by itself.</summary>
    public void Show(SigningKey key) => _keys.Insert(0, key);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _keys.ForEach(key => key.Rsa.Dispose());
    }

    public Task WaitForShutdownAsync() => ((IHost)_app).WaitForShutdownAsync();

    private void Map()
    {
        _app.Use((context, next) =>
        {
            context.Response.Headers.AccessControlAllowOrigin = "*"; // a page of another origin asks for metadata and tokens
            context.Response.Headers.AccessControlAllowHeaders = "*";
            context.Response.Headers.CacheControl = "no-store";
            return HttpMethods.IsOptions(context.Request.Method) ? Task.CompletedTask : next(context);
        });
        _app.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", Metadata);
        _app.MapGet("/{tenant}/discovery/v2.0/keys", () =>
        {
            Interlocked.Increment(ref _keyReads);
            return IsAway ? Results.StatusCode(503) : Results.Json(new { keys = _keys.ConvertAll(key => key.Shown) });
        });
        new SignInPages(this).Map(_app);
    }

    /// <summary>Addresses are of the scheme that it was asked over; the issuer is one, whichever that was.</summary>
    private IResult Metadata(string tenant, HttpRequest request)
    {
        Interlocked.Increment(ref _metadataReads);
        if (IsAway)
        {
            return Results.StatusCode(503);
        }

        var here = $"{request.Scheme}://{request.Host}/{tenant}";
        return Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = $"{Secure}/{(Guid.TryParse(tenant, out _) ? tenant : "{tenantid}")}/v2.0",
            ["authorization_endpoint"] = $"{here}/oauth2/v2.0/authorize",
            ["token_endpoint"] = $"{here}/oauth2/v2.0/token",
            ["end_session_endpoint"] = $"{here}/oauth2/v2.0/logout",
            ["jwks_uri"] = $"{here}/discovery/v2.0/keys",
            ["response_types_supported"] = new[] { "code" },
            ["response_modes_supported"] = new[] { "query", "fragment" },
            ["subject_types_supported"] = new[] { "pairwise" },
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
            ["scopes_supported"] = new[] { "openid", "profile", "email", "offline_access" },
            ["token_endpoint_auth_methods_supported"] = new[] { "none" },
            ["code_challenge_methods_supported"] = new[] { "S256" },
        });
    }
}
