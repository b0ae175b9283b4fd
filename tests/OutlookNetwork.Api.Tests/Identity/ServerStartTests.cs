using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.SignInStandIn;

namespace OutlookNetwork.Api.Tests.Identity;

/// <summary>The real program in server mode: what keeps it from starting, which tenants it takes on, and what it does not show.</summary>
public sealed class ServerStartTests : IDisposable
{
    private const string Https = "https://login.example/organizations/v2.0";

    private readonly Product _product = new();

    public void Dispose() => _product.Dispose();

    [Theory]
    [InlineData("SignIn__Authority", "https://login.example/tenant", "SignIn:Authority")]
    [InlineData("SignIn__Authority", "login.example/v2.0", "SignIn:Authority")]
    [InlineData("SignIn__Authority", "ftp://login.example/v2.0", "SignIn:Authority")]
    [InlineData("SignIn__Authority", "https://user:word@login.example/v2.0", "SignIn:Authority")]
    [InlineData("SignIn__Authority", "https://login.example/v2.0?x=1", "SignIn:Authority")]
    [InlineData("SignIn__Authority", "http://login.example/v2.0", "not https")]
    [InlineData("SignIn__Authority", "http://127.0.0.1:5200/organizations/v2.0", "not https")]
    [InlineData("SignIn__Audiences", "", "SignIn:Audiences")]
    [InlineData("SignIn__ClientIds", "", "SignIn:ClientIds")]
    [InlineData("SignIn__ClientIds", "the-add-in", "SignIn:ClientIds")]
    [InlineData("SignIn__Scope", "two words", "SignIn:Scope")]
    [InlineData("SignIn__ClockSkewSeconds", "301", "SignIn:ClockSkewSeconds")]
    [InlineData("SignIn__ClockSkewSeconds", "-1", "SignIn:ClockSkewSeconds")]
    [InlineData("SignIn__ClockSkewSeconds", "a minute", "SignIn:ClockSkewSeconds")]
    [InlineData("SignIn__AuthenticationContext", "mfa", "SignIn:AuthenticationContext")]
    [InlineData("SignIn__AllowPreview", "true", "SignIn:AllowPreview")]
    [InlineData("Database__Provider", "", "Database:Provider")]
    [InlineData("Database__Provider", "Sqlite", "Database:Provider")]
    [InlineData("Database__ConnectionString", "", "Database:ConnectionString")]
    [InlineData("Database__ConnectionString", "Host=127.0.0.1;Port=1", "unencrypted")]
    [InlineData("Database__ConnectionString", "Host=127.0.0.1;Port=1;SSL Mode=Prefer", "unencrypted")]
    [InlineData("Database__ConnectionString", "Host=127.0.0.1;Port=1;SSL Mode=Disable", "unencrypted")]
    [InlineData("Database__ConnectionString", "no connection", "Database:ConnectionString")]
    [InlineData("AllowedHosts", "*", "AllowedHosts")]
    [InlineData("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true", "Http:TrustedProxies")]
    [InlineData("Http__TrustedProxies", "10.0.0.7, proxy.company.example", "Http:TrustedProxies")]
    [InlineData("ASPNETCORE_DETAILEDERRORS", "true", "DetailedErrors")]
    public async Task A_setting_that_is_missing_or_unsafe_stops_the_start_with_78_and_one_line_that_names_it(string setting, string value, string names)
    {
        Use(Https, "Production");
        (_product.Environment["Database__Provider"], _product.Environment["Database__ConnectionString"]) = ("PostgreSql", "Host=127.0.0.1;Port=1;SSL Mode=Require");
        _product.Environment["AllowedHosts"] = "network.company.example";
        _product.Environment[setting] = value;

        var finished = await _product.RunAsync("serve", "--port", "0");

        Assert.Equal((78, ""), (finished.Code, finished.Out));
        Assert.Contains(names, Assert.Single(finished.ErrorLines), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_product.Data));
    }

    [Theory]
    [InlineData("Production", "http://127.0.0.1:5200/organizations/v2.0")]
    [InlineData("Staging", "http://127.0.0.1:5200/organizations/v2.0")]
    [InlineData("Development", "http://login.example/organizations/v2.0")]
    [InlineData("Development", "http://127.0.0.1.login.example/organizations/v2.0")]
    [InlineData("Development", "http://192.168.1.2/organizations/v2.0")]
    public async Task An_authority_without_https_is_taken_on_this_computer_in_a_test_environment_only(string environment, string authority)
    {
        Use(authority, environment);

        var finished = await _product.RunAsync("serve", "--port", "0");

        Assert.Equal(78, finished.Code);
        Assert.Contains("not https", Assert.Single(finished.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Encrypt=false", "unencrypted")]
    [InlineData("Encrypt=Optional", "unencrypted")]
    [InlineData("Encrypted=yes", "Database:ConnectionString")]
    public async Task A_way_to_SQL_Server_that_is_not_encrypted_stops_the_start(string option, string names)
    {
        Use(Https, "Production");
        _product.Environment["AllowedHosts"] = "network.company.example";
        (_product.Environment["Database__Provider"], _product.Environment["Database__ConnectionString"]) = ("SqlServer", $"Server=127.0.0.1,1;Database=network;{option}");

        var finished = await _product.RunAsync("serve", "--port", "0");

        Assert.Equal(78, finished.Code);
        Assert.Contains(names, Assert.Single(finished.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development", "http://0.0.0.0:5200")]
    [InlineData("Test", "http://127.0.0.1:5200;https://network.company.example")]
    public async Task An_environment_for_developers_is_not_served_to_others(string environment, string urls)
    {
        Use(Https, environment);
        _product.Environment["ASPNETCORE_URLS"] = urls;

        var finished = await _product.RunAsync("serve");

        Assert.Equal(78, finished.Code);
        Assert.Contains($"The environment {environment}", Assert.Single(finished.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_for_the_audit_trail_that_is_not_of_256_bits_stops_the_start()
    {
        Use(Https, "Development");
        Assert.Equal(0, (await _product.RunAsync("migrate")).Code);
        using var other = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP384);
        var file = _product.Write("other.pem", System.Text.Encoding.ASCII.GetBytes(other.ExportPkcs8PrivateKeyPem()));
        _product.Environment["Audit__KeyFile"] = file;

        var finished = await _product.RunAsync("serve", "--port", "0");

        Assert.Equal(78, finished.Code);
        Assert.Contains("Audit:KeyFile", Assert.Single(finished.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_logs_a_JSON_object_a_line_with_the_reason_of_a_refusal_and_nothing_of_the_token()
    {
        await using var authority = await Authority.StartAsync();
        Use(authority.Address, "Development");
        var forged = authority.Token(People.Ines, token => token.Payload["aud"] = Authority.AddInClientId);

        var log = await ServeAsync(async (client, _) =>
        {
            client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {forged}");
            using var refused = await client.GetAsync("/api/settings?x=a%0Ab%0D%0Ac", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        });

        var lines = log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement).ToList();
        Assert.All(lines, line => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", line.GetProperty("Timestamp").GetString() ?? ""));
        var refusal = Assert.Single(lines, line => line.GetProperty("Category").GetString() == "OutlookNetwork.Api.Identity.Refusals");
        Assert.Equal(("Warning", "WrongAudience"), (refusal.GetProperty("LogLevel").GetString(), refusal.GetProperty("State").GetProperty("Refusal").GetString()));
        Assert.DoesNotContain(forged.Split('.')[2], log, StringComparison.Ordinal);
        Assert.DoesNotContain($"{People.Ines.Id}", log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import", "mail.eml", "--mailbox", "ines@liaison.example")]
    [InlineData("export", "messages")]
    public async Task Commands_for_the_owner_of_the_computer_refuse_in_server_mode(params string[] arguments)
    {
        _product.Write("mail.eml", new Letter().Bytes);
        Use(Https, "Development");

        var finished = await _product.RunAsync(arguments);

        Assert.Equal(78, finished.Code);
        Assert.Contains("SignIn:Authority", Assert.Single(finished.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_are_no_tenants_in_local_mode()
    {
        var finished = await _product.RunAsync("tenant", "list");

        Assert.Equal(78, finished.Code);
        Assert.Contains("SignIn:Authority", Assert.Single(finished.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_not_up_to_date_stops_the_start_and_says_what_to_run()
    {
        Use(Https, "Development");

        var finished = await _product.RunAsync("serve", "--port", "0");

        Assert.Equal(78, finished.Code);
        Assert.Contains("migrate", Assert.Single(finished.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operator_takes_tenants_on_lists_suspends_and_resumes_them_and_each_act_is_recorded()
    {
        Use(Https, "Development");
        Assert.Equal(0, (await _product.RunAsync("migrate")).Code);

        Assert.Equal(0, (await _product.RunAsync("tenant", "add", $"{People.Renal}", "--name", "Renal Institute")).Code);
        Assert.Matches($"^{People.Renal}  active     ....-..-..  Renal Institute\n$", (await _product.RunAsync("tenant", "list")).Out);
        Assert.Equal(0, (await _product.RunAsync("tenant", "suspend", $"{People.Renal}")).Code);
        Assert.Contains("suspended", (await _product.RunAsync("tenant", "list")).Out, StringComparison.Ordinal);
        Assert.Equal(0, (await _product.RunAsync("tenant", "resume", $"{People.Renal}")).Code);
        Assert.Contains("active", (await _product.RunAsync("tenant", "list")).Out, StringComparison.Ordinal);

        foreach (var (code, names, arguments) in new (int, string, string[])[]
        {
            (1, "there already", ["tenant", "add", $"{People.Renal}", "--name", "Again"]),
            (1, "no organisation's id", ["tenant", "add", $"{Guid.Empty}", "--name", "Nobody"]),
            (1, "1 to 200 characters", ["tenant", "add", $"{Guid.NewGuid()}", "--name", "  "]),
            (1, "There is no tenant", ["tenant", "suspend", $"{Guid.NewGuid()}"]),
            (2, "renal", ["tenant", "add", "renal", "--name", "Renal"]),
            (2, "--name", ["tenant", "add", $"{Guid.NewGuid()}"]),
        })
        {
            var refused = await _product.RunAsync(arguments);
            Assert.Equal((code, true), (refused.Code, refused.Error.Contains(names, StringComparison.Ordinal)));
        }

        Assert.Equal(3, _product.Ask<long>("SELECT count(*) FROM audit_entries WHERE \"Action\" LIKE 'tenant.%'"));
    }

    [Fact]
    public async Task An_operator_blocks_a_person_and_withdraws_a_role_before_they_were_ever_here_and_each_act_is_recorded()
    {
        Use(Https, "Development");
        Assert.Equal(0, (await _product.RunAsync("migrate")).Code);
        Assert.Equal(0, (await _product.RunAsync("tenant", "add", $"{People.Renal}", "--name", "Renal Institute")).Code);
        var (tenant, person) = ($"{People.Renal}", $"{People.Mira.Id}");

        Assert.Equal($"{person}  blocked  -  -  -\n", (await _product.RunAsync("tenant", "block", tenant, person)).Out);
        Assert.Equal($"{person}  blocked  -  Network.Admin  -\n", (await _product.RunAsync("tenant", "withdraw", tenant, person, "Network.Admin")).Out);
        Assert.Equal($"{person}  active   -  Network.Admin  -\n", (await _product.RunAsync("tenant", "unblock", tenant, person)).Out);
        Assert.Equal($"{person}  active   -  Network.Admin  -\n", (await _product.RunAsync("tenant", "members", tenant)).Out);
        Assert.Equal($"{person}  active   -  -  -\n", (await _product.RunAsync("tenant", "restore", tenant, person, "Network.Admin")).Out);
        var noRole = await _product.RunAsync("tenant", "withdraw", tenant, person, "Network.King");
        var noTenant = await _product.RunAsync("tenant", "block", $"{Guid.NewGuid()}", person);

        Assert.Equal((1, true), (noRole.Code, noRole.Error.Contains("Only these roles", StringComparison.Ordinal)));
        Assert.Equal((1, true), (noTenant.Code, noTenant.Error.Contains("There is no tenant", StringComparison.Ordinal)));
        Assert.Equal(4, _product.Ask<long>("SELECT count(*) FROM audit_entries WHERE \"Action\" = 'member.restrict'"));
    }

    [Fact]
    public async Task In_server_mode_the_preview_the_stand_in_and_the_ways_into_local_mode_are_not_there()
    {
        await using var authority = await Authority.StartAsync();
        Use(authority.Address, "Development");
        await ServeAsync(async (client, said) =>
        {
            foreach (var path in new[]
            {
                "/", "/preview", "/preview/", "/preview/pane/", "/preview/office-stand-in.js", "/start?code=x", "/api/preview/folders", "/api/preview/messages",
            })
            {
                using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
                Assert.Equal((path, HttpStatusCode.NotFound), (path, answer.StatusCode));
            }

            using var demo = await client.DeleteAsync("/api/demo", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, demo.StatusCode);
            Assert.DoesNotContain("preview", said, StringComparison.OrdinalIgnoreCase);
            Assert.False(File.Exists(Path.Combine(_product.Data, "local.key")));

            client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {authority.Token(People.Ines)}");
            using var settings = await client.GetAsync("/api/settings", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, settings.StatusCode);
        });
    }

    [Fact]
    public async Task The_preview_is_shown_in_server_mode_when_a_test_setting_asks_for_it_and_the_start_says_so()
    {
        await using var authority = await Authority.StartAsync();
        Use(authority.Address, "Test");
        _product.Environment["SignIn__AllowPreview"] = "true";
        await ServeAsync(async (client, said) =>
        {
            using var page = await client.GetAsync("/preview/", TestContext.Current.CancellationToken);
            using var mail = await client.GetAsync("/api/preview/folders", TestContext.Current.CancellationToken);

            Assert.Contains(page.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable }); // the latter where the add-in was not built
            Assert.Equal(HttpStatusCode.Unauthorized, mail.StatusCode);
            Assert.Contains("SignIn:AllowPreview", said, StringComparison.Ordinal);
        });
    }

    private void Use(string authority, string environment)
    {
        _product.Environment["DOTNET_ENVIRONMENT"] = environment;
        _product.Environment["SignIn__Authority"] = authority;
        _product.Environment["SignIn__Audiences"] = Authority.ApiClientId;
        _product.Environment["SignIn__ClientIds"] = Authority.AddInClientId;
    }

    /// <summary>Runs the server with Liaison taken on, and gives the lines that its start printed.</summary>
    /// <returns>What it logged after that.</returns>
    private async Task<string> ServeAsync(Func<HttpClient, string, Task> use)
    {
        Assert.Equal(0, (await _product.RunAsync("migrate")).Code);
        Assert.Equal(0, (await _product.RunAsync("tenant", "add", $"{People.Liaison}", "--name", "Liaison")).Code);
        using var process = _product.Start("dotnet", Product.Program, "--port", "0", "--data", _product.Data);
        try
        {
            var (address, said) = await StartAsync(process);
            using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };
            await use(client, said);
        }
        finally
        {
            process.Kill();
        }

        return await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<(Uri Address, string Said)> StartAsync(Process process)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var said = "";
        while (await process.StandardOutput.ReadLineAsync(deadline.Token) is { } line)
        {
            said += line + "\n";
            if (Regex.Match(said, @"server mode at (http://\S+?)[,.]\s.*\n") is { Success: true } link && line.Contains("Press Ctrl+C to end it", StringComparison.Ordinal))
            {
                return (new(link.Groups[1].Value), said);
            }
        }

        throw new InvalidOperationException($"The program ended without saying where it listens: {await process.StandardError.ReadToEndAsync(deadline.Token)}");
    }
}
