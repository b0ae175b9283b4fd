using Microsoft.AspNetCore.Http.HttpResults;

namespace OutlookNetwork.Api.Identity;

internal static class SignInSettingsEndpoints
{
    /// <summary>What the pane must know to sign somebody in; a file of the pane that only the server can write.</summary>
    public static void MapSignInSettings(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/pane/sign-in.json", Read).AllowAnonymous().ExcludeFromDescription();

    private static Ok<SignInSettings> Read(HttpContext http, IConfiguration configuration)
    {
        http.Response.Headers.CacheControl = "no-cache";
        var section = configuration.GetSection("SignIn");
        var settings = new SignInSettings(section["Authority"], section["ClientId"], section["Scope"]);
        return TypedResults.Ok(string.IsNullOrWhiteSpace(settings.Authority) ? new(null, null, null) : settings);
    }

    /// <param name="Authority">Null in the embedded mode, where a cookie says who is asking.</param>
    /// <param name="ClientId">The add-in's.</param>
    /// <param name="Scope">The permission to ask for, with the address of the API that it is of.</param>
    private sealed record SignInSettings(string? Authority, string? ClientId, string? Scope);
}
