using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OutlookNetwork.Api.Audit;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Imports;
using OutlookNetwork.Api.Jobs;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain.Audit;
using Quartz;

namespace OutlookNetwork.Api.Tests.Jobs;

/// <summary>Two servers of one PostgreSQL, each with jobs, clock and data folder of its own.</summary>
public sealed class ReplicaTests : IAsyncLifetime
{
    private readonly PostgreSqlServer _server;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("outlooknetwork-replicas-");
    private readonly List<IHost> _replicas = [];
    private string _connection = "";

    public ReplicaTests(PostgreSqlServer server)
    {
        Assert.SkipWhen(server.WhyNot is not null, server.WhyNot ?? "");
        _server = server;
    }

    public async ValueTask InitializeAsync() => _connection = await _server.CreateDatabaseAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in _replicas)
        {
            await replica.StopAsync();
            replica.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public async Task A_recurring_job_runs_once_in_each_slot_also_with_clocks_that_are_minutes_apart(int minutesApart)
    {
        var one = await StartAsync("one");
        await StartAsync("two", clock: new ShiftedClock(TimeSpan.FromMinutes(minutesApart)));
        await RecordAsync(one); // so that there is a chain to verify

        var scheduler = await SchedulerAsync(one);
        var everySecond = TriggerBuilder.Create().ForJob(VerifyAuditJob.Key).WithIdentity("every-second").WithCronSchedule("* * * * * ?").Build();
        await scheduler.ScheduleJob(everySecond, cancellationToken: TestContext.Current.CancellationToken);
        await NetworkApp.UntilAsync(() => SlotsAsync(one), slots => slots.Count >= 5);
        await scheduler.UnscheduleJob(everySecond.Key, TestContext.Current.CancellationToken);
        var ended = await NetworkApp.UntilAsync(() => SlotsAsync(one), slots => slots.TrueForAll(run => run.EndedAt is not null));

        Assert.Equal(ended.Count, ended.Select(run => run.Slot).Distinct().Count());
        Assert.Equal(ended.Count, await InStoreAsync(one, db => db.AuditEntries.CountAsync(entry => entry.Action == AuditActions.AuditVerify)));
    }

    [Fact]
    public async Task A_slot_for_which_the_scheduler_fires_on_both_servers_is_done_by_one()
    {
        var one = await StartAsync("one");
        var two = await StartAsync("two");
        await RecordAsync(one);
        var slot = TimeProvider.System.GetUtcNow().AddSeconds(2);

        foreach (var (replica, name) in new[] { (one, "by-one"), (two, "by-two") })
        {
            await (await SchedulerAsync(replica)).ScheduleJob(
                TriggerBuilder.Create().ForJob(VerifyAuditJob.Key).WithIdentity(name).StartAt(slot).Build(), cancellationToken: TestContext.Current.CancellationToken);
        }

        await NetworkApp.UntilAsync(() => PendingAsync(one), pending => pending == 0);
        Assert.Single(await SlotsAsync(one));
        Assert.Equal(1, await InStoreAsync(one, db => db.AuditEntries.CountAsync(entry => entry.Action == AuditActions.AuditVerify)));
    }

    [Fact]
    public async Task An_upload_on_a_servers_own_disk_waits_for_that_server_and_one_in_a_shared_folder_does_not()
    {
        var one = await StartAsync("one");
        var two = await StartAsync("two");
        await RecordAsync(one);
        await (await SchedulerAsync(one)).Standby(TestContext.Current.CancellationToken);
        var own = await HandInAsync(one);
        await (await SchedulerAsync(two)).TriggerJob(VerifyAuditJob.Key, cancellationToken: TestContext.Current.CancellationToken);
        await NetworkApp.UntilAsync(() => SlotsAsync(two), slots => slots.Exists(run => run.EndedAt is not null)); // it works, and leaves the import
        Assert.Equal(ImportState.Waiting, await StateAsync(two, own));
        await StopAsync(one);
        var later = await StartAsync("one");
        await NetworkApp.UntilAsync(() => StateAsync(later, own), state => state == ImportState.Done);

        var shared = Directory.CreateDirectory(Path.Combine(_folder.FullName, "shared")).FullName;
        var three = await StartAsync("three", uploads: shared);
        var four = await StartAsync("four", uploads: shared);
        await (await SchedulerAsync(three)).Standby(TestContext.Current.CancellationToken);
        var ofAll = await HandInAsync(three);
        await NetworkApp.UntilAsync(() => StateAsync(four, ofAll), state => state == ImportState.Done);
    }

    [Fact]
    public async Task A_server_that_was_taken_for_dead_cannot_go_on_with_an_import_that_another_one_did()
    {
        var one = await StartAsync("one", lookSeconds: 3600);
        var import = await HandInAsync(one, ask: false);
        var file = Upload.FileOf(one.Services.GetRequiredService<DataFolder>(), import);
        var stale = await InStoreAsync(one, db => db.Imports.AsNoTracking().SingleAsync(run => run.Id == import));
        await InScopeAsync(one, async services => await services.GetRequiredService<MailImport>().RunAsync(
            await services.GetRequiredService<NetworkDb>().Imports.AsNoTracking().SingleAsync(run => run.Id == import), new(file, "x.mbox"), onProgress: null, CancellationToken.None));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => InScopeAsync(one, services =>
            services.GetRequiredService<MailImport>().RunAsync(stale, new(file, "x.mbox"), onProgress: null, CancellationToken.None)));

        var run = await InStoreAsync(one, db => db.Imports.AsNoTracking().SingleAsync(run => run.Id == import));
        Assert.Equal((ImportState.Done, 5, 1), (run.State, run.Stored, run.Begun));
    }

    private static async Task<IScheduler> SchedulerAsync(IHost replica) =>
        await replica.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(TestContext.Current.CancellationToken);

    private static Task<List<JobRun>> SlotsAsync(IHost replica) =>
        InStoreAsync(replica, db => db.JobRuns.AsNoTracking().Where(run => run.Job == VerifyAuditJob.Key.Name).ToListAsync());

    private static async Task<int> PendingAsync(IHost replica)
    {
        var scheduler = await SchedulerAsync(replica);
        var pending = 0;
        foreach (var name in new[] { "by-one", "by-two" })
        {
            pending += await scheduler.GetTrigger(new TriggerKey(name), TestContext.Current.CancellationToken) is null ? 0 : 1;
        }

        return pending;
    }

    private static Task<ImportState> StateAsync(IHost replica, Guid import) => InStoreAsync(replica, db => db.Imports.Where(run => run.Id == import).Select(run => run.State).SingleAsync());

    /// <param name="ask">Asks for its job at once; else the next look of a server that has the file does.</param>
    private static Task<Guid> HandInAsync(IHost replica, bool ask = true) => InScopeAsync(replica, async services =>
    {
        var db = services.GetRequiredService<NetworkDb>();
        var run = new ImportRun { TenantId = db.Scope.TenantId, OwnerId = db.Scope.OwnerId, FileName = "x.mbox", Format = "auto", CreatedAt = DateTimeOffset.UnixEpoch };
        await File.WriteAllBytesAsync(Upload.FileOf(services.GetRequiredService<DataFolder>(), run.Id), Letter.Mbox(Letter.Many(5, run.Id.ToString("N"))));
        db.Imports.Add(run);
        await db.SaveChangesAsync();
        if (ask)
        {
            await services.GetRequiredService<ImportQueue>().AskAsync(run);
        }

        return run.Id;
    });

    private static Task<bool> RecordAsync(IHost replica) => InStoreAsync(replica, async db =>
    {
        db.Record(AuditActions.DemoLoad, new("service", "test"));
        await db.SaveChangesAsync();
        return true;
    });

    private static Task<T> InStoreAsync<T>(IHost replica, Func<NetworkDb, Task<T>> work) => InScopeAsync(replica, services => work(services.GetRequiredService<NetworkDb>()));

    private static async Task<T> InScopeAsync<T>(IHost replica, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = replica.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OwnerScope>().Enter(LocalMode.TenantId, LocalMode.OwnerId);
        return await work(scope.ServiceProvider);
    }

    private async Task<IHost> StartAsync(string name, TimeProvider? clock = null, string? uploads = null, int lookSeconds = 1)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = "PostgreSql",
            ["Database:ConnectionString"] = _connection,
            ["Audit:AnchorFolder"] = Path.Combine(_folder.FullName, "anchors"),
            ["Audit:KeyFile"] = Path.Combine(_folder.FullName, "anchor.key"),
            ["Imports:LookSeconds"] = lookSeconds.ToString(CultureInfo.InvariantCulture),
            ["Imports:UploadFolder"] = uploads,
            ["Jobs:SignOfLifeSeconds"] = "1",
            ["Jobs:DeadAfterSeconds"] = "3",
        });
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        var folder = DataFolder.Open(Path.Combine(_folder.FullName, name));
        builder.Services.AddNetworkServices(builder.Configuration, folder);
        builder.Services.AddJobs(builder.Configuration, folder);
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        var replica = builder.Build();
        if (_replicas.Count == 0)
        {
            await InStoreAsync(replica, async db =>
            {
                await db.Database.MigrateAsync();
                return true;
            });
        }

        await replica.StartAsync(TestContext.Current.CancellationToken);
        _replicas.Add(replica);
        return replica;
    }

    private async Task StopAsync(IHost replica)
    {
        await replica.StopAsync(TestContext.Current.CancellationToken);
        _replicas.Remove(replica);
        replica.Dispose();
    }

    private sealed class ShiftedClock(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }
}
