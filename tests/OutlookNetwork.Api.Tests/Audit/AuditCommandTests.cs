using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Api.Tests.Audit;

/// <summary>The trail on the command line, in processes of their own.</summary>
public sealed class AuditCommandTests : IDisposable
{
    private readonly Product _product = new();

    [Fact]
    public async Task A_trail_that_is_whole_is_said_to_be()
    {
        await ImportAsync();

        var verified = await _product.RunAsync("audit", "verify");

        Assert.Equal((0, ""), (verified.Code, verified.Error));
        Assert.StartsWith("The audit trail is whole: 2 entries and 0 anchors verified in ", verified.Out, StringComparison.Ordinal);
        Assert.Equal("settings.change import.done audit.verify", Actions());
    }

    [Fact]
    public async Task An_import_is_one_entry_with_its_counts_and_a_digest()
    {
        await ImportAsync();

        var detail = _product.Ask<string>("SELECT Value FROM audit_details ORDER BY Seq DESC LIMIT 1");

        Assert.Matches("""^\{"cut":0,"digest":"[0-9a-f]{64}","duplicate":0,"erased":0,"neverLogged":0,"read":3,"refused":0,"stored":3\}$""", detail);
    }

    [Fact]
    public async Task An_export_of_data_is_recorded()
    {
        await ImportAsync();

        await _product.ExportAsync("messages");

        Assert.Equal("settings.change import.done data.export", Actions());
    }

    [Fact]
    public async Task A_trail_that_was_tampered_with_is_broken_at_an_entry_that_is_named()
    {
        await ImportAsync();
        Tamper("UPDATE audit_entries SET Action = 'import.start' WHERE Seq = 2");

        var verified = await _product.RunAsync("audit", "verify");

        Assert.Equal((3, ""), (verified.Code, verified.Out));
        Assert.StartsWith("The audit trail is broken at entry 2. The hash of entry 2 is not that of what it says", Assert.Single(verified.ErrorLines), StringComparison.Ordinal);
        Assert.EndsWith(ChainFault.WhatToDo, verified.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal("settings.change import.start audit.verify", Actions()); // and the break is recorded
    }

    [Fact]
    public async Task An_export_verifies_without_the_store_and_says_where_it_was_changed()
    {
        await ImportAsync();
        var file = Path.Combine(_product.Files, "trail.jsonl");
        var exported = await _product.RunAsync("export", "audit", "--format", "jsonl", "--out", file);
        string[] files = ["--from", file, "--anchors", Path.Combine(_product.Files, "trail.anchors.jsonl"), "--key", Path.Combine(_product.Files, "trail.key.pem")];
        Directory.Delete(_product.Data, recursive: true);

        var whole = await _product.RunAsync(["audit", "verify", .. files]);
        var lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(file, lines[..^1], TestContext.Current.CancellationToken);
        var cut = await _product.RunAsync(["audit", "verify", .. files]);
        var unanchored = await _product.RunAsync("audit", "verify", "--from", file);

        Assert.Equal(0, exported.Code);
        Assert.StartsWith("The audit trail is whole: 3 entries and 1 anchor verified", whole.Out, StringComparison.Ordinal);
        Assert.Equal(0, whole.Code);
        Assert.StartsWith("The audit trail is broken at entry 3. ", cut.Error, StringComparison.Ordinal);
        Assert.Equal(3, cut.Code);
        Assert.Contains("Without anchors nobody can tell", unanchored.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_product.Data));
    }

    [Fact]
    public async Task The_standard_output_of_an_export_holds_entries_only()
    {
        await ImportAsync();

        var entries = await _product.ExportAsync("audit");

        Assert.Equal(["settings.change", "import.done", "audit.export"], entries.Select(entry => entry.GetProperty("action").GetString()));
        Assert.All(entries, entry => Assert.Equal(1, entry.GetProperty("v").GetInt32()));
    }

