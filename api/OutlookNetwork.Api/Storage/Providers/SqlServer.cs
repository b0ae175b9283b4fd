using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage.Maps;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage.Providers;

internal sealed class SqlServerNetworkDb(DbContextOptions<SqlServerNetworkDb> options, OwnerScope scope) : NetworkDb(options, scope)
{
    private const int ParametersPerStatement = 2000; // the server takes 2,100

    public override string LockAuditHead => "SELECT [Seq], [Hash], [At] FROM audit_heads WITH (UPDLOCK, HOLDLOCK) WHERE [TenantId] = @tenant";

    public override string ShareErasing => ErasingLock("Shared");

    public override string HoldErasing => ErasingLock("Exclusive");

    // The procedure says by its result that it waited too long.
    private static string ErasingLock(string mode) =>
        $"DECLARE @got int; EXEC @got = sp_getapplock @Resource = @owner, @LockMode = '{mode}', @LockOwner = 'Transaction', @LockTimeout = 30000; "
        + "IF @got < 0 THROW 51000, 'The lock of erasing was not granted in time.', 1;";

    public override async Task WriteRowsAsync(BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        foreach (var some in rows.Select(row => (object?[])row.Clone()).Chunk(Math.Max(1, ParametersPerStatement / table.Columns.Count)))
        {
            await using var command = Database.GetDbConnection().CreateCommand();
            command.Transaction = Database.CurrentTransaction?.GetDbTransaction();
            foreach (var (value, number) in some.SelectMany(row => row).Select((value, number) => (value, number)))
            {
                command.Parameters.Add(Parameter(command, $"@p{number}", table.Columns[number % table.Columns.Count], value));
            }

            var values = some.Select((row, at) => $"({string.Join(", ", row.Select((_, column) => $"@p{at * row.Length + column}"))})");
            command.CommandText = $"INSERT INTO {table.Name} ({table.ColumnList}) VALUES {string.Join(", ", values)}";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <param name="value">As the database holds it: the mapping's own way of making a parameter would convert it once more.</param>
    internal static DbParameter Parameter(DbCommand command, string name, BulkColumn column, object? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
        if (column.Mapping.DbType is { } type)
        {
            parameter.DbType = type; // else nothing would be sent as text, which bytes cannot take
        }

        return parameter;
    }

    /// <summary>The server has no such mode for one connection: the load is written as everything is.</summary>
    public override Task<IAsyncDisposable> BeginLoadAsync(CancellationToken cancellationToken) =>
        LoadSettings.BeginAsync(this, "", "", cancellationToken);

    /// <summary>The server overwrites what was deleted when it cleans up after itself.</summary>
    public override Task<IAsyncDisposable> BeginWipeAsync(CancellationToken cancellationToken) =>
        LoadSettings.BeginAsync(this, during: "", after: "", cancellationToken);

    // Full-text search is a part of the server that need not be installed: words stand with a blank between them, so LIKE finds them.
    public override IQueryable<Guid> MessagesWith(SearchQuery query) => query.Terms.Select(term => "% " + term + "%")
        .Concat(query.Phrases.Select(phrase => "% " + phrase + " %"))
        .Aggregate(SearchEntries.AsQueryable(), (entries, pattern) => entries.Where(entry => EF.Functions.Like(" " + entry.Words + " ", pattern)))
        .Select(entry => entry.MessageId);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<MessageAddress>().OfLists("[IsList] = 1");
    }
}

internal static class SqlServer
{
    private const int ToConnect = 8; // seconds

    public static void Use(DbContextOptionsBuilder options, string connectionString, int commandTimeout) => options
        .UseSqlServer(connectionString, server => server.CommandTimeout(commandTimeout)
            .MigrationsHistoryTable("schema_history")
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery) // between two statements a merge could move what the second one looks for
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter));

    /// <summary>Unless its operator says otherwise, a connection is not waited for longer than a command.</summary>
    public static string WithPatience(string connectionString)
    {
        string[] names = ["Connect Timeout", "Connection Timeout", "Timeout"];
        var said = new DbConnectionStringBuilder { ConnectionString = connectionString };
        return names.Any(said.ContainsKey) ? connectionString : new SqlConnectionStringBuilder(connectionString) { ConnectTimeout = ToConnect }.ConnectionString;
    }

    /// <summary>Whether whoever listens between the two learns nothing; so it is unless the connection says otherwise.</summary>
    /// <exception cref="ArgumentException">It is no connection string.</exception>
    public static bool IsEncrypted(string connectionString) => new SqlConnectionStringBuilder(connectionString).Encrypt != SqlConnectionEncryptOption.Optional;

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
