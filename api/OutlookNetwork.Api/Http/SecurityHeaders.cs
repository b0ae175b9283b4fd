using System.Security.Cryptography;

namespace OutlookNetwork.Api.Http;

/// <summary>The headers that stand on every answer, and the policies for each kind of page.</summary>
internal static class SecurityHeaders
{
    public const string MailBodyPolicy = "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'";

    /// <summary>The documentation page, in development only: its library sets styles on elements.</summary>
    public const string DocumentationPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'";

    private const string ApiPolicy = "default-src 'none'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ApiPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()";
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            headers.CacheControl = "no-store";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
        }

        return next(context);
    });

    /// <summary>For a page of the add-in: scripts of our own and Office.js, styles with the nonce, framed by ourselves only.</summary>
    /// <param name="authority">Who signs people in, whom the page then asks for tokens; null where nobody has to sign in.</param>
    public static string PagePolicy(string nonce, Uri? authority) =>
        "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com; "
        + $"style-src 'self' 'nonce-{nonce}'; img-src 'self' data: blob:; font-src 'self'; connect-src {Asked(authority)}; frame-src 'self'; "
        + "object-src 'none'; base-uri 'none'; form-action 'none'; manifest-src 'none'; worker-src 'none'; frame-ancestors 'self'";

    private static string Asked(Uri? authority) =>
        authority is null ? "'self'" : $"'self' {authority.GetLeftPart(UriPartial.Authority)}";

    public static string Nonce() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
}
