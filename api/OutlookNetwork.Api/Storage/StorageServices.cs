using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage.Providers;
using OutlookNetwork.Api.Storage.Reading;

namespace OutlookNetwork.Api.Storage;

internal static class StorageServices
{
    private const int OnServer = 8; // seconds
    private const int OnFile = 30;

    public static DatabaseOptions Database(this IConfiguration configuration) =>
        configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new();

    public static string ConnectionString(this IConfiguration configuration, DataFolder folder)
    {
        var database = configuration.Database();
        return database.Provider switch
        {
            DatabaseProvider.Sqlite => Sqlite.ConnectionString(folder.Database),
            _ when database.ConnectionString is null => throw new InvalidOperationException($"Database:ConnectionString is needed for {database.Provider}."),
            DatabaseProvider.PostgreSql => PostgreSql.WithPatience(database.ConnectionString),
            _ => SqlServer.WithPatience(database.ConnectionString),
        };
    }

    /// <returns>One line that says why the way to the database is not safe; null when it is.</returns>
    public static string? WhyNotEncrypted(this IConfiguration configuration)
    {
        const string Setting = "Database:ConnectionString";
        var (provider, connection) = (configuration.Database().Provider, configuration.Database().ConnectionString ?? "");
        try
        {
            return provider switch
            {
                DatabaseProvider.PostgreSql when !PostgreSql.IsEncrypted(connection) =>
                    $"{Setting} lets data go over the network unencrypted; add SSL Mode=VerifyFull (or Require) to it.",
                DatabaseProvider.SqlServer when !SqlServer.IsEncrypted(connection) =>
                    $"{Setting} lets data go over the network unencrypted; set Encrypt=Mandatory (or Strict) in it.",
                _ => null,
            };
        }
        catch (Exception error) when (error is ArgumentException or FormatException or KeyNotFoundException)
        {
            return $"{Setting} is not one that {provider} can read. Correct it.";
        }
    }

    public static void AddNetworkDb(this IServiceCollection services, IConfiguration configuration, DataFolder folder)
    {
        services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<OwnerScope>();
        var (database, connection) = (configuration.Database(), configuration.ConnectionString(folder));
        var timeout = database.CommandTimeout ?? (database.Provider == DatabaseProvider.Sqlite ? OnFile : OnServer);
        switch (database.Provider)
        {
            case DatabaseProvider.Sqlite:
                Sqlite.KeepPrivate(folder.Database);
                services.AddDbContext<NetworkDb, SqliteNetworkDb>(options => Sqlite.Use(options, connection, timeout));
                break;
            case DatabaseProvider.PostgreSql:
                services.AddDbContext<NetworkDb, PostgreSqlNetworkDb>(options => PostgreSql.Use(options, connection, timeout));
                break;
            case DatabaseProvider.SqlServer:
                services.AddDbContext<NetworkDb, SqlServerNetworkDb>(options => SqlServer.Use(options, connection, timeout));
                break;
            default:
                throw new InvalidOperationException($"Database:Provider is {database.Provider}; use Sqlite, PostgreSql or SqlServer.");
        }

        services.AddOptions<PrivacyOptions>().BindConfiguration(PrivacyOptions.Section);
        services.AddSingleton<TombstoneKey>();
        services.AddScoped<Tombstones>();
        services.AddScoped<LoggingByChoice>();
        services.AddScoped<MessageIntake>();
        services.AddSingleton(AdmittedPeople.From);
        services.AddSingleton(AccessRecords.To);
        services.AddSingleton(AccessRecords.OfMembers);
    }
}
