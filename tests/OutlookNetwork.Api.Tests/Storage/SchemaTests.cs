using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Providers;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Tests.Storage;

/// <summary>What the model promises on every provider, without a server.</summary>
public sealed class ModelTests
{
    /// <summary>Tables that belong to no tenant: the tenants themselves, and what the jobs did that work for all of them.</summary>
    private static readonly string[] GlobalTables = ["tenants", "job_runs"];

    public static TheoryData<string> Providers => ["Sqlite", "PostgreSql", "SqlServer"];

    [Theory]
    [MemberData(nameof(Providers))]
    public void The_migrations_hold_everything_that_the_model_does(string provider)
    {
        using var db = Db(provider);

        Assert.False(db.Database.HasPendingModelChanges(), $"The migrations for {provider} lag behind the model; add one with dotnet ef.");
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Every_table_names_the_tenant_and_every_unique_index_begins_with_it_or_is_an_id(string provider)
    {
        using var db = Db(provider);

        foreach (var entity in db.Model.GetEntityTypes().Where(entity => !GlobalTables.Contains(entity.GetTableName())))
        {
            var tenant = entity.FindProperty("TenantId");
            Assert.True(tenant is { IsNullable: false }, $"{entity.GetTableName()} has no TenantId.");
            var primary = entity.FindPrimaryKey()!.Properties; // every stored type has one
            Assert.True(primary[0].Name is "TenantId" || primary is [{ Name: "Id" or "MessageId" }], $"The key of {entity.GetTableName()} is neither an id nor begins with TenantId.");
            Assert.All(entity.GetIndexes().Where(index => index.IsUnique), index => Assert.Equal("TenantId", index.Properties[0].Name));
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Every_owned_type_has_the_filter_that_hides_other_owners_rows(string provider)
    {
        using var db = Db(provider);
        var owned = db.Model.GetEntityTypes().Where(entity => typeof(IOwned).IsAssignableFrom(entity.ClrType)).ToList();

        Assert.NotEmpty(owned);
        Assert.All(owned, entity => Assert.NotNull(entity.FindDeclaredQueryFilter(NetworkDb.OwnerFilter)));
        // The audit trail is the tenant's, not one person's.
        var ofTenant = db.Model.GetEntityTypes().Except(owned).Where(entity => !GlobalTables.Contains(entity.GetTableName())).ToList();
        Assert.Equal(
            [typeof(AuditActorRef), typeof(AuditCheck), typeof(AuditDetail), typeof(AuditHead), typeof(AuditEntry), typeof(Domain.Compliance.Product), typeof(Member)],
            ofTenant.Select(entity => entity.ClrType));
        Assert.All(ofTenant, entity => Assert.NotNull(entity.FindDeclaredQueryFilter(NetworkDb.OwnerFilter)));
    }

    private static NetworkDb Db(string provider)
    {
        switch (provider)
        {
            case "Sqlite":
                var sqlite = new DbContextOptionsBuilder<SqliteNetworkDb>();
                Sqlite.Use(sqlite, Sqlite.ConnectionString("model.db"), commandTimeout: 30);
                return new SqliteNetworkDb(sqlite.Options, new());
            case "PostgreSql":
                var postgreSql = new DbContextOptionsBuilder<PostgreSqlNetworkDb>();
                PostgreSql.Use(postgreSql, "Host=localhost;Database=model", commandTimeout: 30);
                return new PostgreSqlNetworkDb(postgreSql.Options, new());
            default:
                var sqlServer = new DbContextOptionsBuilder<SqlServerNetworkDb>();
                SqlServer.Use(sqlServer, "Server=localhost;Database=model", commandTimeout: 30);
                return new SqlServerNetworkDb(sqlServer.Options, new());
        }
    }
}

/// <summary>Whose rows can be read and written, on a real database.</summary>
public abstract class OwnerScopeTests(NetworkApp app) : NetworkTests(app)
{
    [Fact]
    public async Task A_database_brought_up_to_date_has_nothing_left_to_apply() =>
        Assert.Empty(await App.InStoreAsync(async db => (await db.Database.GetPendingMigrationsAsync()).ToList()));

    [Fact]
    public async Task Rows_of_another_owner_and_of_another_tenant_are_hidden()
    {
        var (tenant, owner) = (Guid.CreateVersion7(), "owner-a");
        await InAsync(tenant, owner, db => SaveAsync(db, tenant, owner, "hidden@scope.example"));

        Assert.Equal(1, await InAsync(tenant, owner, db => db.Contacts.CountAsync()));
        Assert.Equal(0, await InAsync(tenant, "owner-b", db => db.Contacts.CountAsync()));
        Assert.Equal(0, await InAsync(Guid.CreateVersion7(), owner, db => db.Contacts.CountAsync()));
        Assert.Equal(0, await InAsync(Guid.CreateVersion7(), owner, db => db.ContactAddresses.CountAsync()));
        Assert.Equal(0, await App.InStoreAsync(db => db.Contacts.CountAsync(contact => contact.SearchText.Contains("hidden@scope.example"))));
    }

    [Fact]
    public async Task Two_owners_may_keep_the_same_address()
    {
        var tenant = Guid.CreateVersion7();

        await InAsync(tenant, "owner-a", db => SaveAsync(db, tenant, "owner-a", "same@scope.example"));
        await InAsync(tenant, "owner-b", db => SaveAsync(db, tenant, "owner-b", "same@scope.example"));

        Assert.Equal(1, await InAsync(tenant, "owner-b", db => db.ContactAddresses.CountAsync()));
    }

    [Fact]
    public async Task Without_an_owner_in_scope_every_query_fails()
    {
        await using var scope = App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NetworkDb>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Contacts.ToListAsync(TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Messages.AnyAsync(TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.AuditEntries.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_row_of_another_owner_cannot_be_saved()
    {
        var tenant = Guid.CreateVersion7();

        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => InAsync(tenant, "owner-a", db => SaveAsync(db, tenant, "owner-b", "foreign@scope.example")));

        Assert.Contains("another owner", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, await InAsync(tenant, "owner-b", db => db.Contacts.CountAsync()));
    }

    [Fact]
    public async Task A_row_of_another_owner_cannot_be_inserted_in_bulk()
    {
        var foreign = new ThreadKey { TenantId = Guid.CreateVersion7(), OwnerId = "owner-b", Key = Guid.CreateVersion7(), ThreadId = Guid.CreateVersion7() };

        await Assert.ThrowsAsync<InvalidOperationException>(() => InAsync(Guid.CreateVersion7(), "owner-a", async db =>
        {
            await db.Database.OpenConnectionAsync();
            await new BulkInsert<ThreadKey>(db).RunAsync([foreign], CancellationToken.None);
            return 0;
        }));
    }

    [Fact]
    public async Task A_unit_of_work_serves_one_owner_only() => await App.InScopeAsync(services =>
    {
        Assert.Throws<InvalidOperationException>(() => services.GetRequiredService<OwnerScope>().Enter(Guid.CreateVersion7(), "owner-b"));
        return Task.FromResult(0);
    });

    [Fact]
    public async Task An_answer_over_HTTP_holds_no_row_of_another_owner()
    {
        var tenant = Guid.CreateVersion7();
        var id = await InAsync(tenant, "owner-a", db => SaveAsync(db, tenant, "owner-a", "foreign@http.example"));

        await App.RefusedAsync(System.Net.HttpStatusCode.NotFound, "contact.missing", HttpMethod.Get, $"/api/contacts/{id}");
        await App.RefusedAsync(System.Net.HttpStatusCode.NotFound, "contact.missing", HttpMethod.Delete, $"/api/contacts/{id}");
        await App.RefusedAsync(System.Net.HttpStatusCode.NotFound, "contact.missing", HttpMethod.Get, $"/api/contacts/{id}/timeline");
    }

    private static async Task<Guid> SaveAsync(NetworkDb db, Guid tenant, string owner, string address)
    {
        var details = new ContactDetails("Scoped", ContactRole.Hcp, "", [address], Book.Company);
        Assert.False(Contact.Create(tenant, owner, details, DateTimeOffset.UnixEpoch).Failed(out _, out var contact));
        db.Contacts.Add(contact);
        db.Record(AuditActions.ContactCreate, new("contact", contact.Id.ToString()));
        await db.SaveChangesAsync();
        return contact.Id;
    }

    private async Task<T> InAsync<T>(Guid tenant, string owner, Func<NetworkDb, Task<T>> work)
    {
        await using var scope = App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OwnerScope>().Enter(tenant, owner);
        return await work(scope.ServiceProvider.GetRequiredService<NetworkDb>());
    }
}

public sealed class OwnerScopeTestsOnSqlite(AppOnSqlite app) : OwnerScopeTests(app), IClassFixture<AppOnSqlite>;

public sealed class OwnerScopeTestsOnPostgreSql(AppOnPostgreSql app) : OwnerScopeTests(app), IClassFixture<AppOnPostgreSql>;
