using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using OutlookNetwork.Api.Http;

namespace OutlookNetwork.Api.Identity;

/// <summary>The secrets of one start: a code to open the product with once, the cookie it is exchanged for, and the key for tools.</summary>
internal sealed class LocalSecrets
{
    public const string Cookie = "outlooknetwork-local";

    private string? _code = Secret();

    public string SessionValue { get; } = Secret();

    /// <summary>In a file that only its owner can read; null where no tool may come in.</summary>
    public string? ToolKey { get; private init; }

    /// <summary>Makes the tools' key, or reads the one of an earlier start.</summary>
    public static LocalSecrets Create(DataFolder folder)
    {
        if (!File.Exists(folder.LocalKey))
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var file = new StreamWriter(folder.LocalKey, options);
            file.Write(Secret());
        }

        return new() { ToolKey = File.ReadAllText(folder.LocalKey).Trim() };
    }

    /// <summary>The code, for the start link. It opens the product once.</summary>
    public string Code => _code ?? throw new InvalidOperationException("The start code was used.");

    public bool Redeem(string code)
    {
        var expected = Interlocked.Exchange(ref _code, null);
        if (expected is not null && Same(code, expected))
        {
            return true;
        }

        Interlocked.CompareExchange(ref _code, expected, null); // a wrong guess does not use it up
        return false;
    }

    public static bool Same(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));

    private static string Secret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
}

/// <summary>Lets the owner in by the cookie of this start, and tools by the key.</summary>
internal sealed class LocalSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, LocalSecrets secrets)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Local";

    private const string Bearer = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var cookie = Request.Cookies[LocalSecrets.Cookie];
        var header = Request.Headers.Authorization.ToString();
        var isOwner = (cookie is not null && LocalSecrets.Same(cookie, secrets.SessionValue))
            || (secrets.ToolKey is { } key && header.StartsWith(Bearer, StringComparison.Ordinal) && LocalSecrets.Same(header[Bearer.Length..], key));
        if (!isOwner)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var owner = SignedInPerson.Identity(LocalMode.TenantId, LocalMode.OwnerId, Roles.All, Scheme.Name);
        return Task.FromResult(AuthenticateResult.Success(new(new(owner), Scheme.Name)));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        if (Request.Path.StartsWithSegments("/api"))
        {
            await TypedResults.Problem(
                type: ProblemMapping.TypeOf("local.not-signed-in"),
                detail: "Open the product with the link that it printed when it started.",
                statusCode: StatusCodes.Status401Unauthorized,
                extensions: [new("code", "local.not-signed-in")]).ExecuteAsync(Context);
            return;
        }

        Response.ContentType = "text/html; charset=utf-8";
        await Response.WriteAsync(
            "<!doctype html><html lang=\"en\"><title>OutlookNetwork</title><h1>Not signed in</h1>"
            + "<p>Open OutlookNetwork with the link that it printed when it started. Each link works once; start it again for a new one.</p></html>");
    }
}
