using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using OutlookNetwork.Api.Tests.Running;

namespace OutlookNetwork.Api.Tests.Imports;

public sealed class ImportResumeTests : IDisposable
{
    private readonly Product _product = new() { Environment = { ["Limits__UserPerMinute"] = "100000", ["Limits__UserPerSecond"] = "1000" } }; // asks all the time

    public void Dispose() => _product.Dispose();

    [Fact]
    public async Task An_import_that_a_shutdown_broke_off_goes_on_at_the_next_start()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The orderly end is asked for by a Unix signal.");
        const int Messages = 40_000; // some seconds of work, so that the end comes in the middle of it
        using var first = Serve();
        using var client = await ClientAsync(first);
        using var body = new ByteArrayContent(Letter.Mbox(Letter.Many(Messages, "resumed")));
        body.Headers.ContentType = new("application/octet-stream");
        using var started = await client.PostAsync("/api/imports?fileName=large.mbox", body, TestContext.Current.CancellationToken);
        await NetworkApp.UntilAsync(() => ImportAsync(client), import => import.GetProperty("stored").GetInt32() > 0);
        using (var asked = Process.Start("kill", ["-TERM", $"{first.Id}"]))
        {
            await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal("Running", _product.Ask<string>("SELECT \"State\" FROM imports")); // else it was not broken off
        using var second = Serve();
        try
        {
            using var again = await ClientAsync(second);
            var done = await NetworkApp.UntilAsync(() => ImportAsync(again), import => import.GetProperty("state").GetString() is "done" or "failed");

            Assert.Equal("done", done.GetProperty("state").GetString());
            Assert.Equal(Messages, _product.Ask<long>("SELECT count(*) FROM messages"));
        }
        finally
        {
            second.Kill();
            await second.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task An_import_whose_server_was_killed_before_it_asked_for_a_job_is_done_once_after_the_next_start()
    {
        using var first = Serve();
        using var client = await ClientAsync(first);
        // Asking for the job takes for ever from now on: the server hangs between the two steps, where it is killed.
        _product.Run("""
            CREATE VIEW endless AS WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers) SELECT n FROM numbers;
            CREATE TRIGGER hold BEFORE INSERT ON QRTZ_TRIGGERS WHEN NEW.TRIGGER_GROUP = 'import' BEGIN SELECT count(*) FROM endless; END;
            """);
        using var body = new ByteArrayContent(Letter.Mbox(Letter.Many(30, "killed")));
        body.Headers.ContentType = new("application/octet-stream");
        var answer = client.PostAsync("/api/imports?fileName=killed.mbox", body, TestContext.Current.CancellationToken);
        await NetworkApp.UntilAsync(() => Task.FromResult(_product.Ask<long>("SELECT count(*) FROM imports")), count => count == 1);
        first.Kill();
        await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => answer);
        Assert.Equal(("Waiting", 0L), (_product.Ask<string>("SELECT \"State\" FROM imports"), _product.Ask<long>("SELECT count(*) FROM QRTZ_TRIGGERS WHERE TRIGGER_GROUP = 'import'")));
        _product.Run("DROP TRIGGER hold; DROP VIEW endless;");

        using var second = Serve();
        try
        {
            using var again = await ClientAsync(second);
            var done = await NetworkApp.UntilAsync(() => ImportAsync(again), import => import.GetProperty("state").GetString() is "done" or "failed" or "parked");

            Assert.Equal(("done", 30), (done.GetProperty("state").GetString(), done.GetProperty("stored").GetInt32()));
            Assert.Equal(1, _product.Ask<long>("SELECT count(*) FROM audit_entries WHERE \"Action\" = 'import.done'"));
        }
        finally
        {
            second.Kill();
            await second.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private Process Serve() => _product.Start("dotnet", Product.Program, "serve", "--no-demo", "--port", "0", "--data", _product.Data);

    private static async Task<JsonElement> ImportAsync(HttpClient client) =>
        (await client.GetFromJsonAsync<JsonElement>("/api/imports", TestContext.Current.CancellationToken)).GetProperty("imports")[0];

    private async Task<HttpClient> ClientAsync(Process serving)
    {
        while (await serving.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (Regex.Match(line, @"(http://\S+)/start\?") is { Success: true } link)
            {
                var key = await File.ReadAllTextAsync(Path.Combine(_product.Data, "local.key"), TestContext.Current.CancellationToken);
                return new() { BaseAddress = new(link.Groups[1].Value), DefaultRequestHeaders = { Authorization = new("Bearer", key.Trim()) } };
            }
        }

        throw new InvalidOperationException("The program ended without printing a link.");
    }
}
