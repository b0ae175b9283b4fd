using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using OutlookNetwork.Api.Tests.Running;

namespace OutlookNetwork.Api.Tests.Commands;

/// <summary>Whatever is wrong with files, disk or database, the rest is taken, nothing is lost or doubled, and a sentence says what to do.</summary>
public sealed class ImportTroubleTests : IDisposable
{
    private readonly Product _product = new();

    public void Dispose() => _product.Dispose();

    [Fact]
    public async Task Killed_in_the_middle_and_run_again_it_has_everything_once()
    {
        const int Messages = 20_000; // several transactions
        var mbox = _product.Write("large.mbox", Letter.Mbox(Letter.Many(Messages, "killed")));
        await _product.RunAsync("migrate");

        using var first = _product.Start("dotnet", Product.Program, "import", mbox, "--mailbox", "ines@liaison.example", "--json", "--data", _product.Data);
        var stored = await NetworkApp.UntilAsync(() => Task.FromResult(_product.Ask<long>("SELECT count(*) FROM messages")), count => count > 0);
        first.Kill(); // SIGKILL: it has no chance to tidy up
        await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        var kept = _product.Ask<long>("SELECT count(*) FROM messages");
        var second = await _product.ImportAsync(mbox);

        Assert.Equal(137, first.ExitCode); // 128 + SIGKILL: it was still at work
        Assert.InRange(kept, stored, Messages - 1);
        Assert.Equal((Messages, Messages - (int)kept, (int)kept, 0, 0), Counts(second));
        Assert.Equal(Messages, _product.Ask<long>("SELECT count(DISTINCT \"MessageId\") FROM messages"));
        Assert.Equal(Messages, _product.Ask<long>("SELECT count(*) FROM messages"));
        Assert.Equal(0, _product.Ask<long>("SELECT count(*) FROM messages m WHERE NOT EXISTS (SELECT 1 FROM originals o WHERE o.\"Hash\" = m.\"Original\")"));
        Assert.Equal("ok", _product.Ask<string>("PRAGMA integrity_check"));
    }

    [Fact]
    public async Task An_mbox_that_breaks_off_gives_all_that_is_there()
    {
        var whole = Letter.Mbox(Letter.Many(20, "cutoff"));
        var mbox = _product.Write("cutoff.mbox", whole[..^150]);

        var summary = await _product.ImportAsync(mbox);
        var again = await _product.ImportAsync(mbox);

        Assert.Equal((20, 20, 0, 1, 0), Counts(summary));
        Assert.Equal(mbox + "#20", Assert.Single(summary.GetProperty("cut_messages").EnumerateArray()).GetProperty("source").GetString());
        Assert.Equal((20, 0, 20, 0, 0), Counts(again));
        Assert.Empty(again.GetProperty("cut_messages").EnumerateArray()); // it was stored before, and this time nothing was
    }

    [Fact]
    public async Task A_header_of_50_MB_is_cut_and_the_messages_around_it_are_whole()
    {
        var before = new Letter { Id = "before@huge.example" };
        var huge = new Letter { Id = "huge@huge.example", MoreHeaders = ["X-Huge: " + new string('x', 50 * 1024 * 1024)] };
        var after = new Letter { Id = "after@huge.example" };
        var mbox = _product.Write("huge.mbox", Letter.Mbox([before, huge, after]));

        var summary = await _product.ImportAsync(mbox);
        var ids = (await _product.ExportAsync("messages")).Select(line => line.GetProperty("message_id").GetString());

        Assert.Equal((3, 3, 0, 1, 0), Counts(summary));
        Assert.Equal(["after@huge.example", "before@huge.example", "huge@huge.example"], ids.Order());
    }

