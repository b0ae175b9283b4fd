using System.Text.Json;
using OutlookNetwork.Api.Http;

namespace OutlookNetwork.Api.Identity;

/// <summary>What whoever is not let in is told: the same words whatever the reason.</summary>
internal static class SignInAnswers
{
    private const string RetrySeconds = "15";

    public static Task ChallengeAsync(HttpContext http)
    {
        if (http.GetEndpoint() is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound; // there is nothing to sign in for
            return Task.CompletedTask;
        }

        var refusal = Refusals.Of(http);
        if (refusal == Refusal.ProviderAway)
        {
            http.Response.Headers.RetryAfter = RetrySeconds;
            return WriteAsync(
                http, StatusCodes.Status503ServiceUnavailable, "sign-in.unavailable", "Nobody can be signed in at the moment. Nothing was lost; try again in a moment.");
        }

        http.Response.Headers.WWWAuthenticate = refusal is null ? "Bearer" : "Bearer error=\"invalid_token\"";
        return WriteAsync(http, StatusCodes.Status401Unauthorized, "sign-in.required", "Sign in to go on. If you are signed in, sign in again.");
    }

    public static Task ForbidAsync(HttpContext http, SignInOptions options)
    {
        if (Refusals.Of(http) == Refusal.NoContext && options.AuthenticationContext is { } context)
        {
            http.Response.Headers.WWWAuthenticate = $"Bearer error=\"insufficient_claims\", claims=\"{Convert.ToBase64String(ClaimsFor(context))}\"";
            return WriteAsync(
                http, StatusCodes.Status401Unauthorized, "sign-in.more-needed", "Your organisation asks for more at sign-in, such as a second factor. Sign in again.");
        }

        http.Response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_scope\"";
        return WriteAsync(
            http, StatusCodes.Status403Forbidden, "sign-in.not-permitted", "Your account may not do this. Ask your administrator for access to OutlookNetwork.");
    }

    /// <summary>Asks for a sign-in that is not older. Source: RFC 9470, OAuth 2.0 Step Up Authentication Challenge.</summary>
    public static Task AskForFreshAsync(HttpContext http, int maxAgeSeconds)
    {
        http.Response.Headers.WWWAuthenticate = $"Bearer error=\"insufficient_user_authentication\", max_age=\"{maxAgeSeconds}\"";
        return WriteAsync(
            http, StatusCodes.Status401Unauthorized, "sign-in.not-fresh", "This cannot be undone, so you must have signed in within the last ten minutes. Sign in again.");
    }

    /// <summary>What the client passes on to the authority as the parameter claims. Source: OpenID Connect Core 5.5, claims challenge of Entra ID.</summary>
    private static byte[] ClaimsFor(string context) => JsonSerializer.SerializeToUtf8Bytes(
        new Dictionary<string, object> { ["access_token"] = new { acrs = new { essential = true, value = context } } });

    private static Task WriteAsync(HttpContext http, int status, string code, string detail)
    {
        http.Response.StatusCode = status;
        return TypedResults.Problem(type: ProblemMapping.TypeOf(code), detail: detail, statusCode: status, extensions: [new("code", code)]).ExecuteAsync(http);
    }
}
