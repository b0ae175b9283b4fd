using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.SignInStandIn;

namespace OutlookNetwork.Api.Tests.Identity;

/// <summary>Whose token is taken in server mode, against a real provider.</summary>
public sealed class TokenTests(ServerOnSqlite app) : IClassFixture<ServerOnSqlite>
{
    private const string Anywhere = "/api/settings";

    /// <summary>All that a refusal says: nothing of the cause, which stands in the log under the trace's id.</summary>
    private static readonly string[] Told = ["code", "detail", "status", "title", "traceId", "type"];

    /// <summary>Tokens that are not genuine, or not for now or not for us.</summary>
    public static TheoryData<string> NotGenuine => [.. Bad.Keys];

    /// <summary>Genuine tokens of people, or of programs, that may not come in.</summary>
    public static TheoryData<string> NotPermitted => [.. Foreign.Keys];

    private static readonly Dictionary<string, Action<TokenRequest>> Bad = new()
    {
        ["expired"] = token => token.Payload["exp"] = Seconds(-120),
        ["not yet valid"] = token => token.Payload["nbf"] = Seconds(120),
        ["no end"] = token => token.Payload["exp"] = null,
        ["alg none"] = token => (token.Header["alg"], token.Sign) = ("none", _ => []),
        ["alg none with a signature"] = token => token.Header["alg"] = "none",
        ["HS256 with the public key"] = token =>
        {
            var publicKey = Encoding.ASCII.GetBytes(token.Key.PublicPem);
            (token.Header["alg"], token.Sign) = ("HS256", bytes => HMACSHA256.HashData(publicKey, bytes));
        },
        ["RS512"] = token =>
            (token.Header["alg"], token.Sign) = ("RS512", bytes => token.Key.Rsa.SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1)),
        ["PS256"] = token =>
            (token.Header["alg"], token.Sign) = ("PS256", bytes => token.Key.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),
        ["unknown kid"] = token => (token.Key, token.Header["kid"]) = (SigningKey.Create(), "unheard-of"),
        ["known kid, other key"] = token => token.Key = SigningKey.Create(),
        ["no kid"] = token => token.Header["kid"] = null,
        ["kid that is an address"] = token => token.Header["kid"] = "http://127.0.0.1:1/key",
        ["no audience"] = token => token.Payload["aud"] = null,
        ["wrong audience"] = token => token.Payload["aud"] = Authority.AddInClientId,
        ["two audiences"] = token => token.Payload["aud"] = new[] { Authority.ApiClientId, "https://graph.example" },
        ["wrong issuer"] = token => token.Payload["iss"] = "https://login.evil.example/11111111-aaaa-4aaa-8aaa-000000000001/v2.0",
        ["issuer of another tenant"] = token => token.Payload["tid"] = People.Renal.ToString(),
        ["issuer of no tenant"] = token => (token.Payload["tid"], token.Payload["iss"]) =
            ("{tenantid}", ((string)token.Payload["iss"]!).Replace($"{People.Liaison}", "{tenantid}", StringComparison.Ordinal)), // it is always there
        ["no tenant"] = token => token.Payload["tid"] = null,
        ["version 1"] = token => token.Payload["ver"] = "1.0",
        ["no version"] = token => token.Payload["ver"] = null,
        ["a header that must be understood"] = token => token.Header["crit"] = new[] { "b64" },
        ["5,000 nested levels"] = token => token.PayloadText = new string('[', 2500) + new string(']', 2500),
        ["5,000 nested levels in a claim"] = token => token.PayloadText = "{\"tid\":" + new string('[', 2500) + new string(']', 2500) + "}",
        ["no JSON"] = token => token.PayloadText = "tid=1",
        ["empty payload"] = token => token.PayloadText = "",
    };

    private static readonly Dictionary<string, Action<TokenRequest>> Foreign = new()
    {
        ["no scope"] = token => token.Payload["scp"] = null,
        ["scope as part of another word"] = token => token.Payload["scp"] = "openid access_as_user_too xaccess_as_user",
        ["scope in other letters"] = token => token.Payload["scp"] = "ACCESS_AS_USER",
        ["app-only by idtyp"] = token => token.Payload["idtyp"] = "app",
        ["app-only without scope"] = token => (token.Payload["scp"], token.Payload["roles"]) = (null, new[] { "Network.Member" }),
        ["no object id"] = token => token.Payload["oid"] = null,
        ["object id that is an address"] = token => token.Payload["oid"] = "ines@liaison.example",
        ["another application"] = token => token.Payload["azp"] = Guid.NewGuid().ToString(),
        ["no application"] = token => token.Payload["azp"] = null,
        ["no role"] = token => token.Payload["roles"] = null,
        ["a role of somebody else's"] = token => token.Payload["roles"] = new[] { "network.member", "Network.Members", "Mail.Read" },
        ["roles as one text"] = token => token.Payload["roles"] = "Network.Member Network.Admin",
        ["our own claims in the token"] = token => (token.Payload["roles"], token.Payload["role"], token.Payload["tenant"], token.Payload["owner"]) =
            (null, "Network.Member", $"{People.Renal}", $"{People.Mira.Id}"),
    };

    [Fact]
    public async Task A_person_of_an_onboarded_tenant_comes_in()
    {
        foreach (var person in People.All)
        {
            using var client = app.As(person);
            using var answer = await client.GetAsync(Anywhere, TestContext.Current.CancellationToken);

            Assert.Equal((person.Name, HttpStatusCode.OK), (person.Name, answer.StatusCode));
        }
    }

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
    [MemberData(nameof(NotGenuine))]
    public async Task A_token_that_is_not_genuine_is_refused_with_the_same_words(string how)
    {
        using var client = app.As(People.Ines, Bad[how]);

        await RefusedAsync(client);
    }

    [Theory]
    [MemberData(nameof(NotPermitted))]
    public async Task A_genuine_token_that_may_not_come_in_is_forbidden_with_the_same_words(string how)
    {
        using var client = app.As(People.Ines, Foreign[how]);

        await ForbiddenAsync(client);
    }

    /// <summary>Measured again where the computer was busy with something else.</summary>
    [Fact]
    public async Task Every_refusal_is_given_within_a_second()
    {
        foreach (var (how, change) in Bad.Concat(Foreign))
        {
            using var client = app.As(People.Ines, change);
            var best = TimeSpan.MaxValue;
            for (var attempt = 0; attempt < 3 && best > TimeSpan.FromSeconds(1); attempt++)
            {
                var clock = Stopwatch.StartNew();
                using var answer = await client.GetAsync(Anywhere, TestContext.Current.CancellationToken);
                best = clock.Elapsed < best ? clock.Elapsed : best;
            }

            Assert.True(best <= TimeSpan.FromSeconds(1), $"{how} took {best}.");
        }
    }

    [Fact]
    public async Task A_token_without_anything_is_asked_to_sign_in()
    {
        using var client = app.Anonymous();
        using var answer = await client.GetAsync(Anywhere, TestContext.Current.CancellationToken);

        await NetworkApp.RefusalAsync(answer, HttpStatusCode.Unauthorized, "sign-in.required");
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task A_tampered_token_is_refused_whichever_part_was_changed()
    {
        var parts = app.Authority.Token(People.Ben).Split('.');
        var others = app.Authority.Token(People.Ines).Split('.');
        foreach (var tampered in new[] { $"{parts[0]}.{others[1]}.{parts[2]}", $"{parts[0]}.{parts[1]}.{others[2]}", $"{parts[0]}.{parts[1]}.{parts[2][..^4]}AAAA", $"{parts[0]}.{parts[1]}." })
        {
            using var client = app.With(tampered);
            await RefusedAsync(client);
        }
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
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(1), $"It took {clock.Elapsed}.");
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

    [Theory]
    [InlineData("jku")]
    [InlineData("x5u")]
    [InlineData("kid")]
    public async Task No_address_in_a_token_is_ever_asked(string header)
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/keys";
        var own = SigningKey.Create();

        using var client = app.As(People.Ines, token =>
        {
            (token.Key, token.Header["kid"]) = (own, own.Id);
            (token.Header["jwk"], token.Header["x5c"], token.Payload["iss"]) = (own.Shown, new[] { "MIIB" }, token.Payload["iss"]);
            token.Header[header] = address;
        });
        await RefusedAsync(client);

        Assert.False(listener.Pending());
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
    public async Task A_context_that_conditional_access_must_have_checked_is_asked_for_with_a_claims_challenge()
    {
        await using var strict = new StrictServer();
        await strict.InitializeAsync();
        using var plain = strict.As(People.Ines, token => token.Payload["acrs"] = new[] { "c2" });
        using var checkedAgain = strict.As(People.Ines, token => token.Payload["acrs"] = new[] { "c1", "c2" });

        using var challenged = await plain.GetAsync(Anywhere, TestContext.Current.CancellationToken);
        using var answer = await checkedAgain.GetAsync(Anywhere, TestContext.Current.CancellationToken);

        await NetworkApp.RefusalAsync(challenged, HttpStatusCode.Unauthorized, "sign-in.more-needed");
        var claims = Regex.Match(challenged.Headers.WwwAuthenticate.ToString(), "^Bearer error=\"insufficient_claims\", claims=\"([^\"]+)\"$");
        Assert.Equal("""{"access_token":{"acrs":{"essential":true,"value":"c1"}}}""", Encoding.UTF8.GetString(Convert.FromBase64String(claims.Groups[1].Value)));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_key_that_belongs_to_one_tenant_signs_for_no_other()
    {
        await using var other = await ServerWithKeyOfAsync(People.Mira);
        using var foreign = other.As(People.Ines);
        using var own = other.As(People.Mira);

        await RefusedAsync(foreign);
        using var answer = await own.GetAsync(Anywhere, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Health_and_the_panes_settings_are_there_also_for_whoever_sends_garbage()
    {
        using var client = app.With("garbage");

        foreach (var path in new[] { "/health/live", "/health/ready", "/pane/sign-in.json" })
        {
            using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal((path, HttpStatusCode.OK), (path, answer.StatusCode));
        }
    }

    private sealed class StrictServer : ServerApp
    {
        protected override Task<string[]> DatabaseAsync() => Task.FromResult<string[]>(["--SignIn:AuthenticationContext=c1"]);
    }

    private static long Seconds(int fromNow) => DateTimeOffset.UtcNow.AddSeconds(fromNow).ToUnixTimeSeconds();

    private static async Task RefusedAsync(HttpClient client, string path = Anywhere)
    {
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        var problem = await NetworkApp.RefusalAsync(answer, HttpStatusCode.Unauthorized, "sign-in.required");

        Assert.StartsWith("Bearer", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Equal("Sign in to go on. If you are signed in, sign in again.", problem.GetProperty("detail").GetString());
        Assert.Equal(Told, problem.EnumerateObject().Select(member => member.Name).Order());
    }

    private static async Task ForbiddenAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(Anywhere, TestContext.Current.CancellationToken);
        var problem = await NetworkApp.RefusalAsync(answer, HttpStatusCode.Forbidden, "sign-in.not-permitted");

        Assert.Equal("Bearer error=\"insufficient_scope\"", answer.Headers.WwwAuthenticate.ToString());
        Assert.Equal("Your account may not do this. Ask your administrator for access to OutlookNetwork.", problem.GetProperty("detail").GetString());
        Assert.Equal(Told, problem.EnumerateObject().Select(member => member.Name).Order());
    }

    private static async Task<ServerOnSqlite> ServerWithKeyOfAsync(Person person)
    {
        var server = new ServerOnSqlite();
        await server.InitializeAsync();
        server.Authority.RollOver(keepsOld: false, issuer: server.Authority.IssuerOf(person.Tenant)); // before the first token makes it read the keys
        return server;
    }

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
