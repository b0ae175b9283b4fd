using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>In local mode nobody signs in, and the pane brings nothing along for it.</summary>
public sealed class LocalSignInTests(Chromium chromium, SharedServer shared) : PreviewTest(chromium, shared), IClassFixture<SharedServer>
{
    [Fact]
    public async Task The_pane_asks_how_to_sign_in_and_does_not_load_the_sign_in_library()
    {
        var asked = new List<string>();
        Preview.Page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);
        await Expect(Preview.List).ToBeVisibleAsync();
        await Preview.ReloadPaneAsync();

        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(Pane.Heading).ToHaveTextAsync("Dr Amara Osei");
        await Pane.OpenTabAsync("Thread");
        await Expect(Pane.Messages).ToBeVisibleAsync();

        Assert.Contains("/pane/sign-in.json", asked);
        Assert.Contains(asked, path => path.StartsWith("/pane/assets/ThreadPane", StringComparison.Ordinal));
        Assert.DoesNotContain(asked, path => path.Contains("openTokens", StringComparison.Ordinal));
        Assert.Equal("""{"authority":null,"clientId":null,"scope":null}""", await Api.TextAsync("pane/sign-in.json"));
    }

    [Theory]
    [InlineData("pane/sign-in/", "/pane/assets/sign-in-")]
    [InlineData("pane/signed-in/", "/pane/assets/signed-in-")]
    public async Task The_pages_that_signing_in_goes_through_are_served_with_their_scripts(string page, string script)
    {
        Assert.Contains($"src=\"{script}", await Api.TextAsync(page), StringComparison.Ordinal);
    }
}
