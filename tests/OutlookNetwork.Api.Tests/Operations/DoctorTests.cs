using System.Text.RegularExpressions;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.SignInStandIn;

namespace OutlookNetwork.Api.Tests.Operations;

/// <summary>What the doctor says of a healthy product, and of each thing that can be wrong with it.</summary>
public sealed class DoctorTests : IDisposable
{
    private readonly Product _product = new();

    public void Dispose() => _product.Dispose();

    [Fact]
    public async Task A_healthy_store_is_well_and_nothing_outside_is_asked_in_local_mode()
    {
        await _product.RunAsync("migrate");

        var finished = await _product.RunAsync("doctor");

        Assert.Equal(("ok", "ok"), (MarkOf(finished, "Database"), MarkOf(finished, "Schema")));
        Assert.Equal(("ok", "-", "-"), (MarkOf(finished, "Settings"), MarkOf(finished, "Authority"), MarkOf(finished, "Clock")));
    }

    [Fact]
    public async Task Before_the_first_start_it_makes_no_database()
    {
        var finished = await _product.RunAsync("doctor");

        Assert.Equal("-", MarkOf(finished, "Database"));
        Assert.False(File.Exists(Path.Combine(_product.Data, "network.db")));
    }

    [Fact]
    public async Task A_damaged_database_is_named_with_what_to_do()
    {
        await _product.RunAsync("migrate");
        await File.WriteAllBytesAsync(Path.Combine(_product.Data, "network.db"), new byte[8192], TestContext.Current.CancellationToken);

        var finished = await _product.RunAsync("doctor");

        Assert.Equal((1, "ILL"), (finished.Code, MarkOf(finished, "Database")));
    }

    [Fact]
    public async Task A_setting_that_is_wrong_is_named()
    {
        _product.Environment["Database__Provider"] = "PostgreSql";

        var finished = await _product.RunAsync("doctor");

        Assert.Equal((1, "ILL"), (finished.Code, MarkOf(finished, "Settings")));
        Assert.Contains("SignIn:Authority", finished.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_authority_that_answers_is_well_and_one_that_is_away_is_ill()
    {
        await using (var authority = await Authority.StartAsync())
        {
            UseServerMode(authority.Address);
            var there = await _product.RunAsync("doctor");
            Assert.Equal(("ok", "ok"), (MarkOf(there, "Authority"), MarkOf(there, "Clock")));
        }

        var away = await _product.RunAsync("doctor");
        Assert.Equal((1, "ILL", "-"), (away.Code, MarkOf(away, "Authority"), MarkOf(away, "Clock")));
    }

    [Theory]
    [InlineData("""<OfficeApp><IconUrl DefaultValue="https://outlooknetwork.example/pane/"/></OfficeApp>""", "still names outlooknetwork.example")]
    [InlineData("""<OfficeApp><IconUrl DefaultValue="http://network.company.example/pane/"/></OfficeApp>""", "https only")]
    [InlineData("""<OfficeApp><IconUrl DefaultValue="https://127.0.0.1:1/pane/"/></OfficeApp>""", "does not answer")]
    [InlineData("""<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><OfficeApp>&b;</OfficeApp>""", "cannot be read")]
    [InlineData("no manifest", "cannot be read")]
    public async Task A_manifest_whose_addresses_do_not_serve_is_ill(string manifest, string says)
    {
        var path = _product.Write("manifest.xml", System.Text.Encoding.UTF8.GetBytes(manifest));

        var finished = await _product.RunAsync("doctor", "--manifest", path);

        Assert.Equal((1, "ILL"), (finished.Code, MarkOf(finished, "Manifest")));
        Assert.Contains(says, finished.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"$schema":"https://elsewhere.example/","developer":{"websiteUrl":"https://outlooknetwork.example"}}""", "still names outlooknetwork.example")]
    [InlineData("""{"extensions":[{"runtimes":[{"code":{"page":"https://127.0.0.1:1/pane/"}}]}]}""", "does not answer")]
    [InlineData("no manifest", "cannot be read")]
    public async Task A_unified_manifest_is_looked_at_too(string manifest, string says)
    {
        var path = _product.Write("manifest.json", System.Text.Encoding.UTF8.GetBytes(manifest));

        var finished = await _product.RunAsync("doctor", "--manifest", path);

        Assert.Equal((1, "ILL"), (finished.Code, MarkOf(finished, "Manifest")));
        Assert.Contains(says, finished.Out, StringComparison.Ordinal);
    }

    private void UseServerMode(string authority)
    {
        _product.Environment["DOTNET_ENVIRONMENT"] = "Development";
        _product.Environment["SignIn__Authority"] = authority;
        _product.Environment["SignIn__Audiences"] = Authority.ApiClientId;
        _product.Environment["SignIn__ClientIds"] = Authority.AddInClientId;
    }

    private static string MarkOf(Finished finished, string place) =>
        Regex.Match(finished.Out, $@"^(\S+)\s+{place}\s", RegexOptions.Multiline) is { Success: true } line
            ? line.Groups[1].Value
            : throw new InvalidOperationException($"Nothing is said of {place}: {finished.Out}{finished.Error}");
}
