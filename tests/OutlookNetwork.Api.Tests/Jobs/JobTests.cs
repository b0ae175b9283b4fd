using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api.Imports;
using OutlookNetwork.Api.Retention;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain.Audit;
using Quartz;

namespace OutlookNetwork.Api.Tests.Jobs;

/// <summary>What becomes of a job that fails. A table that is not there for a while stands for whatever may be wrong.</summary>
public abstract class JobTests(NetworkApp app) : NetworkTests(app)
{
    [Fact]
    public async Task A_nightly_job_that_fails_is_tried_five_times_then_parked_and_shown_and_its_next_slot_tries_it_anew()
    {
        await RenameAsync("keyed_requests", "keyed_requests_away");
        var parkedBefore = await EntriesAsync(AuditActions.JobParked);
        try
        {
            await TriggerAsync(ForgetAnswersJob.Key);

            var parked = await NetworkApp.UntilAsync(() => JobAsync("forget-answers"), job => Text(job, "state") == "parked");
            Assert.Equal(5, parked.GetProperty("failures").GetInt32());
            Assert.EndsWith("Exception", Text(parked, "failure"), StringComparison.Ordinal);
            var tries = await App.InStoreAsync(db => db.JobRuns.Where(run => run.Job == "forget-answers" && run.Failure != null).OrderBy(run => run.StartedAt).ToListAsync());
            Assert.Equal([1, 2, 3, 4, 5], tries.Select(run => run.Try));
            var pauses = tries.Zip(tries.Skip(1), (one, next) => next.StartedAt - one.EndedAt!.Value).ToList(); // they ended
            Assert.True(pauses[3] > 2 * pauses[0], $"The pauses do not grow: {string.Join(", ", pauses)}");
        }
        finally
        {
            await RenameAsync("keyed_requests_away", "keyed_requests");
        }

        await NetworkApp.UntilAsync(() => EntriesAsync(AuditActions.JobParked), count => count == parkedBefore + 1);
        await TriggerAsync(ForgetAnswersJob.Key);
        var done = await NetworkApp.UntilAsync(() => JobAsync("forget-answers"), job => Text(job, "state") == "done");
        Assert.Equal((0, JsonValueKind.Null), (done.GetProperty("failures").GetInt32(), done.GetProperty("failure").ValueKind));
    }

    [Fact]
    public async Task An_import_that_fails_is_tried_five_times_then_parked_and_its_owner_may_have_it_tried_again()
    {
        await RenameAsync("thread_keys", "thread_keys_away");
        Guid id;
        try
        {
            id = (await UploadAsync("parked.mbox", Letter.Many(3, "parked"))).GetProperty("id").GetGuid();

            var parked = await NetworkApp.UntilAsync(() => ImportAsync(id), import => Text(import, "state") == "parked");
            Assert.Equal((5, 0), (parked.GetProperty("tries").GetInt32(), parked.GetProperty("stored").GetInt32()));
            Assert.EndsWith(".", Text(parked, "problem"), StringComparison.Ordinal);
            var shown = (await App.GetAsync<JsonElement>("/api/jobs")).GetProperty("parkedImports").EnumerateArray().Single(one => one.GetProperty("id").GetGuid() == id);
            Assert.Equal(5, shown.GetProperty("tries").GetInt32());
            Assert.DoesNotContain("parked.mbox", shown.GetRawText(), StringComparison.Ordinal);
            Assert.Equal((4, 1), (await EntriesAsync(AuditActions.ImportFailed, id), await EntriesAsync(AuditActions.ImportParked, id)));
        }
        finally
        {
            await RenameAsync("thread_keys_away", "thread_keys");
        }

        var again = await App.SendAsync<JsonElement>(HttpMethod.Post, $"/api/imports/{id}/retry", body: null, HttpStatusCode.Accepted);
        Assert.Equal("waiting", Text(again, "state"));
        var done = await NetworkApp.UntilAsync(() => ImportAsync(id), import => Text(import, "state") is "done" or "parked");

        Assert.Equal(("done", 3), (Text(done, "state"), done.GetProperty("stored").GetInt32()));
        await App.RefusedAsync(HttpStatusCode.Conflict, "import.not-parked", HttpMethod.Post, $"/api/imports/{id}/retry");
    }

    [Fact]
    public async Task While_one_import_waits_for_its_next_try_others_are_done()
    {
        await RenameAsync("thread_keys", "thread_keys_away");
        Guid failing;
        try
        {
            failing = (await UploadAsync("failing.eml", [new Letter()])).GetProperty("id").GetGuid();
            await NetworkApp.UntilAsync(() => ImportAsync(failing), import => import.GetProperty("tries").GetInt32() > 0);
        }
        finally
        {
            await RenameAsync("thread_keys_away", "thread_keys");
        }

        var other = (await UploadAsync("other.eml", [new Letter()])).GetProperty("id").GetGuid();

        await NetworkApp.UntilAsync(() => ImportAsync(other), import => Text(import, "state") == "done");
        await NetworkApp.UntilAsync(() => ImportAsync(failing), import => Text(import, "state") == "done");
    }

