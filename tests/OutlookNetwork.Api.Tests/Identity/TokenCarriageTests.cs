using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.SignInStandIn;
using static OutlookNetwork.Api.Tests.Identity.TokenAnswers;

namespace OutlookNetwork.Api.Tests.Identity;

/// <summary>In which form and place a token is taken, before anything in it is looked at.</summary>
public sealed class TokenCarriageTests(ServerOnSqlite app) : IClassFixture<ServerOnSqlite>
{
    [Fact]
    public async Task The_scheme_may_be_written_in_any_letters_and_the_clocks_may_be_half_a_minute_apart()
    {
        using var client = app.Anonymous();
        client.DefaultRequestHeaders.TryAddWithoutValidation(
            "Authorization", "bearer " + app.Authority.Token(People.Ines, token => (token.Payload["nbf"], token.Payload["exp"]) = (Seconds(30), Seconds(90))));

        using var answer = await client.GetAsync(Anywhere, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a.b")]
    [InlineData("a.b.c")]
    [InlineData("..")]
    [InlineData("eyJhbGciOiJSUzI1NiJ9.e30.AAAA")]
    [InlineData("eyJ hbGci.e30.AAAA")]
    [InlineData("<script>.e30.AAAA")]
    public async Task Garbage_is_refused(string token)
    {
        using var client = app.With(token);

        await RefusedAsync(client);
    }

    [Fact]
    public async Task An_encrypted_token_is_refused()
    {
        var header = Convert.ToBase64String("""{"alg":"RSA-OAEP","enc":"A256GCM","zip":"DEF","kid":"k"}"""u8).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        using var client = app.With($"{header}.{new string('A', 342)}.AAAAAAAAAAAAAAAA.{new string('A', 400)}.AAAAAAAAAAAAAAAAAAAAAA");

        await RefusedAsync(client);
    }

    [Theory]
    [InlineData(17 * 1024, HttpStatusCode.Unauthorized)]
    [InlineData(1024 * 1024, HttpStatusCode.RequestHeaderFieldsTooLarge)] // the web server refuses it before anything else sees it
    public async Task A_huge_token_is_refused_at_once(int size, HttpStatusCode expected)
    {
        using var client = app.As(People.Ines, token => token.Payload["groups"] = new string('a', size));
        var clock = Stopwatch.StartNew();

        using var answer = await client.GetAsync(Anywhere, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"It took {clock.Elapsed}."); // milliseconds, on a computer that is not busy
    }

    [Fact]
    public async Task A_token_counts_in_the_authorization_header_only()
    {
        var token = app.Authority.Token(People.Ines);
        foreach (var (header, value) in new[]
        {
            ("Cookie", $"access_token={token}; Authorization=Bearer {token}; outlooknetwork-local={token}"),
            ("X-Authorization", $"Bearer {token}"), ("Proxy-Authorization", $"Bearer {token}"), ("X-Access-Token", token),
            ("X-MS-TOKEN-AAD-ACCESS-TOKEN", token), ("X-MS-CLIENT-PRINCIPAL-ID", $"{People.Ines.Id}"), ("X-Forwarded-User", People.Ines.Address),
        })
        {
            using var client = app.Anonymous();
            client.DefaultRequestHeaders.TryAddWithoutValidation(header, value);
            await RefusedAsync(client, $"{Anywhere}?access_token={token}&token={token}");
        }
    }

    [Fact]
    public async Task Two_authorization_headers_are_refused_even_when_either_alone_is_good()
    {
        var (first, second) = (app.Authority.Token(People.Ines), app.Authority.Token(People.Ben));

        Assert.Contains(" 401 ", await RawAsync($"Authorization: Bearer {first}\r\nAuthorization: Bearer {second}\r\n"), StringComparison.Ordinal);
        Assert.Contains(" 401 ", await RawAsync($"Authorization: Bearer {first}, Bearer {second}\r\n"), StringComparison.Ordinal);
        Assert.Contains(" 401 ", await RawAsync($"Authorization: Basic aTpw\r\nAuthorization: Bearer {first}\r\n"), StringComparison.Ordinal);
        Assert.Contains(" 200 ", await RawAsync($"Authorization: Bearer {first}\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_the_key_for_tools_nor_the_cookie_of_local_mode_is_taken()
    {
        await using var local = new AppOnSqlite();
        await local.InitializeAsync();
        var key = (await File.ReadAllTextAsync(local.Data.LocalKey, TestContext.Current.CancellationToken)).Trim();
        await File.WriteAllTextAsync(app.Data.LocalKey, key, TestContext.Current.CancellationToken); // even when the folder was used in local mode before
        using var tool = app.With(key);
        await RefusedAsync(tool);

        using var browser = app.Anonymous();
        browser.DefaultRequestHeaders.Add("Cookie", $"{LocalSecrets.Cookie}={local.Services.GetRequiredService<LocalSecrets>().SessionValue}");
        await RefusedAsync(browser);
    }

    [Fact]
    public async Task Health_and_the_panes_settings_are_there_also_for_whoever_sends_garbage()
    {
        using var client = app.With("garbage");
        await app.UntilReadyAsync();

        foreach (var path in new[] { "/health/live", "/health/ready", "/pane/sign-in.json" })
        {
            using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal((path, HttpStatusCode.OK), (path, answer.StatusCode));
        }
    }

    private static long Seconds(int fromNow) => DateTimeOffset.UtcNow.AddSeconds(fromNow).ToUnixTimeSeconds();

    /// <summary>Sends headers as they are; the client library would join them.</summary>
    private async Task<string> RawAsync(string headers)
    {
        using var socket = new System.Net.Sockets.TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, app.Port, TestContext.Current.CancellationToken);
        await using var stream = socket.GetStream();
        var request = string.Create(CultureInfo.InvariantCulture, $"GET {Anywhere} HTTP/1.1\r\nHost: 127.0.0.1:{app.Port}\r\nConnection: close\r\n{headers}\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
    }
}
