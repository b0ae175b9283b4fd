using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage.Maps;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage.Providers;

internal sealed class SqliteNetworkDb(DbContextOptions<SqliteNetworkDb> options, OwnerScope scope) : NetworkDb(options, scope)
{
    private const string Match = nameof(Match);

    // The transaction began with BEGIN IMMEDIATE: nobody else writes until it ends.
    public override string LockAuditHead => "SELECT \"Seq\", \"Hash\", \"At\" FROM audit_heads WHERE \"TenantId\" = @tenant";

    public override bool HasOneWriter => true;

    public override Task WriteRowsAsync(BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        SqliteRows.Write((SqliteConnection)Database.GetDbConnection(), table, rows, cancellationToken);
        return Task.CompletedTask;
    }

    /// <summary>Commands end by themselves; the timeout is how long a file that others hold is waited for.</summary>
    public override void TakeTime()
    {
    }

    public override Task<IAsyncDisposable> BeginLoadAsync(CancellationToken cancellationToken) => SqliteLoad.BeginAsync(this, cancellationToken);

    public override Task<IAsyncDisposable> BeginWipeAsync(CancellationToken cancellationToken) => LoadSettings.BeginAsync(
        this,
        "PRAGMA secure_delete=ON;",
        // The full-text index forgets deleted words when its parts are merged, and the log when it is copied into the file.
        "INSERT INTO message_search(message_search) VALUES('optimize'); PRAGMA wal_checkpoint(TRUNCATE); PRAGMA secure_delete=FAST;",
        cancellationToken);

    public override IQueryable<Guid> MessagesWith(SearchQuery query)
    {
        // Quoted, no word of it is an operator; and it holds letters and digits alone, so no quote ends early.
        var match = string.Join(' ', query.Terms.Select(term => $"\"{term}\"*").Concat(query.Phrases.Select(phrase => $"\"{phrase}\"")));
        return SearchEntries.Where(entry => EF.Property<string>(entry, Match) == match).Select(entry => entry.MessageId);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<MessageAddress>().OfLists("\"IsList\"");
        modelBuilder.Entity<SearchEntry>(entry =>
        {
            // A full-text table, made by its migration by hand. It has a hidden column of its own name: comparing that one is a search.
            entry.ToTable("message_search", table => table.ExcludeFromMigrations());
            entry.Property<string>(Match).HasColumnName("message_search");
        });
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Guid>().HaveConversion<Bytes>(); // as text they would fill half of the file
    }

    private sealed class Bytes() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), bytes => new Guid(bytes, true));
}

internal static class Sqlite
{
    public static string ConnectionString(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30 }.ToString();

    /// <summary>
    /// Makes the file for its owner alone before the driver would make it for everybody, and takes an existing one from others. The
    /// driver gives the files of the write-ahead log the permissions of this one.
    /// </summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static void KeepPrivate(string file)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // the data folder is below the user's profile, which others cannot read
        }

        const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        if (!File.Exists(file))
        {
            new FileStream(file, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, UnixCreateMode = OwnerOnly }).Dispose();
        }

        foreach (var one in new[] { file, file + "-wal", file + "-shm" })
        {
            if (File.Exists(one) && File.GetUnixFileMode(one) is var mode && (mode & ~OwnerOnly) != 0)
            {
                File.SetUnixFileMode(one, mode & OwnerOnly); // one that its owner made read-only stays so
            }
        }
    }

    public static void Use(DbContextOptionsBuilder options, string connectionString, int commandTimeout) => options
        .UseSqlite(connectionString, sqlite => sqlite.CommandTimeout(commandTimeout)
            .MigrationsHistoryTable("schema_history")
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery) // between two statements a merge could move what the second one looks for
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .AddInterceptors(DurableSettings.Instance);

    /// <summary>Write-ahead log, synced at every commit: what was acknowledged is stored. What is deleted within a page is overwritten.</summary>
    private sealed class DurableSettings : DbConnectionInterceptor
    {
        public static readonly DurableSettings Instance = new();

        private const string Pragmas =
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA cache_size=-4096; PRAGMA temp_store=MEMORY; PRAGMA secure_delete=FAST;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            if (IsForReading(connection))
            {
                return;
            }

            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (IsForReading(connection))
            {
                return;
            }

            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        /// <summary>EF Core looks so whether the file is there; the log cannot be set then, and need not be.</summary>
        private static bool IsForReading(DbConnection connection) =>
            new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly;
    }

    private sealed class DesignTime : IDesignTimeDbContextFactory<SqliteNetworkDb>
    {
        public SqliteNetworkDb CreateDbContext(string[] args)
        {
            var options = new DbContextOptionsBuilder<SqliteNetworkDb>();
            Use(options, ConnectionString("design-time.db"), 30);
            return new(options.Options, new());
        }
    }
}
