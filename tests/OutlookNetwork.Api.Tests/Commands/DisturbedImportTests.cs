using System.Globalization;
using OutlookNetwork.Api.Tests.Running;

namespace OutlookNetwork.Api.Tests.Commands;

/// <summary>An import that is killed, raced or has its files changed under it ends with the store that an undisturbed one makes.</summary>
public sealed class DisturbedImportTests : IDisposable
{
    private const int Messages = 12_000;
    private const int Kills = 20;

    private readonly Product _undisturbed = new();
    private readonly Product _product = new();

    public void Dispose()
    {
        _undisturbed.Dispose();
        _product.Dispose();
    }

    [Fact]
    public async Task Killed_at_20_random_points_it_ends_as_if_undisturbed()
    {
        var mbox = Letter.Mbox(Threads(Messages));
        await _undisturbed.ImportAsync(_undisturbed.Write("threads.mbox", mbox));
        var path = _product.Write("threads.mbox", mbox);
        await _product.RunAsync("migrate");
        var random = new Random(20261122); // fixed, so that a failure comes again

        for (var kill = 0; kill < Kills; kill++)
        {
            using var import = _product.Start("dotnet", Product.Program, "import", path, "--mailbox", "ines@liaison.example", "--json", "--data", _product.Data);
            var point = Math.Min(Messages - 1, Messages * kill / Kills + random.Next(Messages / Kills));
            await NetworkApp.UntilAsync(() => Task.FromResult(import.HasExited ? long.MaxValue : Stored()), count => count >= point);
            import.Kill(); // SIGKILL: it has no chance to tidy up
            await import.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.InRange(Stored(), 1, Messages);
        await _product.ImportAsync(path);
        await SameStoreAsync();
    }

    [Fact]
    public async Task Two_imports_of_one_mailbox_at_once_store_it_once()
    {
        const int Some = 6000;
        var mbox = Letter.Mbox(Threads(Some));
        await _undisturbed.ImportAsync(_undisturbed.Write("threads.mbox", mbox));
        var path = _product.Write("threads.mbox", mbox);
        await _product.RunAsync("migrate");

        string[] command = ["dotnet", Product.Program, "import", path, "--mailbox", "ines@liaison.example", "--json", "--data", _product.Data];
        var both = await Task.WhenAll(Product.FinishAsync(_product.Start(command)), Product.FinishAsync(_product.Start(command)));
        if (both.Any(one => one.Code != 0)) // one may have given way to the other, with a sentence that says to import again
        {
            Assert.All(both.Where(one => one.Code != 0), one => Assert.Single(one.ErrorLines));
            await _product.ImportAsync(path);
        }

        await SameStoreAsync();
    }

    [Fact]
    public async Task A_Maildir_that_changes_while_it_is_read_loses_no_message_that_stays()
    {
        const int Staying = 4000;
        var letters = Letter.Many(Staying, "staying").ToList();
        for (var at = 0; at < letters.Count; at++)
        {
            _product.Write(string.Create(CultureInfo.InvariantCulture, $"maildir/cur/{at:D5}.host:2,S"), letters[at].Bytes);
        }

        Directory.CreateDirectory(Path.Combine(_product.Files, "maildir", "new"));
        var import = _product.Start("dotnet", Product.Program, "import", Path.Combine(_product.Files, "maildir"), "--mailbox", "ines@liaison.example", "--json", "--data", _product.Data);
        for (var at = Staying - 1; at > Staying / 2 && !import.HasExited; at--) // a mail program sets flags by renaming
        {
            var name = Path.Combine(_product.Files, "maildir", "cur", string.Create(CultureInfo.InvariantCulture, $"{at:D5}.host:2,"));
            File.Move(name + "S", name + "RS");
        }

        var finished = await Product.FinishAsync(import);
        Assert.Equal((0, ""), (finished.Code, finished.Error));
        await _product.ImportAsync(Path.Combine(_product.Files, "maildir"));

        Assert.Equal(Staying, Stored());
    }

    private long Stored() => _product.Ask<long>("SELECT count(*) FROM messages");

    private async Task SameStoreAsync()
    {
        Assert.Equal(await PictureAsync(_undisturbed), await PictureAsync(_product));
        foreach (var product in new[] { _undisturbed, _product })
        {
            Assert.Equal("ok", product.Ask<string>("PRAGMA integrity_check"));
            Assert.Equal(0, product.Ask<long>("SELECT count(*) FROM messages m WHERE NOT EXISTS (SELECT 1 FROM originals o WHERE o.\"Hash\" = m.\"Original\")"));
            Assert.Equal(0, product.Ask<long>("SELECT (SELECT count(*) FROM messages) - (SELECT count(*) FROM message_search WHERE message_search = '\"message\"*')"));
        }

        Assert.Equal(
            _undisturbed.Ask<long>("SELECT count(*) FROM message_addresses"), _product.Ask<long>("SELECT count(*) FROM message_addresses"));
    }

    /// <summary>Each thread as the ids of its messages in order, one a line; thread ids are random and do not stand in it.</summary>
    private static async Task<string> PictureAsync(Product product) => string.Join('\n', (await product.ExportAsync("messages"))
        .GroupBy(line => line.GetProperty("thread_id").GetString(), line => line.GetProperty("message_id").GetString())
        .Select(thread => string.Join(' ', thread.Order(StringComparer.Ordinal)))
        .Order(StringComparer.Ordinal));

    /// <summary>Four messages a thread; each thread's answers lie far apart, so that a kill falls between them.</summary>
    private static IEnumerable<Letter> Threads(int count)
    {
        var threads = count / 4;
        return Letter.Many(count, "disturbed").Select((letter, at) => at < threads
            ? letter
            : letter with { InReplyTo = string.Create(CultureInfo.InvariantCulture, $"disturbed-{at + 1 - threads}@many.example") });
    }
}
