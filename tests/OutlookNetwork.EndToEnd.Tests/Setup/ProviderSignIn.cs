using Microsoft.Playwright;
using OutlookNetwork.SignInStandIn;

namespace OutlookNetwork.EndToEnd.Tests.Setup;

/// <summary>Signing in by the window of the provider, which a click opens: one click there, on one's own name.</summary>
internal static class ProviderSignIn
{
    public static async Task SignInAsync(this ILocator button, Person person)
    {
        var provider = await button.Page.Context.RunAndWaitForPageAsync(() => button.ClickAsync());
        await provider.GetByRole(AriaRole.Link, new() { Name = person.Name }).ClickAsync();
    }
}
