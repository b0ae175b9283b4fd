using System.Net;
using OutlookNetwork.Api.Tests.Running;

namespace OutlookNetwork.Api.Tests.Http;

/// <summary>Over which ways a server in production answers at all.</summary>
public sealed class ProductionTests(ServerBehindProxy behind, ServerWithoutProxy without) : IClassFixture<ServerBehindProxy>, IClassFixture<ServerWithoutProxy>
{
    [Fact]
    public async Task Plain_HTTP_is_refused_and_not_sent_elsewhere()
    {
        using var answer = await AskAsync(without, ProductionServer.Host);

        await NetworkApp.RefusalAsync(answer, HttpStatusCode.Forbidden, "request.https-needed");
        AssertHeaders(answer);
    }

    [Fact]
    public async Task Health_is_told_to_whoever_stands_beside_the_server()
    {
        using var answer = await AskAsync(without, ProductionServer.Host, path: "/health/live");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Forwarded-Proto", "https, https")]
    [InlineData("Forwarded", "proto=https")]
    [InlineData("X-Forwarded-Scheme", "https")]
    [InlineData("Front-End-Https", "on")]
    public async Task Nobody_but_a_named_proxy_is_believed(string header, string value)
    {
        using var answer = await AskAsync(without, ProductionServer.Host, header, value);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_named_proxy_is_believed_about_https_and_not_about_the_host()
    {
        using var answer = await AskAsync(behind, ProductionServer.Host, "X-Forwarded-Proto", "https");
        using var plain = await AskAsync(behind, ProductionServer.Host, "X-Forwarded-Proto", "http");
        using var renamed = await AskAsync(behind, "elsewhere.example", "X-Forwarded-Host", ProductionServer.Host);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode); // there is nobody signed in, and somebody could be
        Assert.Equal(HttpStatusCode.Forbidden, plain.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, renamed.StatusCode);
    }

    [Fact]
    public async Task Another_host_is_refused_with_the_headers_of_every_answer()
    {
        using var answer = await AskAsync(behind, "elsewhere.example", "X-Forwarded-Proto", "https");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        AssertHeaders(answer);
    }

    private static async Task<HttpResponseMessage> AskAsync(NetworkApp app, string host, string? header = null, string? value = null, string path = "/api/settings")
    {
        Assert.SkipWhen(app.WhyNot is not null, app.WhyNot ?? "");
        using var client = app.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } };
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static void AssertHeaders(HttpResponseMessage answer)
    {
        Assert.Equal("max-age=31536000; includeSubDomains", string.Join(", ", answer.Headers.GetValues("Strict-Transport-Security")));
        Assert.Equal("default-src 'none'; frame-ancestors 'none'", string.Join(", ", answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", string.Join(", ", answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("camera=()", string.Join(", ", answer.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
    }
}
