using System.Net;
using System.Text.RegularExpressions;
using OutlookNetwork.Api.Tests.Running;

namespace OutlookNetwork.Api.Tests.Identity;

/// <summary>The start of the real program: what it prints, and what keeps it from starting.</summary>
public sealed class LocalStartTests : IDisposable
{
    private readonly Product _product = new();

    public void Dispose() => _product.Dispose();

    [Theory]
    [InlineData("Database__Provider", "PostgreSql", "SignIn:Authority")]
    [InlineData("ASPNETCORE_URLS", "http://0.0.0.0:0", "urls")]
    [InlineData("ASPNETCORE_URLS", "http://127.0.0.1:0;http://*:0", "urls")]
    [InlineData("DOTNET_URLS", "http://[::]:0", "urls")]
    [InlineData("ASPNETCORE_HTTP_PORTS", "8080", "http_ports")]
    [InlineData("Kestrel__Endpoints__Open__Url", "http://0.0.0.0:0", "Kestrel:Endpoints:Open")]
    public async Task A_setting_that_would_open_it_to_others_stops_the_start_with_78_and_one_line(string setting, string value, string names)
    {
        _product.Environment[setting] = value;

        var finished = await _product.RunAsync("serve", "--port", "0");

        Assert.Equal((78, ""), (finished.Code, finished.Out));
        Assert.Contains(names, Assert.Single(finished.ErrorLines), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_product.Data));
    }

    [Theory]
    [InlineData("import", "mail.eml", "--mailbox", "ines@liaison.example")]
    [InlineData("export", "messages")]
    [InlineData("migrate")]
    public async Task The_other_commands_refuse_for_the_same_reasons(params string[] arguments)
    {
        _product.Write("mail.eml", new Letter().Bytes);
        _product.Environment["Database__Provider"] = "PostgreSql";

        var finished = await _product.RunAsync(arguments);

        Assert.Equal(78, finished.Code);
        Assert.Single(finished.ErrorLines);
    }

    [Fact]
    public async Task A_start_prints_a_link_that_opens_the_demo_mailbox_and_is_recorded()
    {
        using var process = _product.Start("dotnet", Product.Program, "--port", "0", "--data", _product.Data);
        try
        {
            var link = await LinkAsync(process.StandardOutput);
            using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(link.GetLeftPart(UriPartial.Authority)) };
            using var opened = await client.GetAsync(link.PathAndQuery, TestContext.Current.CancellationToken);
            var folders = await client.GetStringAsync("/api/preview/folders", TestContext.Current.CancellationToken);

            Assert.Equal("127.0.0.1", link.Host);
            Assert.Equal(HttpStatusCode.Found, opened.StatusCode);
            Assert.Contains("\"demo\":true", folders, StringComparison.Ordinal);
            Assert.Equal(1, _product.Ask<long>("SELECT count(*) FROM audit_entries WHERE \"Action\" = 'local-mode.start'"));
            Assert.DoesNotContain("/openapi/", await StatusAsync(client, "/openapi/v1.json"), StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_port_in_use_ends_with_1_and_one_line()
    {
        using var taken = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var finished = await _product.RunAsync("serve", "--no-demo", "--port", $"{((IPEndPoint)taken.LocalEndpoint).Port}");

        Assert.Equal((1, ""), (finished.Code, finished.Out)); // no log of the server's failure either
        Assert.Contains("is in use", Assert.Single(finished.ErrorLines), StringComparison.Ordinal);
    }

    private static async Task<string> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode); // outside development there is no document
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<Uri> LinkAsync(StreamReader output)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await output.ReadLineAsync(deadline.Token) is { } line)
        {
            if (Regex.Match(line, @"http://\S+/start\?code=\w+") is { Success: true } link)
            {
                return new(link.Value);
            }
        }

        throw new InvalidOperationException("The program ended without printing a link.");
    }
}
