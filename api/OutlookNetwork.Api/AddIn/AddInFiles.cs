using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Identity;

namespace OutlookNetwork.Api.AddIn;

/// <summary>
/// Serves the built add-in: the pane for Outlook, and in the embedded mode the page that stands in for Outlook, which gets the same
/// pane with the address of Office.js replaced by the stand-in's.
/// </summary>
internal static class AddInFiles
{
    private const string OfficeScript = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
    private const string StandInScript = "/preview/office-stand-in.js";
    private const string NoncePlace = "__CSP_NONCE__";

    /// <param name="isTriedOut">Whether the page that signs in is opened by the preview's pane, whose dialogs are not Outlook's.</param>
    public static void MapAddIn(this WebApplication app, string folder, bool isTriedOut)
    {
        MapPage(app, "/pane/", Path.Combine(folder, "pane", "index.html"), Framers.Of(app.Configuration), page => page).AllowAnonymous();
        MapPage(app, "/full/", Path.Combine(folder, "pane", "full.html"), Framers.Nobody, page => page).AllowAnonymous();
        MapPage(app, "/pane/sign-in/", Path.Combine(folder, "pane", "sign-in.html"), Framers.Nobody, isTriedOut ? WithStandIn : page => page).AllowAnonymous();
        MapPage(app, "/pane/signed-in/", Path.Combine(folder, "pane", "signed-in.html"), Framers.Ourselves, page => page).AllowAnonymous(); // a hidden frame of ours
        MapFiles(app, "/pane", Path.Combine(folder, "pane"));
    }

    /// <param name="isOpen">Whether the pages are shown before anybody signs in, who then does so in them.</param>
    /// <param name="mailStyles">What a mail that is shown in the page needs behind the sources of its styles.</param>
    public static void MapPreview(this WebApplication app, string folder, bool isOpen, string mailStyles)
    {
        app.MapGet("/", () => TypedResults.Redirect("/preview/")).AllowAnonymous().ExcludeFromDescription();
        var outlook = MapPage(app, "/preview/", Path.Combine(folder, "preview", "index.html"), Framers.Ourselves, page => page, mailStyles);
        var pane = MapPage(
            app, "/preview/pane/", Path.Combine(folder, "pane", "index.html"), Framers.Ourselves, WithStandIn);
        if (isOpen)
        {
            outlook.AllowAnonymous();
            pane.AllowAnonymous();
        }

        MapFiles(app, "/preview", Path.Combine(folder, "preview"));
    }

    private static string WithStandIn(string page) => page.Replace(OfficeScript, StandInScript, StringComparison.Ordinal);

    private static RouteHandlerBuilder MapPage(
        WebApplication app, string path, string file, string framers, Func<string, string> change, string moreStyles = "")
    {
        string? page = null;
        var authority = SignInOptions.OriginOf(app.Configuration);
        return app.MapGet(path, (HttpContext http) =>
        {
            var nonce = SecurityHeaders.Nonce();
            http.Response.Headers.ContentSecurityPolicy = SecurityHeaders.PagePolicy(nonce, authority, framers, moreStyles);
            if (authority.Length > 0)
            {
                http.Response.Headers["Reporting-Endpoints"] = $"{PolicyReports.Endpoint}=\"{PolicyReports.Path}\"";
            }

            if (page is null && !File.Exists(file))
            {
                return Results.Problem(
                    detail: "The add-in was not built. Install Node.js and run the product again; it builds the add-in by itself.",
                    statusCode: StatusCodes.Status503ServiceUnavailable, extensions: [new("code", "addin.not-built")]);
            }

            page ??= change(File.ReadAllText(file));
            http.Response.Headers.CacheControl = "no-cache";
            return Results.Content(page.Replace(NoncePlace, nonce, StringComparison.Ordinal), "text/html; charset=utf-8");
        }).ExcludeFromDescription();
    }

    private static void MapFiles(WebApplication app, string path, string folder)
    {
        if (!Directory.Exists(folder))
        {
            return; // the page says so
        }

        app.UseStaticFiles(new StaticFileOptions
        {
            RequestPath = path,
            FileProvider = new PhysicalFileProvider(folder),
            ContentTypeProvider = new FileExtensionContentTypeProvider(),
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = CacheFor(file.Context.Request.Path.Value ?? ""),
        });
    }

    private static string CacheFor(string path) =>
        path.Contains("/assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" // such files have a hash in their name
        : path.Contains("/icons/", StringComparison.Ordinal) ? "public, max-age=86400" // Outlook shows no icon that may not be cached
        : "no-cache";
}
