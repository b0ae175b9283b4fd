using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using OutlookNetwork.Api.Identity;

namespace OutlookNetwork.Api.Storage.Providers;

internal sealed class SqlServerNetworkDb(DbContextOptions<SqlServerNetworkDb> options, OwnerScope scope) : NetworkDb(options, scope);

internal static class SqlServer
{
    public static void Use(DbContextOptionsBuilder options, string connectionString, int commandTimeout) => options
        .UseSqlServer(connectionString, server => server.CommandTimeout(commandTimeout)
            .MigrationsHistoryTable("schema_history")
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter));

    private sealed class DesignTime : IDesignTimeDbContextFactory<SqlServerNetworkDb>
    {
        public SqlServerNetworkDb CreateDbContext(string[] args)
        {
            var options = new DbContextOptionsBuilder<SqlServerNetworkDb>();
            Use(options, "Server=localhost;Database=design_time;TrustServerCertificate=true", 30);
            return new(options.Options, new());
        }
    }
}