    [Fact]
    public async Task NUL_bytes_nested_parts_and_no_header_at_all_lose_nothing_else()
    {
        var nul = Encoding.Latin1.GetBytes("Message-ID: <nul@nasty.example>\r\nFrom: n\0ul@nasty.example\r\nSubject: a\0b\r\n\r\nte\0xt\r\n");
        _product.Write("folder/1-nul.eml", nul);
        _product.Write("folder/2-nested.eml", Nested(10_000));
        _product.Write("folder/3-picture.eml", [.. Enumerable.Range(0, 5000).Select(number => (byte)(number * 7))]);
        _product.Write("folder/4-empty.eml", []);
        _product.Write("folder/5-good.eml", new Letter { Id = "good@nasty.example" }.Bytes);

        var summary = await _product.ImportAsync(Path.Combine(_product.Files, "folder"));
        var lines = await _product.ExportAsync("messages");

        Assert.Equal((5, 3, 0, 1, 2), Counts(summary));
        Assert.Equal(["nul@nasty.example", "nested@nasty.example", "good@nasty.example"], lines.Select(line => line.GetProperty("message_id").GetString()));
        Assert.Equal("a b", lines[0].GetProperty("subject").GetString());
        Assert.Equal(
            ["3-picture.eml", "4-empty.eml"], summary.GetProperty("skipped").EnumerateArray().Select(one => Path.GetFileName(one.GetProperty("source").GetString())));
        Assert.All(summary.GetProperty("skipped").EnumerateArray(), one => Assert.EndsWith(".", one.GetProperty("reason").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_left_out_with_the_reason_and_the_rest_is_taken()
    {
        _product.Write("folder/1.eml", new Letter().Bytes);
        var link = Path.Combine(_product.Files, "folder", "2.eml");
        File.CreateSymbolicLink(link, Path.Combine(_product.Files, "nowhere.eml"));
        _product.Write("folder/3.eml", new Letter().Bytes);

        var summary = await _product.ImportAsync(Path.Combine(_product.Files, "folder"));

        Assert.Equal((3, 2, 0, 0, 1), Counts(summary));
        var skipped = Assert.Single(summary.GetProperty("skipped").EnumerateArray());
        Assert.Equal((link, "There is no such file."), (skipped.GetProperty("source").GetString(), skipped.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task A_file_of_another_user_is_left_out_with_the_reason()
    {
        Assert.SkipWhen(Environment.UserName == "root" || OperatingSystem.IsWindows(), "Permissions keep nothing from this user, so the refusal cannot be provoked.");
        _product.Write("folder/1.eml", new Letter().Bytes);
        var closed = _product.Write("folder/2.eml", new Letter().Bytes);
        if (!OperatingSystem.IsWindows())
        {
            Product.SetMode(closed, UnixFileMode.None);
        }

        var summary = await _product.ImportAsync(Path.Combine(_product.Files, "folder"));

        Assert.Equal((2, 1, 0, 0, 1), Counts(summary));
        Assert.Contains("permissions", summary.GetProperty("skipped")[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_among_the_files_does_not_stop_the_import()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes in folders.");
        _product.Write("folder/1.eml", new Letter().Bytes);
        using (var made = Process.Start("mkfifo", Path.Combine(_product.Files, "folder", "2.eml")))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var summary = await _product.ImportAsync(Path.Combine(_product.Files, "folder"));

        Assert.Equal((2, 1, 0, 0, 1), Counts(summary));
    }

    [Fact]
    public async Task A_full_disk_ends_with_one_sentence_and_what_was_stored_is_kept()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The limit on file sizes that stands in for a full disk is a Unix one.");
        await _product.ImportAsync(_product.Write("first.mbox", Letter.Mbox(Letter.Many(50, "kept"))));
        var large = _product.Write("large.mbox", Letter.Mbox(Letter.Many(4000, "large").Select(letter => letter with { Text = RandomText(letter.Id) })));
        var limit = new FileInfo(Path.Combine(_product.Data, "network.db")).Length / 1024 + 3000; // in blocks of 1,024 bytes

        _product.Environment["DOTNET_EnableWriteXorExecute"] = "0"; // else the runtime itself needs a file beyond the limit
        var finished = await _product.RunInShellAsync(
            string.Create(CultureInfo.InvariantCulture, $"ulimit -f {limit}; exec \"$@\""), "import", large, "--mailbox", "ines@liaison.example", "--json");

        Assert.Equal((1, ""), (finished.Code, finished.Out));
        Assert.Contains("disk is full", Assert.Single(finished.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("ok", _product.Ask<string>("PRAGMA integrity_check"));
        Assert.Equal(50, _product.Ask<long>("SELECT count(*) FROM messages WHERE \"MessageId\" LIKE 'kept-%'"));
        var kept = (int)_product.Ask<long>("SELECT count(*) FROM messages WHERE \"MessageId\" LIKE 'large-%'");
        Assert.Equal((4000, 4000 - kept, kept, 0, 0), Counts(await _product.ImportAsync(large)));
    }

    [Fact]
    public async Task A_locked_database_ends_with_one_sentence()
    {
        await _product.ImportAsync(_product.Write("first.eml", new Letter().Bytes));
        using var other = _product.OpenDatabase();
        using var holds = other.BeginTransaction(deferred: false);

        var finished = await _product.RunAsync("import", _product.Write("second.eml", new Letter().Bytes), "--mailbox", "ines@liaison.example", "--json");

        Assert.Equal((1, ""), (finished.Code, finished.Out));
        Assert.Equal(["Another program has locked the database. Close it, or wait until it is done, and import again."], finished.ErrorLines);
        await holds.RollbackAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, _product.Ask<long>("SELECT count(*) FROM messages"));
    }

    [Fact]
    public async Task A_damaged_database_ends_with_one_sentence()
    {
        Directory.CreateDirectory(_product.Data);
        await File.WriteAllTextAsync(Path.Combine(_product.Data, "network.db"), new string('x', 8192), TestContext.Current.CancellationToken);

        var finished = await _product.RunAsync("import", _product.Write("one.eml", new Letter().Bytes), "--mailbox", "ines@liaison.example");

        Assert.Equal(1, finished.Code);
        Assert.Contains("damaged", Assert.Single(finished.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_may_not_be_read_is_named_and_the_rest_is_taken()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The permissions that are taken away are Unix ones.");
        _product.Write("folder/1.eml", new Letter().Bytes);
        var closed = Path.GetDirectoryName(_product.Write("folder/closed/2.eml", new Letter().Bytes)) ?? "";
        _product.Write("folder/open/3.eml", new Letter().Bytes);
        Product.SetMode(closed, UnixFileMode.None);

        var finished = await _product.RunAsOrdinaryUserAsync("import", Path.Combine(_product.Files, "folder"), "--mailbox", "ines@liaison.example", "--json");
        Product.SetMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Assert.Equal((0, ""), (finished.Code, finished.Error));
        var summary = JsonDocument.Parse(finished.Out).RootElement;
        Assert.Equal((3, 2, 0, 0, 1), Counts(summary));
        Assert.Equal(closed, Assert.Single(summary.GetProperty("skipped").EnumerateArray()).GetProperty("source").GetString());
    }

    [Fact]
    public async Task Links_that_lead_back_up_end_and_double_nothing()
    {
        var folder = Path.Combine(_product.Files, "folder");
        _product.Write("folder/deep/deeper/1.eml", new Letter().Bytes);
        Directory.CreateSymbolicLink(Path.Combine(folder, "deep", "up"), folder);
        Directory.CreateSymbolicLink(Path.Combine(folder, "deep", "deeper", "here"), ".");
        Directory.CreateSymbolicLink(Path.Combine(folder, "self"), Path.Combine(folder, "self"));

        Assert.Equal((1, 1, 0, 0), Counts(await _product.ImportAsync(folder)) is var counts ? (counts.Read - counts.Refused, counts.Stored, counts.Duplicate, counts.Cut) : default);
    }

    [Fact]
    public async Task A_very_deep_folder_is_read_to_its_bottom()
    {
        _product.Write(string.Join('/', Enumerable.Repeat("d", 1500)) + "/1.eml", new Letter().Bytes);

        Assert.Equal((1, 1, 0, 0, 0), Counts(await _product.ImportAsync(Path.Combine(_product.Files, "d"))));
    }

    private static (int Read, int Stored, int Duplicate, int Cut, int Refused) Counts(JsonElement summary) => (
        Count(summary, "read"), Count(summary, "stored"), Count(summary, "duplicate"), Count(summary, "cut"), Count(summary, "refused"));

    private static int Count(JsonElement summary, string member) => summary.GetProperty(member).GetInt32();

    /// <summary>Text that does not compress, the same for the same seed.</summary>
    private static string RandomText(string seed)
    {
        var bytes = new byte[3000];
        new Random(seed.Sum(letter => letter)).NextBytes(bytes);
        return seed + Convert.ToBase64String(bytes);
    }

    private static byte[] Nested(int depth)
    {
        var mail = new StringBuilder("Message-ID: <nested@nasty.example>\r\nFrom: nested@nasty.example\r\nMIME-Version: 1.0\r\n");
        for (var level = 0; level < depth; level++)
        {
            mail.Append(CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=\"b{level}\"\r\n\r\n--b{level}\r\n");
        }

        return Encoding.ASCII.GetBytes(mail.Append("Content-Type: text/plain\r\n\r\nAt the bottom.\r\n").ToString());
    }
}
