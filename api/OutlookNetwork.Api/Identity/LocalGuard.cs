using System.Net;

namespace OutlookNetwork.Api.Identity;

/// <summary>
/// Checks of every request in the embedded mode that it comes from this computer and means this computer: another site that makes
/// the browser ask, or a name that was pointed at loopback, gets 404.
/// </summary>
internal sealed class LocalGuard(RequestDelegate next)
{
    private static readonly string[] ProxyHeaders =
        ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix"];

    public Task InvokeAsync(HttpContext context)
    {
        if (IsFromHere(context))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static bool IsFromHere(HttpContext context)
    {
        var request = context.Request;
        if (context.Connection.RemoteIpAddress is not { } remote || !IPAddress.IsLoopback(remote))
        {
            return false;
        }

        if (request.Host.Host is not ("localhost" or "127.0.0.1" or "[::1]") || request.Host.Port != context.Connection.LocalPort)
        {
            return false;
        }

        if (Array.Exists(ProxyHeaders, request.Headers.ContainsKey) || request.Headers["Sec-Fetch-Site"] == "cross-site")
        {
            return false;
        }

        var origin = request.Headers.Origin;
        return origin.Count == 0 || origin == $"{request.Scheme}://{request.Host}";
    }
}
