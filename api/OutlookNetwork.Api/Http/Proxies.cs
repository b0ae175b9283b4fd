using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace OutlookNetwork.Api.Http;

/// <summary>What stands between people and the server: named proxies are believed about scheme and address, nobody else is.</summary>
internal static class Proxies
{
    /// <summary>Addresses or networks, with commas, such as 10.0.0.7 or 10.0.0.0/24. Empty: there is none, and forwarding headers mean nothing.</summary>
    public const string Setting = "Http:TrustedProxies";

    private const string BelieveAll = "FORWARDEDHEADERS_ENABLED"; // the framework's own switch, a variable with ASPNETCORE_ before it

    /// <returns>One line that says what is unsafe; null when nothing is.</returns>
    public static string? WhyNot(IConfiguration configuration)
    {
        if (bool.TryParse(configuration[BelieveAll], out var all) && all)
        {
            return $"ASPNETCORE_{BelieveAll} makes the server believe whoever sends forwarding headers. Remove it, and name the proxies in {Setting}.";
        }

        return Array.Find(Named(configuration), one => !IPAddress.TryParse(one, out _) && !System.Net.IPNetwork.TryParse(one, out _)) is { } wrong
            ? $"{Setting} holds {wrong}, which is neither an address nor a network; write each like 10.0.0.7 or 10.0.0.0/24, with commas between them."
            : null;
    }

    /// <summary>Comes before whatever looks at the scheme or the address of a request.</summary>
    public static void UseProxies(this IApplicationBuilder app, IConfiguration configuration)
    {
        var named = Named(configuration);
        if (named.Length == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear(); // loopback is there unless taken out
        options.KnownIPNetworks.Clear();
        foreach (var one in named)
        {
            if (IPAddress.TryParse(one, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else
            {
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(one));
            }
        }

        app.UseForwardedHeaders(options);
    }

    /// <summary>Refuses what came over plain HTTP, but for the questions whether the server is up, which are asked from beside it.</summary>
    public static void UseHttpsOnly(this IApplicationBuilder app) => app.Use((context, next) =>
        context.Request.IsHttps || context.Request.Path.StartsWithSegments("/health") ? next(context) : RefuseAsync(context));

    private static Task RefuseAsync(HttpContext context)
    {
        const string Code = "request.https-needed";
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return TypedResults.Problem(
            type: ProblemMapping.TypeOf(Code),
            detail: $"This server answers over https only. Ask at the https address; an operator whose proxy ends https names it in {Setting}.",
            statusCode: StatusCodes.Status403Forbidden,
            extensions: [new("code", Code)]).ExecuteAsync(context);
    }

    private static string[] Named(IConfiguration configuration) =>
        (configuration[Setting] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
