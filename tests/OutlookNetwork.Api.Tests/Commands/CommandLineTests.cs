using OutlookNetwork.Api.Tests.Running;

namespace OutlookNetwork.Api.Tests.Commands;

/// <summary>What the command line says of itself, and of what it does not understand.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly Product _product = new();

    public void Dispose() => _product.Dispose();

    [Theory]
    [InlineData("import", "x.mbox", "--mailbox", "no address")]
    [InlineData("import", "x.mbox")]
    [InlineData("import", "--mailbox", "ines@liaison.example")]
    [InlineData("import", "x.mbox", "--mailbox", "ines@liaison.example", "--format", "pst")]
    [InlineData("export", "everything")]
    [InlineData("serve", "--port", "99999")]
    [InlineData("serve", "--port", "-1")]
    [InlineData("serve", "--port", "http")]
    [InlineData("nonsense")]
    public async Task What_is_not_understood_ends_with_2_and_says_why(params string[] arguments)
    {
        var finished = await _product.RunAsync(arguments);

        Assert.Equal(2, finished.Code);
        Assert.NotEmpty(finished.ErrorLines);
        Assert.DoesNotMatch(@"OutlookNetwork\.Api\.|System\.", finished.Error);
        Assert.False(File.Exists(Path.Combine(_product.Data, "network.db")));
    }

    [Theory]
    [InlineData("--help", new[] { "import", "export", "migrate", "serve", "--port", "--no-demo", "--data" })]
    [InlineData("import --help", new[] { "PATH", "--mailbox", "--format", "--json", "mbox files, .eml files, Maildirs" })]
    [InlineData("export --help", new[] { "KIND", "messages|threads|interactions|contacts", "--format", "--out" })]
    [InlineData("serve --help", new[] { "--port", "5117", "--no-demo" })]
    [InlineData("import x --help", new[] { "auto|mbox|maildir|eml", "[default: auto]" })]
    [InlineData("migrate --help", new[] { "up to date" })]
    [InlineData("check --help", new[] { "FILE", "--all", "--region", "US|EU|UK", "outgoing", "qualified person" })]
    public async Task The_help_names_every_command_and_option(string line, string[] words)
    {
        var finished = await _product.RunAsync(line.Split(' '));

        Assert.Equal((0, ""), (finished.Code, finished.Error));
        Assert.All(words, word => Assert.Contains(word, finished.Out, StringComparison.Ordinal));
    }
}
