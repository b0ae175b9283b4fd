using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using OutlookNetwork.Api.Identity;

namespace OutlookNetwork.Api.Storage.Providers;

internal sealed class PostgreSqlNetworkDb(DbContextOptions<PostgreSqlNetworkDb> options, OwnerScope scope) : NetworkDb(options, scope);

internal static class PostgreSql
{
    public static void Use(DbContextOptionsBuilder options, string connectionString, int commandTimeout) => options
        .UseNpgsql(connectionString, npgsql => npgsql.CommandTimeout(commandTimeout)
            .MigrationsHistoryTable("schema_history")
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter));

    private sealed class DesignTime : IDesignTimeDbContextFactory<PostgreSqlNetworkDb>
    {
        public PostgreSqlNetworkDb CreateDbContext(string[] args)
        {
            var options = new DbContextOptionsBuilder<PostgreSqlNetworkDb>();
            Use(options, "Host=localhost;Database=design_time", 30);
            return new(options.Options, new());
        }
    }
}
