using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OutlookNetwork.Api.Demo;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain;

namespace OutlookNetwork.Api.Tests.Running;

/// <summary>The product as it is shipped: its own server on loopback, its own database, spoken to over HTTP; unless derived otherwise in the embedded mode, with the tools' key.</summary>
public abstract class NetworkApp : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("outlooknetwork-");
    private WebApplication? _app;
    private HttpClient? _client;

    /// <summary>Why the database is not here; null when it is.</summary>
    public virtual string? WhyNot => null;

    /// <summary>Lets in as the owner.</summary>
    public HttpClient Client => _client ?? throw new InvalidOperationException("The product was not started.");

    public IServiceProvider Services => Started.Services;

    public int Port => Client.BaseAddress?.Port ?? throw new InvalidOperationException("The product was not started.");

    internal DataFolder Data { get; private set; } = null!; // set before anything else runs

    /// <summary>Suites ask faster than any person.</summary>
    public static string[] NoLimits { get; } =
        [.. new[] { "UserPerMinute", "UserPerSecond", "TenantPerMinute", "AddressPerMinute", "UploadsPerMinute", "ExportsPerHour", "ErasuresPerDay" }.Select(name => $"--Limits:{name}=1000000"), "--Limits:UploadsAtOnce=100"];

    /// <summary>And have less patience.</summary>
    public static string[] Quick { get; } = ["--Jobs:FirstPauseSeconds=0.1", "--Imports:LookSeconds=1"];

    protected virtual string[] Limits => NoLimits;

    internal JsonSerializerOptions Json => Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;

    private WebApplication Started => _app ?? throw new InvalidOperationException("The product was not started.");

    public virtual async ValueTask InitializeAsync()
    {
        if (WhyNot is not null)
        {
            return;
        }

        Data = DataFolder.Open(Path.Combine(_folder.FullName, "data"));
        _app = NetworkHost.Build(
            ["--environment=Development", "--Logging:LogLevel:Default=Critical", .. Quick, .. Limits, .. await ModeAsync(), .. await DatabaseAsync()], Data, port: 0);
        await InScopeAsync(async services =>
        {
            await services.GetRequiredService<NetworkDb>().Database.MigrateAsync();
            await FillAsync(services);
            return true;
        });
        await _app.StartAsync();
        _client = Anonymous();
        _client.DefaultRequestHeaders.Authorization = new("Bearer", await OwnersKeyAsync());
    }

    public virtual async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A client that nobody lets in, and that follows no redirect.</summary>
    public HttpClient Anonymous() => new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(Started.Urls.First()) };

    public Task<T> GetAsync<T>(string path) => SendAsync<T>(HttpMethod.Get, path, body: null, HttpStatusCode.OK);

    /// <summary>Sends JSON and reads the answer strictly, so that a member nobody documented fails the test.</summary>
    public async Task<T> SendAsync<T>(HttpMethod method, string path, object? body, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await SendAsync(method, path, body);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == expected, $"{method} {path} answered {(int)response.StatusCode}: {text}");
        return JsonSerializer.Deserialize<T>(text, Json) ?? throw new InvalidOperationException("The answer is null.");
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = body as HttpContent ?? JsonContent.Create(body, body.GetType(), options: Json);
        }

        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends what must be refused, and asserts that the refusal is a problem with this status and code.</summary>
    /// <returns>The problem's members.</returns>
    public async Task<JsonElement> RefusedAsync(HttpStatusCode status, string code, HttpMethod method, string path, object? body = null)
    {
        using var response = await SendAsync(method, path, body);
        return await RefusalAsync(response, status, code);
    }

    public static async Task<JsonElement> RefusalAsync(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == status, $"Expected {(int)status} {code}, got {(int)response.StatusCode}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        return problem;
    }

    /// <summary>Puts messages into the store the way every message comes in.</summary>
    internal Task StoreAsync(params Letter[] letters) => StoreFromAsync(mailbox: "", letters);

    internal Task StoreFromAsync(string mailbox, params Letter[] letters) => StoreForAsync(Owner, mailbox, letters);

    internal Task StoreForAsync((Guid Tenant, string Id) owner, string mailbox, params Letter[] letters) => InScopeAsync(owner.Tenant, owner.Id, async services =>
    {
        var scope = services.GetRequiredService<OwnerScope>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var arrivals = letters.Select(letter => Arrival.Of(
            letter.Bytes, new(scope.TenantId, scope.OwnerId, Book.Company, "test/" + letter.Id, Original: null, mailbox, now)));
        return await services.GetRequiredService<MessageIntake>().StoreAsync([.. arrivals], alongside: null, CancellationToken.None);
    });

    internal Task<T> InStoreAsync<T>(Func<NetworkDb, Task<T>> read) => InScopeAsync(services => read(services.GetRequiredService<NetworkDb>()));

    internal Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work) => InScopeAsync(Owner.Tenant, Owner.Id, work);

    /// <summary>Whom <see cref="Client"/> lets in.</summary>
    private protected virtual (Guid Tenant, string Id) Owner => (LocalMode.TenantId, LocalMode.OwnerId);

    /// <summary>What somebody else has in the same database.</summary>
    internal Task<T> InOwnersScopeAsync<T>(Guid tenant, string owner, Func<NetworkDb, Task<T>> work) =>
        InScopeAsync(tenant, owner, services => work(services.GetRequiredService<NetworkDb>()));

    internal async Task<T> InScopeAsync<T>(Guid tenant, string owner, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OwnerScope>().Enter(tenant, owner);
        return await work(scope.ServiceProvider);
    }

    /// <summary>Waits for its jobs, which begin a moment after its start.</summary>
    public Task UntilReadyAsync() => UntilAsync(
        async () =>
        {
            using var answer = await SendAsync(HttpMethod.Get, "/health/ready", body: null);
            return answer.StatusCode;
        },
        status => status == HttpStatusCode.OK);

    /// <summary>Asks again until the answer is the one waited for, or the patience ends.</summary>
    public static async Task<T> UntilAsync<T>(Func<Task<T>> ask, Predicate<T> reached)
    {
        using var deadline = new CancellationTokenSource(Patience);
        using var every = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        var answer = await ask();
        while (!reached(answer))
        {
            Assert.False(deadline.IsCancellationRequested, $"Still not reached: {answer}");
            await every.WaitForNextTickAsync(CancellationToken.None);
            answer = await ask();
        }

        return answer;
    }

    /// <returns>Settings that choose the mode, as command line arguments.</returns>
    protected virtual Task<string[]> ModeAsync() => Task.FromResult<string[]>([]);

    /// <summary>Puts into the new database what is there at the start.</summary>
    protected virtual Task FillAsync(IServiceProvider services) =>
        services.GetRequiredService<DemoMailbox>().LoadOnFirstStartAsync(CancellationToken.None);

    /// <returns>The bearer token of <see cref="Client"/>.</returns>
    protected virtual async Task<string> OwnersKeyAsync() => (await File.ReadAllTextAsync(Data.LocalKey)).Trim();

    /// <returns>Settings for the database, as command line arguments.</returns>
    protected abstract Task<string[]> DatabaseAsync();
}

public sealed class AppOnSqlite : NetworkApp
{
    protected override Task<string[]> DatabaseAsync() => Task.FromResult<string[]>([]);
}

public sealed class AppOnPostgreSql(PostgreSqlServer server) : NetworkApp
{
    public override string? WhyNot => server.WhyNot;

    protected override async Task<string[]> DatabaseAsync() =>
        ["--Database:Provider=PostgreSql", $"--Database:ConnectionString={await server.CreateDatabaseAsync()}"];
}

/// <summary>Tests that speak to the product; derived once for each database that it must behave the same on.</summary>
public abstract class NetworkTests
{
    protected NetworkTests(NetworkApp app)
    {
        Assert.SkipWhen(app.WhyNot is not null, app.WhyNot ?? "");
        App = app;
    }

    protected NetworkApp App { get; }

    /// <summary>So many days from today in Berlin, where the tests' owner lives: near midnight it is another day there than in UTC.</summary>
    protected static DateOnly InDays(int days) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")).DateTime).AddDays(days);
}
