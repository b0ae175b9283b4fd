using Microsoft.AspNetCore.Http.HttpResults;

namespace OutlookNetwork.Api.Identity;

internal static class SignInSettingsEndpoints
{
    /// <summary>What the pane must know to sign somebody in; a file of the pane that only the server can write.</summary>
    public static void MapSignInSettings(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/pane/sign-in.json", Read).AllowAnonymous().ExcludeFromDescription();

    private static Ok<SignInSettings> Read(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-cache";
        var options = http.RequestServices.GetService<SignInOptions>(); // none in the embedded mode
        return TypedResults.Ok(options is null
            ? new SignInSettings(null, null, null)
            : new(options.Authority, options.ClientIds[0], $"api://{options.Audiences[0]}/{options.Scope}"));
    }

    /// <param name="Authority">Null in the embedded mode, where a cookie says who is asking.</param>
    /// <param name="ClientId">The add-in's: the first that is allowed.</param>
    /// <param name="Scope">The permission to ask for.</param>
    internal sealed record SignInSettings(string? Authority, string? ClientId, string? Scope);
}