    [Fact]
    public async Task An_import_that_ended_the_server_five_times_is_parked_and_not_begun_again()
    {
        var id = await App.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<NetworkDb>();
            var run = Run(db, Guid.CreateVersion7());
            for (var crash = 1; crash < ImportOptions.Tries; crash++)
            {
                run.FailTry("It ended.", ImportOptions.Tries, DateTimeOffset.UnixEpoch);
            }

            run.Begin(bytesTotal: 1, DateTimeOffset.UnixEpoch); // and the server ended once more
            await File.WriteAllBytesAsync(Upload.FileOf(App.Data, run.Id), new Letter().Bytes);
            db.Imports.Add(run);
            await db.SaveChangesAsync();
            return run.Id;
        });

        var parked = await NetworkApp.UntilAsync(() => ImportAsync(id), import => Text(import, "state") is "parked" or "done");

        Assert.Equal(("parked", 0), (Text(parked, "state"), parked.GetProperty("stored").GetInt32()));
    }

    [Fact]
    public async Task An_import_that_waits_without_a_job_gets_one_and_is_done_once()
    {
        var id = await App.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<NetworkDb>();
            var run = Run(db, Guid.CreateVersion7());
            await File.WriteAllBytesAsync(Upload.FileOf(App.Data, run.Id), Letter.Mbox(Letter.Many(20, "jobless")));
            db.Imports.Add(run);
            await db.SaveChangesAsync();
            return run.Id;
        });

        var queue = App.Services.GetRequiredService<ImportQueue>();
        var owner = await App.InStoreAsync(db => Task.FromResult((db.Scope.TenantId, db.Scope.OwnerId)));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => queue.AddAsync(owner.TenantId, owner.OwnerId, id, CancellationToken.None)));
        var done = await NetworkApp.UntilAsync(() => ImportAsync(id), import => Text(import, "state") == "done");

        Assert.Equal((20, 20), (done.GetProperty("read").GetInt32(), done.GetProperty("stored").GetInt32()));
        await queue.AddAsync(owner.TenantId, owner.OwnerId, id, CancellationToken.None); // asked for once more, after its end
        await NetworkApp.UntilAsync(() => PendingAsync(id), pending => !pending);
        Assert.Equal(1, await EntriesAsync(AuditActions.ImportDone, id));
    }

    [Fact]
    public async Task What_waits_is_kept_however_old_and_what_nothing_needs_goes_after_a_day()
    {
        var (waiting, forgotten) = (Guid.CreateVersion7(), Path.Combine(App.Data.Uploads, "forgotten.mail"));
        await App.InStoreAsync(async db =>
        {
            var run = Run(db, waiting);
            for (var attempt = 0; attempt < ImportOptions.Tries; attempt++)
            {
                run.FailTry("It failed.", ImportOptions.Tries, App.Services.GetRequiredService<TimeProvider>().GetUtcNow());
            }

            db.Imports.Add(run);
            return await db.SaveChangesAsync();
        });
        var twoDaysAgo = App.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime.AddDays(-2);
        foreach (var file in new[] { Upload.FileOf(App.Data, waiting), forgotten })
        {
            await File.WriteAllTextAsync(file, "x", TestContext.Current.CancellationToken);
            File.SetLastWriteTimeUtc(file, twoDaysAgo);
        }

        await NetworkApp.UntilAsync(() => Task.FromResult(File.Exists(forgotten)), there => !there);

        Assert.True(File.Exists(Upload.FileOf(App.Data, waiting)));
    }

    private static ImportRun Run(NetworkDb db, Guid id) => new()
    {
        Id = id,
        TenantId = db.Scope.TenantId,
        OwnerId = db.Scope.OwnerId,
        FileName = "found.mbox",
        Format = "auto",
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    private static string? Text(JsonElement element, string member) => element.GetProperty(member).GetString();

    private Task<JsonElement> ImportAsync(Guid id) => App.GetAsync<JsonElement>($"/api/imports/{id}");

    private async Task<JsonElement> JobAsync(string name) =>
        (await App.GetAsync<JsonElement>("/api/jobs")).GetProperty("jobs").EnumerateArray().Single(job => Text(job, "job") == name);

    private Task<JsonElement> UploadAsync(string fileName, IEnumerable<Letter> letters)
    {
        var body = new ByteArrayContent(Letter.Mbox(letters));
        body.Headers.ContentType = new("application/octet-stream");
        return App.SendAsync<JsonElement>(HttpMethod.Post, $"/api/imports?fileName={fileName}", body, HttpStatusCode.Accepted);
    }

    private async Task TriggerAsync(JobKey job)
    {
        var scheduler = await App.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(TestContext.Current.CancellationToken);
        await scheduler.TriggerJob(job, cancellationToken: TestContext.Current.CancellationToken);
    }

    private async Task<bool> PendingAsync(Guid import)
    {
        var scheduler = await App.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(TestContext.Current.CancellationToken);
        return await scheduler.GetTrigger(new TriggerKey(import.ToString("N"), "import"), TestContext.Current.CancellationToken) is not null;
    }

    private Task<int> EntriesAsync(string action, Guid? import = null) => App.InStoreAsync(db => db.AuditEntries.CountAsync(
        entry => entry.Action == action && (import == null || entry.SubjectId == import.ToString())));

    private Task<int> RenameAsync(string from, string to) => App.InStoreAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"ALTER TABLE {from} RENAME TO {to}";
        return await command.ExecuteNonQueryAsync();
    });
}

public sealed class JobTestsOnSqlite(AppOnSqlite app) : JobTests(app), IClassFixture<AppOnSqlite>;

public sealed class JobTestsOnPostgreSql(AppOnPostgreSql app) : JobTests(app), IClassFixture<AppOnPostgreSql>;
