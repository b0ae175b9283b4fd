using Quartz;

namespace OutlookNetwork.Api.Storage.Providers;

/// <summary>The scheduler keeps its jobs in the same database.</summary>
internal static class JobStore
{
    public static void Use(IPersistentStoreBuilder store, DatabaseProvider provider, string connectionString)
    {
        switch (provider)
        {
            case DatabaseProvider.Sqlite:
                store.UseSqlite(connectionString);
                break;
            case DatabaseProvider.PostgreSql:
                store.UsePostgres(connectionString);
                break;
            case DatabaseProvider.SqlServer:
                store.UseSqlServer(connectionString);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(provider), provider, "No such database.");
        }
    }
}
