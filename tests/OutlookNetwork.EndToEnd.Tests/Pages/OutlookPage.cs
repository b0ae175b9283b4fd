using System.Text.Json;
using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Setup;

namespace OutlookNetwork.EndToEnd.Tests.Pages;

/// <summary>
/// The pane as a server in production gives it to Outlook, in a page of its own, as classic Outlook shows it. All that is not
/// Outlook's is the script at Office.js's address, which the test answers for with the stand-in's.
/// </summary>
internal sealed class OutlookPage(IPage page)
{
    public const string OfficeScript = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

    private static readonly string StandIn =
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(Repository.Server) ?? "", "addin", "preview", "office-stand-in.js"));

    public IPage Page => page;

    public Pane Pane { get; } = new(page.Locator(":root"));

    /// <summary>Answers for Office.js in every page of the browser.</summary>
    /// <param name="more">Run after the stand-in.</param>
    public static Task StandInForOfficeAsync(IBrowserContext context, string more = "") => context.RouteAsync(
        OfficeScript, route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = StandIn + more }));

    /// <summary>Opens the pane with a mail in view, or opens it anew.</summary>
    public Task OpenAsync(Uri server, object item) => BringAsync(server, "item", item);

    /// <summary>Opens the pane with a new mail that is being written.</summary>
    public Task WriteAsync(Uri server, params object[] to) => BringAsync(server, "draft", new
    {
        id = 1,
        form = "newMail",
        about = (object?)null,
        subject = "",
        to,
        cc = Array.Empty<object>(),
        bcc = Array.Empty<object>(),
        bodyType = "text",
        body = "",
    });

    /// <summary>All that the browser keeps for the pane's origin beyond the page.</summary>
    public async Task<string> StoredAsync() => (await page.EvaluateAsync<string>(
        """
        async () => JSON.stringify({
          local: { ...localStorage }, session: { ...sessionStorage }, cookies: document.cookie,
          databases: (await indexedDB.databases()).map(({ name }) => name), caches: await caches.keys(),
        })
        """));

    private async Task BringAsync(Uri server, string what, object brought)
    {
        await page.GotoAsync(new Uri(server, "pane/").ToString());
        await page.EvaluateAsync(
            "([what, brought]) => window.postMessage({ link: 'outlook-network-preview', type: what, [what]: JSON.parse(brought) }, window.location.origin)",
            new[] { what, JsonSerializer.Serialize(brought) });
    }
}
