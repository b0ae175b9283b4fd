using Microsoft.Extensions.Configuration;
using OutlookNetwork.Api.AddIn;
using OutlookNetwork.Api.Tests.Running;

namespace OutlookNetwork.Api.Tests.Http;

/// <summary>What stands on the answers of a server that others reach, and of one on a person's own computer.</summary>
public sealed class HeaderTests(ServerOnSqlite server, AppOnSqlite local) : IClassFixture<ServerOnSqlite>, IClassFixture<AppOnSqlite>
{
    private const string Outlook = "frame-ancestors https://outlook.office.com https://outlook.office365.com https://outlook.live.com https://outlook.cloud.microsoft";

    [Theory]
    [InlineData("/pane/")]
    [InlineData("/api/contacts")]
    [InlineData("/nothing/here")]
    [InlineData("/health/live")]
    public async Task Every_answer_of_a_server_demands_https_and_says_nothing_of_the_program(string path)
    {
        var headers = await HeadersAsync(server, path);

        Assert.Equal("max-age=31536000; includeSubDomains", headers["Strict-Transport-Security"]);
        Assert.Equal(("nosniff", "no-referrer"), (headers["X-Content-Type-Options"], headers["Referrer-Policy"]));
        Assert.Equal("camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()", headers["Permissions-Policy"]);
        Assert.DoesNotContain(headers.Keys, name => name is "Server" or "X-Powered-By" or "X-Frame-Options");
    }

    [Fact]
    public async Task Outlook_may_frame_the_pane_and_nobody_the_page_that_signs_in()
    {
        Assert.Contains(Outlook, (await HeadersAsync(server, "/pane/"))["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", (await HeadersAsync(server, "/pane/sign-in/"))["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", (await HeadersAsync(server, "/api/contacts"))["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_persons_own_computer_only_the_preview_frames_the_pane()
    {
        var headers = await HeadersAsync(local, "/pane/");

        Assert.EndsWith("frame-ancestors 'self'", headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("Strict-Transport-Security", headers.Keys);
    }

    [Fact]
    public async Task No_other_origin_is_let_in()
    {
        using var client = server.Anonymous();
        using var asked = new HttpRequestMessage(HttpMethod.Options, "/api/contacts") { Headers = { { "Origin", "https://elsewhere.example" }, { "Access-Control-Request-Method", "GET" } } };
        using var answer = await client.SendAsync(asked, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://*.company.example")]
    [InlineData("http://mail.company.example")]
    [InlineData("https://mail.company.example/owa")]
    [InlineData("'self'")]
    public void A_setting_that_is_no_exact_origin_is_refused(string origin)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Framers.Of(Settings($"https://outlook.office365.us,{origin}")));

        Assert.Contains(Framers.Setting, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_clouds_origins_take_the_place_of_the_usual_ones() => Assert.Equal(
        "https://outlook.office365.us https://mail.company.example", Framers.Of(Settings("https://outlook.office365.us, https://mail.company.example")));

    private static IConfiguration Settings(string framers) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["SignIn:Authority"] = "https://login.example/organizations/v2.0", [Framers.Setting] = framers }).Build();

    private static async Task<Dictionary<string, string>> HeadersAsync(NetworkApp app, string path)
    {
        using var client = app.Anonymous();
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        return answer.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
    }
}
