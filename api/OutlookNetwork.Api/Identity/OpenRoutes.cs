using OutlookNetwork.Api.Http;

namespace OutlookNetwork.Api.Identity;

/// <summary>Every route that lets in whoever asks; all others need a token, or in the embedded mode its cookie or key.</summary>
internal static class OpenRoutes
{
    /// <summary>A calendar program signs nobody in: the secret in the address says whose calendar it is.</summary>
    public const string Calendar = "/calendar/{secret}.ics";

    /// <summary>What a page needs before it can ask, and what says whether the service runs.</summary>
    private static readonly string[] Always = ["/health/live", "/health/ready", "/pane/", "/full/", "/pane/sign-in.json", "/pane/sign-in/", "/pane/signed-in/", Calendar];

    /// <summary>The start link, and the way from it to the preview, whose pages need the cookie.</summary>
    private static readonly string[] LocalOnly = ["/", "/start"];

    /// <summary>The preview where server mode may show it: in its pages people then sign in.</summary>
    private static readonly string[] PreviewInServerMode = ["/", "/preview/", "/preview/pane/"];

    /// <summary>Where browsers report what a page was kept from; they do so without a token.</summary>
    private static readonly string[] ServerOnly = [PolicyReports.Path];

    private const string DocumentInDevelopment = "/openapi/{documentName}.json";

    public static IEnumerable<string> In(bool isLocal, bool hasPreview, bool isDevelopment) => Always
        .Concat(isLocal ? LocalOnly : hasPreview ? [.. PreviewInServerMode, .. ServerOnly] : ServerOnly)
        .Concat(isDevelopment ? [DocumentInDevelopment] : []);

    /// <summary>Keeps the product from starting with a route that is open and not listed here.</summary>
    public static void Check(IEndpointRouteBuilder app, IEnumerable<string> listed)
    {
        var open = app.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(route => Roles.AllowedBy([.. route.Metadata]) is null)
            .Select(route => route.RoutePattern.RawText ?? "");
        if (open.Except(listed).ToList() is { Count: > 0 } unlisted)
        {
            throw new InvalidOperationException($"These routes are open to all and not listed in {nameof(OpenRoutes)}: {string.Join(", ", unlisted)}.");
        }
    }
}
