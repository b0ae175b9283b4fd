using System.Security.Cryptography;

namespace OutlookNetwork.Api.Http;

/// <summary>The headers that stand on every answer, and the policies for each kind of page.</summary>
internal static class SecurityHeaders
{
    /// <summary>For the page of a mail's body, wherever it is shown.</summary>
    public const string MailBodyPolicy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

    /// <summary>The documentation page, in development only: its library sets styles on elements.</summary>
    public const string DocumentationPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'";

    private const string ApiPolicy = "default-src 'none'; frame-ancestors 'none'";

    private const string PermissionsPolicy = "Permissions-Policy";

    private const string OneYear = "max-age=31536000; includeSubDomains";

    /// <summary>Before everything that can answer, also what the framework puts first, such as the refusal of a foreign host.</summary>
    /// <param name="isServed">To others, over HTTPS; else on this computer alone.</param>
    public static void AddSecurityHeaders(this IServiceCollection services, bool isServed) =>
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter>(new First(isServed)));

    private static void Set(HttpContext context, bool isServed)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = headers.ContentSecurityPolicy.Count > 0 ? headers.ContentSecurityPolicy : ApiPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (isServed)
        {
            headers.StrictTransportSecurity = OneYear;
        }

        headers[PermissionsPolicy] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()";
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            headers.CacheControl = "no-store";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
        }
    }

    /// <summary>For a page of the add-in: scripts of our own and Office.js, styles with the nonce.</summary>
    /// <param name="authority">The origin where the page signs people in; empty in the embedded mode.</param>
    /// <param name="framers">Who may show the page in a frame, as the policy writes it.</param>
    /// <param name="moreStyles">What is written behind the sources of styles; a page in a frame of this one without an address has this one's policy too.</param>
    public static string PagePolicy(string nonce, string authority, string framers, string moreStyles) =>
        "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com; "
        + $"style-src 'self' 'nonce-{nonce}'{moreStyles}; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'{(authority.Length > 0 ? " " + authority : "")}; frame-src 'self'; "
        + "object-src 'none'; base-uri 'none'; form-action 'none'; manifest-src 'none'; worker-src 'none'; "
        + $"frame-ancestors {framers}{(authority.Length > 0 ? "; report-to " + PolicyReports.Endpoint : "")}{(authority.Length > 0 && !authority.StartsWith("http:", StringComparison.Ordinal) ? "; upgrade-insecure-requests" : "")}";

    private sealed class First(bool isServed) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, then) =>
            {
                // At the very end: whatever failed on the way took away the headers that stood there.
                context.Response.OnStarting(() =>
                {
                    Set(context, isServed);
                    return Task.CompletedTask;
                });
                return then(context);
            });
            next(app);
        };
    }

    public static string Nonce() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
}
