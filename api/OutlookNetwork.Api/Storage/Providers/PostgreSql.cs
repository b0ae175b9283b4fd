using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;
using NpgsqlTypes;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage.Maps;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage.Providers;

internal sealed class PostgreSqlNetworkDb(DbContextOptions<PostgreSqlNetworkDb> options, OwnerScope scope) : NetworkDb(options, scope)
{
    private const string Vector = nameof(Vector);

    public override string LockAuditHead => "SELECT \"Seq\", \"Hash\", \"At\" FROM audit_heads WHERE \"TenantId\" = @tenant FOR UPDATE";

    public override string ShareErasing => "SELECT pg_advisory_xact_lock_shared(hashtextextended(@owner, 0))";

    public override string HoldErasing => "SELECT pg_advisory_xact_lock(hashtextextended(@owner, 0))";

    public override async Task WriteRowsAsync(BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY {table.Name} ({table.ColumnList}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken);
            for (var at = 0; at < row.Length; at++)
            {
                if (row[at] is { } value)
                {
                    await copy.WriteAsync(value, table.Columns[at].Mapping.StoreTypeNameBase, cancellationToken);
                }
                else
                {
                    await copy.WriteNullAsync(cancellationToken);
                }
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }

    /// <summary>
    /// After it the planner is told at once. The server would count the rows by itself a minute later, and until then answer what
    /// stands beside a mail as if there were none: by reading all of them.
    /// </summary>
    public override Task<IAsyncDisposable> BeginLoadAsync(CancellationToken cancellationToken) => LoadSettings.BeginAsync(
        this,
        "SET synchronous_commit = off",
        "SET synchronous_commit = on; ANALYZE messages, message_addresses, message_search, thread_keys, originals",
        cancellationToken);

    /// <summary>The server overwrites what was deleted when it cleans up after itself.</summary>
    public override Task<IAsyncDisposable> BeginWipeAsync(CancellationToken cancellationToken) =>
        LoadSettings.BeginAsync(this, during: "", after: "", cancellationToken);

    public override async Task NoteMoreContactsAsync(CancellationToken cancellationToken)
    {
        await using var command = Database.GetDbConnection().CreateCommand();
        command.CommandText = "ANALYZE contacts, contact_addresses, contact_labels";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public override IQueryable<Guid> MessagesWith(SearchQuery query)
    {
        // The vector keeps the first 256 places of a word, so it finds where all words stand, and the text tells their order.
        var words = query.Terms.Select(term => $"{term}:*").Concat(query.Phrases.SelectMany(phrase => phrase.Split(' ')).Distinct());
        var match = string.Join(" & ", words);
        var found = SearchEntries.Where(entry => EF.Property<NpgsqlTsVector>(entry, Vector).Matches(EF.Functions.ToTsQuery("simple", match)));
        return query.Phrases
            .Aggregate(found, (entries, phrase) => entries.Where(entry => EF.Functions.Like(" " + entry.Words + " ", "% " + phrase + " %")))
            .Select(entry => entry.MessageId);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<MessageAddress>().OfLists("\"IsList\"");
        modelBuilder.Entity<SearchEntry>(entry =>
        {
            entry.Property<NpgsqlTsVector>(Vector).HasComputedColumnSql("to_tsvector('simple', \"Words\")", stored: true);
            entry.HasIndex(Vector).HasMethod("GIN");
        });
    }
}

internal static class PostgreSql
{
    private const int ToConnect = 8; // seconds

    public static void Use(DbContextOptionsBuilder options, string connectionString, int commandTimeout) => options
        .UseNpgsql(connectionString, npgsql => npgsql.CommandTimeout(commandTimeout)
            .MigrationsHistoryTable("schema_history")
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery) // between two statements a merge could move what the second one looks for
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter));

    /// <summary>Unless its operator says otherwise, a connection is not waited for longer than a command.</summary>
    public static string WithPatience(string connectionString)
    {
        var said = new DbConnectionStringBuilder { ConnectionString = connectionString };
        return said.ContainsKey("Timeout") ? connectionString : new NpgsqlConnectionStringBuilder(connectionString) { Timeout = ToConnect }.ConnectionString;
    }

    /// <summary>Whether whoever listens between the two learns nothing. Unless told, the driver goes on without encryption where the server has none.</summary>
    /// <exception cref="ArgumentException">It is no connection string.</exception>
    public static bool IsEncrypted(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        return connection.SslMode is SslMode.Require or SslMode.VerifyCA or SslMode.VerifyFull || connection.Host?.StartsWith('/') == true; // a socket of this computer
    }

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
