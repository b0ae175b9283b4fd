using System.Net;
using System.Net.Http.Headers;
using System.Text;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.SignInStandIn;

namespace OutlookNetwork.Api.Tests.Http;

/// <summary>What a server says when it fails, and of what browsers tell it.</summary>
public sealed class FailureTests(ServerOnSqlite app) : IClassFixture<ServerOnSqlite>
{
    [Fact]
    public async Task A_failure_that_nobody_expected_tells_a_reference_and_nothing_of_the_inside()
    {
        await using var server = new ServerOnSqlite();
        await server.InitializeAsync();
        Directory.CreateDirectory(Path.Combine(server.Data.Path, "audit", "anchor-key.pem")); // where a file is to be made
        using var client = server.As(People.Ben, token => token.Payload["roles"] = new[] { "Network.Auditor" });

        using var answer = await client.GetAsync("/api/audit/key", TestContext.Current.CancellationToken);

        var problem = await NetworkApp.RefusalAsync(answer, HttpStatusCode.InternalServerError, "server.error");
        Assert.Equal(["code", "detail", "status", "title", "traceId", "type"], problem.EnumerateObject().Select(member => member.Name).Order());
        Assert.DoesNotContain(server.Data.Path, problem.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", problem.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("nosniff", string.Join(", ", answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("X-HTTP-Method-Override")]
    [InlineData("X-HTTP-Method")]
    [InlineData("X-Method-Override")]
    public async Task A_header_that_names_another_method_means_nothing(string header)
    {
        using var client = app.As(People.Ines);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/contacts/{Guid.NewGuid()}") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        request.Headers.Add(header, "DELETE");

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Theory]
    [InlineData("""[{"type":"csp-violation","body":{"effectiveDirective":"img-src","blockedURL":"https://x.example/?q=secret"}}]""", HttpStatusCode.NoContent)]
    [InlineData("""[{"type":"csp-violation","body":{"effectiveDirective":{"deep":[]}}},7,null]""", HttpStatusCode.NoContent)]
    [InlineData("{}", HttpStatusCode.NoContent)]
    [InlineData("[{]", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task What_browsers_report_is_taken_without_a_token(string report, HttpStatusCode expected) =>
        Assert.Equal(expected, await ReportAsync(report));

    [Fact]
    public async Task A_report_is_counted_by_the_policys_own_words_alone()
    {
        using var counted = new System.Diagnostics.Metrics.MeterListener();
        var told = new System.Collections.Concurrent.ConcurrentBag<string?>();
        counted.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == PolicyReports.MeterName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        counted.SetMeasurementEventCallback<long>((_, _, tags, _) => told.Add(tags.ToArray().Single().Value as string));
        counted.Start();

        await ReportAsync("""[{"body":{"effectiveDirective":"font-src"}},{"body":{"effectiveDirective":"Dr Osei"}}]""");

        Assert.Contains("font-src", told);
        Assert.Contains("other", told);
        Assert.DoesNotContain("Dr Osei", told);
    }

    [Fact]
    public async Task A_report_that_is_too_large_is_refused() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await ReportAsync($"[\"{new string('a', 17 * 1024)}\"]"));

    [Fact]
    public async Task The_pane_names_the_address_for_reports()
    {
        using var client = app.Anonymous();
        using var answer = await client.GetAsync("/pane/", TestContext.Current.CancellationToken);

        Assert.Equal($"csp=\"{PolicyReports.Path}\"", string.Join(", ", answer.Headers.GetValues("Reporting-Endpoints")));
        Assert.Contains("; report-to csp", string.Join(", ", answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> ReportAsync(string report)
    {
        using var client = app.Anonymous();
        using var content = new StringContent(report);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/reports+json");
        using var answer = await client.PostAsync(PolicyReports.Path, content, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
