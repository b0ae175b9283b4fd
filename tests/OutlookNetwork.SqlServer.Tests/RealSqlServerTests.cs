using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api;
using OutlookNetwork.Api.Demo;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage;

namespace OutlookNetwork.SqlServer.Tests;

/// <summary>The product on a real SQL Server, where one is given: a connection string without a database in OUTLOOKNETWORK_SQLSERVER.</summary>
public sealed class RealSqlServerTests
{
    private const string Variable = "OUTLOOKNETWORK_SQLSERVER";

    [Fact]
    public async Task The_product_migrates_stores_the_demo_mailbox_and_answers()
    {
        var server = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(server), $"No SQL Server is given: {Variable} is not set.");
        var cancel = TestContext.Current.CancellationToken;
        var database = new SqlConnectionStringBuilder(server) { InitialCatalog = $"outlooknetwork_{Guid.CreateVersion7():N}" }.ToString();
        var folder = Directory.CreateTempSubdirectory("outlooknetwork-");
        var data = DataFolder.Open(folder.FullName);
        await using var app = NetworkHost.Build(
            ["--Logging:LogLevel:Default=Critical", "--Database:Provider=SqlServer", $"--Database:ConnectionString={database}"], data, port: 0);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NetworkDb>();
        db.Scope.Enter(LocalMode.TenantId, LocalMode.OwnerId);
        try
        {
            await db.Database.MigrateAsync(cancel);
            await scope.ServiceProvider.GetRequiredService<DemoMailbox>().LoadOnFirstStartAsync(cancel);
            await app.StartAsync(cancel);
            using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
            client.DefaultRequestHeaders.Authorization = new("Bearer", (await File.ReadAllTextAsync(data.LocalKey, cancel)).Trim());
            var contacts = await client.GetStringAsync("/api/contacts?search=osei", cancel);
            await app.StopAsync(cancel);

            Assert.False(db.Database.HasPendingModelChanges());
            Assert.Equal(80, await db.Messages.CountAsync(cancel));
            Assert.Contains("Dr Amara Osei", contacts, StringComparison.Ordinal);
        }
        finally
        {
            await db.Database.EnsureDeletedAsync(CancellationToken.None);
            folder.Delete(recursive: true);
        }
    }
}