    [Fact]
    public async Task The_key_of_the_anchors_is_readable_by_its_owner_alone()
    {
        await ImportAsync();
        await _product.RunAsync("audit", "verify");

        var mode = Product.ModeOf(Path.Combine(_product.Data, "audit", "anchor-key.pem"));

        Assert.Equal(OperatingSystem.IsWindows() ? UnixFileMode.None : UnixFileMode.UserRead | UnixFileMode.UserWrite, mode);
    }

    [Fact]
    public async Task What_cannot_be_verified_is_said_with_what_to_do()
    {
        var file = _product.Write("trail.jsonl", [0xff, 0xfe]);
        var noKey = _product.Write("key.pem", "no key"u8.ToArray());

        var cases = new[]
        {
            (1, "holds no store", await _product.RunAsync("audit", "verify")),
            (1, "There is no file", await _product.RunAsync("audit", "verify", "--from", file + "x")),
            (1, "no UTF-8 text", await _product.RunAsync("audit", "verify", "--from", file)),
            (1, "holds no public key", await _product.RunAsync("audit", "verify", "--from", file, "--anchors", file, "--key", noKey)),
            (2, "give both --anchors and --key", await _product.RunAsync("audit", "verify", "--from", file, "--anchors", file)),
            (2, "name it with --from", await _product.RunAsync("audit", "verify", "--key", file)),
        };

        Assert.All(cases, one => Assert.Equal((one.Item1, true), (one.Item3.Code, one.Item3.Error.Contains(one.Item2, StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_key_that_is_none_is_named_and_the_trail_is_left_alone()
    {
        await ImportAsync();
        Directory.CreateDirectory(Path.Combine(_product.Data, "audit"));
        await File.WriteAllTextAsync(Path.Combine(_product.Data, "audit", "anchor-key.pem"), "not a key", TestContext.Current.CancellationToken);

        var verified = await _product.RunAsync("audit", "verify");

        Assert.Equal(1, verified.Code);
        Assert.Contains("holds no private key for the anchors", Assert.Single(verified.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_gives_a_warning_and_entries_that_do_not_run_back()
    {
        var clock = new SetClock { Now = DateTimeOffset.Parse("2026-03-03T12:00:00Z", CultureInfo.InvariantCulture) };
        var log = new KeptLog();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging(logging => logging.AddProvider(log));
        services.AddNetworkServices(new ConfigurationBuilder().Build(), DataFolder.Open(_product.Data));
        services.AddSingleton<TimeProvider>(clock);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OwnerScope>().Enter(LocalMode.TenantId, LocalMode.OwnerId);
        var db = scope.ServiceProvider.GetRequiredService<NetworkDb>();
        await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.MigrateAsync(db.Database, TestContext.Current.CancellationToken);

        foreach (var second in new[] { 0, -1, -3 })
        {
            clock.Now = DateTimeOffset.Parse("2026-03-03T12:00:00Z", CultureInfo.InvariantCulture).AddSeconds(second);
            await AuditTrailTests.RecordAsync(db);
        }

        Assert.Equal(1L, _product.Ask<long>("SELECT COUNT(DISTINCT At) FROM audit_entries"));
        Assert.Contains("3 s behind the last entry", Assert.Single(log.Warnings), StringComparison.Ordinal);
    }

    public void Dispose() => _product.Dispose();

    private async Task ImportAsync()
    {
        foreach (var number in Enumerable.Range(1, 3))
        {
            _product.Write($"mail/{number}.eml", new Letter { Subject = $"Letter {number}" }.Bytes);
        }

        await _product.ImportAsync(Path.Combine(_product.Files, "mail"));
    }

    private string Actions() => _product.Ask<string>("SELECT group_concat(Action, ' ') FROM (SELECT Action FROM audit_entries ORDER BY Seq)");

    private void Tamper(string statement)
    {
        using var connection = _product.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = $"DROP TRIGGER audit_entries_stay; {statement}";
        command.ExecuteNonQuery();
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        public List<string> Warnings { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Name == "LogClock")
            {
                Warnings.Add(formatter(state, exception));
            }
        }

        public void Dispose()
        {
        }
    }
}
