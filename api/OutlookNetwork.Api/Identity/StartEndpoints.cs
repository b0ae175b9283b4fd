using Microsoft.AspNetCore.Http.HttpResults;

namespace OutlookNetwork.Api.Identity;

internal static class StartEndpoints
{
    /// <summary>The start link of the embedded mode: its code is exchanged for a cookie that ends with the process.</summary>
    public static void MapStart(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/start", Start).AllowAnonymous().ExcludeFromDescription();

    private static RedirectHttpResult Start(string code, HttpContext http, LocalSecrets secrets)
    {
        if (secrets.Redeem(code))
        {
            http.Response.Cookies.Append(
                LocalSecrets.Cookie, secrets.SessionValue, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true });
        }

        return TypedResults.Redirect("/preview/"); // which says what to do when the code was wrong
    }
}
