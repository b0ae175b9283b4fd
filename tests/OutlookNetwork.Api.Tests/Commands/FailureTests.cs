using OutlookNetwork.Api.Tests.Running;

namespace OutlookNetwork.Api.Tests.Commands;

/// <summary>Everyday failures: each command answers with one sentence on the error stream, nothing else, and 1.</summary>
public sealed class FailureTests : IDisposable
{
    private readonly Product _product = new();

    public static TheoryData<string> Commands { get; } = ["migrate", "serve", "export", "import"];

    public void Dispose() => _product.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_data_folder_that_is_a_file(string command)
    {
        await File.WriteAllTextAsync(_product.Data, "", TestContext.Current.CancellationToken);

        Answers("is a file. Choose a folder with --data.", await RunAsync(command));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_data_folder_that_cannot_be_made(string command)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The place where nothing can be made is Linux's /proc.");

        var finished = await Product.FinishAsync(_product.Start(["dotnet", Product.Program, .. Arguments(command), "--data", "/proc/no-folder"]));

        Answers(command == "export" ? "holds no store" : "/proc/no-folder cannot be made", finished);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_damaged_database(string command)
    {
        Directory.CreateDirectory(_product.Data);
        await File.WriteAllTextAsync(Path.Combine(_product.Data, "network.db"), new string('x', 8192), TestContext.Current.CancellationToken);

        var finished = await RunAsync(command);

        Answers("The database file is damaged. Restore it from a backup and ", finished);
        Assert.Equal(command == "import", finished.Error.Contains("import again", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_store_that_may_only_be_read(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The permissions that are taken away are Unix ones.");
        var first = await _product.RunAsOrdinaryUserAsync("migrate");
        Assert.Equal(0, first.Code);
        Product.SetMode(Path.Combine(_product.Data, "network.db"), UnixFileMode.UserRead);

        Answers("The database file may not be written by this user.", await _product.RunAsOrdinaryUserAsync(Arguments(command)));
        Assert.Equal(UnixFileMode.UserRead, Product.ModeOf(Path.Combine(_product.Data, "network.db")));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_data_folder_that_may_not_be_written(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The permissions that are taken away are Unix ones.");
        await _product.RunAsOrdinaryUserAsync("migrate");
        File.Delete(Path.Combine(_product.Data, "network.db"));
        const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.UserExecute;
        Product.SetMode(_product.Data, ReadOnly);

        var finished = await _product.RunAsOrdinaryUserAsync(Arguments(command));
        Product.SetMode(_product.Data, ReadOnly | UnixFileMode.UserWrite);

        Answers(command == "export" ? "holds no store" : "A file of the data folder may not be read or written by this user.", finished);
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("serve")]
    [InlineData("import")]
    public async Task A_full_disk(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The limit on file sizes that stands in for a full disk is a Unix one.");
        _product.Environment["DOTNET_EnableWriteXorExecute"] = "0"; // else the runtime itself needs a file beyond the limit

        Answers("disk is full", await _product.RunInShellAsync("ulimit -f 20; exec \"$@\"", Arguments(command)));
    }

    [Fact]
    public async Task An_export_of_a_folder_without_a_store_makes_no_folder()
    {
        Answers("holds no store. Import mail first", await RunAsync("export"));
        Assert.False(Directory.Exists(_product.Data));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_database_is_its_owners_alone_in_a_folder_that_was_open_to_all(bool existed)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Unix permissions are asked for.");
        const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var database = Path.Combine(_product.Data, "network.db");
        Directory.CreateDirectory(_product.Data);
        Product.SetMode(_product.Data, OwnerOnly | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        if (existed)
        {
            await _product.RunAsync("migrate");
            Product.SetMode(database, OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }

        using var process = _product.Start("dotnet", Product.Program, "serve", "--port", "0", "--data", _product.Data);
        try
        {
            await NetworkApp.UntilAsync(() => Task.FromResult(File.Exists(database + "-wal") && File.Exists(database + "-shm")), there => there);

            Assert.All([database, database + "-wal", database + "-shm"], file => Assert.Equal(OwnerOnly, Product.ModeOf(file)));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private static void Answers(string words, Finished finished)
    {
        Assert.Equal((1, ""), (finished.Code, finished.Out));
        Assert.Contains(words, Assert.Single(finished.ErrorLines), StringComparison.Ordinal);
    }

    private Task<Finished> RunAsync(string command) => _product.RunAsync(Arguments(command));

    private string[] Arguments(string command) => command switch
    {
        "serve" => ["serve", "--port", "0"],
        "export" => ["export", "messages"],
        "import" => ["import", _product.Write("one.eml", new Letter().Bytes), "--mailbox", "ines@liaison.example"],
        _ => [command],
    };
}
