using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.SignInStandIn;

namespace OutlookNetwork.Api.Tests.Identity;

/// <summary>The embedded mode serves one person on this computer and nobody else.</summary>
public sealed class LocalModeTests(AppOnSqlite app) : IClassFixture<AppOnSqlite>
{
    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "localhost:1")]
    [InlineData("Host", "localhost")]
    [InlineData("Host", "127.0.0.1.evil.example")]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("X-Forwarded-Host", "liaison.example")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task A_request_that_does_not_mean_this_computer_finds_nothing(string header, string value)
    {
        foreach (var path in new[] { "/api/contacts", "/health/live", "/pane/", "/start?code=x" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation(header, value);
            using var response = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal((path, HttpStatusCode.NotFound), (path, response.StatusCode));
            Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("Host", "localhost:PORT")]
    [InlineData("Host", "127.0.0.1:PORT")]
    [InlineData("Origin", "http://127.0.0.1:PORT")]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Sec-Fetch-Site", "none")]
    public async Task A_request_of_our_own_pages_is_served(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/contacts");
        request.Headers.TryAddWithoutValidation(header, value.Replace("PORT", $"{app.Port}", StringComparison.Ordinal));

        using var response = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("Authorization", "Bearer wrong")]
    [InlineData("Authorization", "Bearer ")]
    [InlineData("Authorization", "Basic bmV0d29yazpuZXR3b3Jr")]
    [InlineData("Cookie", "outlooknetwork-local=wrong")]
    public async Task Whoever_shows_neither_cookie_nor_key_is_not_let_in(string? header, string? value)
    {
        using var client = app.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/contacts");
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        await NetworkApp.RefusalAsync(response, HttpStatusCode.Unauthorized, "local.not-signed-in");
    }

    [Fact]
    public async Task No_token_of_a_sign_in_authority_is_taken()
    {
        await using var authority = await Authority.StartAsync();
        using var client = app.Anonymous();
        client.DefaultRequestHeaders.Authorization = new("Bearer", authority.Token(People.Ines));

        using var response = await client.GetAsync("/api/contacts", TestContext.Current.CancellationToken);

        await NetworkApp.RefusalAsync(response, HttpStatusCode.Unauthorized, "local.not-signed-in");
        Assert.Equal(0, authority.MetadataReads);
    }

    [Fact]
    public async Task The_start_code_opens_the_product_once_with_a_cookie_that_scripts_and_other_sites_cannot_use()
    {
        using var client = app.Anonymous();
        var code = app.Services.GetRequiredService<LocalSecrets>().Code;

        using var wrong = await client.GetAsync($"/start?code={code[1..]}0", TestContext.Current.CancellationToken);
        using var first = await client.GetAsync($"/start?code={code}", TestContext.Current.CancellationToken);
        using var second = await client.GetAsync($"/start?code={code}", TestContext.Current.CancellationToken);

        Assert.Equal((false, true, false), (HasCookie(wrong), HasCookie(first), HasCookie(second)));
        Assert.Equal((HttpStatusCode.Found, "/preview/"), (first.StatusCode, first.Headers.Location?.ToString()));
        var cookie = first.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("max-age", cookie, StringComparison.OrdinalIgnoreCase);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/contacts");
        request.Headers.Add("Cookie", cookie.Split(';')[0]);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public void The_key_file_and_the_data_folder_are_readable_by_their_owner_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps the folder below the user's profile, which others cannot read; it has no file modes.");

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(app.Data.LocalKey));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(app.Data.Path));
        }
    }

    private static bool HasCookie(HttpResponseMessage response) => response.Headers.Contains("Set-Cookie");
}
