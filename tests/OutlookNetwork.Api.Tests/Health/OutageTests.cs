using System.Diagnostics;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api.Tests.Running;
using Quartz;

namespace OutlookNetwork.Api.Tests.Health;

/// <summary>What is told while a part of the product is away, and that it goes on by itself afterwards.</summary>
public sealed class OutageTests : IAsyncLifetime
{
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Hanging = TimeSpan.FromSeconds(35); // a command, its cancelling and the connection's end wait 8 s each
    private static readonly TimeSpan Recovered = TimeSpan.FromSeconds(30);

    private readonly PostgreSqlServer _server = new();

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task While_the_database_is_away_calls_end_soon_with_when_to_try_again_and_afterwards_it_goes_on()
    {
        await using var app = await StartAsync();
        await _server.StopAsync();

        await AssertAwayAsync(app, Away);

        await _server.StartAgainAsync();
        await AssertRecoversAsync(app);
    }

    [Fact]
    public async Task A_database_that_hangs_is_not_waited_for_for_ever()
    {
        await using var app = await StartAsync();
        await _server.FreezeAsync();
        try
        {
            await AssertAwayAsync(app, Hanging);
        }
        finally
        {
            await _server.ThawAsync();
        }

        await AssertRecoversAsync(app);
    }

    [Fact]
    public async Task A_server_whose_jobs_are_not_done_is_not_ready()
    {
        await using var app = new AppOnSqlite();
        await app.InitializeAsync();
        await app.UntilReadyAsync();

        var scheduler = await app.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(TestContext.Current.CancellationToken);
        await scheduler.Shutdown(waitForJobsToComplete: false, TestContext.Current.CancellationToken);

        await app.RefusedAsync(HttpStatusCode.ServiceUnavailable, "jobs.unavailable", HttpMethod.Get, "/health/ready");
    }

    [Theory]
    [InlineData("DELETE FROM schema_history")]
    [InlineData("INSERT INTO schema_history VALUES ('99999999999999_Later', '99.0')")]
    public async Task A_database_of_another_version_is_not_ready(string change)
    {
        await using var app = new AppOnSqlite();
        await app.InitializeAsync();
        await using (var connection = new SqliteConnection($"Data Source={app.Data.Database};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = change;
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var problem = await app.RefusedAsync(HttpStatusCode.ServiceUnavailable, "schema.unavailable", HttpMethod.Get, "/health/ready");

        Assert.Contains("migrate", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private async Task<NetworkApp> StartAsync()
    {
        Assert.SkipWhen(_server.WhyNot is not null, _server.WhyNot ?? "");
        var app = new AppOnPostgreSql(_server);
        await app.InitializeAsync();
        await app.UntilReadyAsync();
        return app;
    }

    private static async Task AssertAwayAsync(NetworkApp app, TimeSpan limit)
    {
        foreach (var (method, path, code) in new[]
        {
            (HttpMethod.Get, "/api/settings", "store.unavailable"), (HttpMethod.Delete, $"/api/contacts/{Guid.NewGuid()}", "store.unavailable"),
            (HttpMethod.Get, "/health/ready", "store.unavailable"),
        })
        {
            var since = Stopwatch.GetTimestamp();
            using var answer = await app.SendAsync(method, path, body: null);
            await NetworkApp.RefusalAsync(answer, HttpStatusCode.ServiceUnavailable, code);
            Assert.NotNull(answer.Headers.RetryAfter);
            Assert.True(Stopwatch.GetElapsedTime(since) < limit, $"{method} {path} took {Stopwatch.GetElapsedTime(since)}.");
        }

        await app.GetAsync<object>("/health/live");
    }

    private static async Task AssertRecoversAsync(NetworkApp app)
    {
        var since = Stopwatch.GetTimestamp();
        await app.UntilReadyAsync();
        await app.GetAsync<object>("/api/settings");
        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, Recovered);
    }
}
