using System.Data;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using OutlookNetwork.Api.Storage.Providers;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.SqlServer.Tests;

/// <summary>What SQL Server would be asked to run, checked by Microsoft's own parser, without a server.</summary>
public sealed class SqlServerScriptTests
{
    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void The_migrations_are_valid_Transact_SQL(MigrationsSqlGenerationOptions options)
    {
        using var db = Db();

        var script = db.GetService<IMigrator>().GenerateScript(options: options);
        var parser = new TSql150Parser(initialQuotedIdentifiers: true);
        using var reader = new StringReader(script);
        var parsed = (TSqlScript)parser.Parse(reader, out var errors);

        Assert.Empty(errors.Select(error => $"line {error.Line}: {error.Message}"));
        Assert.Equal(1, parsed.Batches.Sum(batch => batch.Statements.OfType<CommitTransactionStatement>().Count())); // one for each migration
        Assert.Contains("CREATE TABLE [messages]", script, StringComparison.Ordinal);
        Assert.Contains("QRTZ_JOB_DETAILS", script, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(Message.At), "2026-03-02T09:00:00", DbType.DateTime2)]
    [InlineData(nameof(Message.Automatic), "None", DbType.String)]
    [InlineData(nameof(Message.ThreadId), "6f9a52c4-6c1e-4f0e-9d0b-6c6f63616c00", DbType.Guid)]
    [InlineData(nameof(Message.Preview), null, DbType.String)]
    public void A_row_written_in_bulk_is_sent_as_the_database_holds_it(string member, string? text, DbType type)
    {
        using var db = Db();
        using var command = db.Database.GetDbConnection().CreateCommand();
        var mapping = db.Model.FindEntityType(typeof(Message))?.FindProperty(member)?.GetRelationalTypeMapping()
            ?? throw new InvalidOperationException($"A message has no {member}.");
        object? value = text is null ? null
            : type == DbType.DateTime2 ? DateTime.Parse(text, CultureInfo.InvariantCulture)
            : type == DbType.Guid ? Guid.Parse(text)
            : text;

        var parameter = SqlServerNetworkDb.Parameter(command, "@p0", new("[" + member + "]", mapping), value);

        Assert.Equal((value ?? DBNull.Value, type), (parameter.Value, parameter.DbType));
    }

    [Fact]
    public void A_script_that_is_not_Transact_SQL_would_be_noticed()
    {
        var parser = new TSql150Parser(initialQuotedIdentifiers: true);
        using var reader = new StringReader("CREATE TABLE \"messages\" (\"Id\" uuid PRIMARY KEY) WITHOUT ROWID;");

        parser.Parse(reader, out var errors);

        Assert.NotEmpty(errors);
    }

    [Fact]
    public void The_trigger_that_keeps_the_audit_trail_and_the_lock_on_its_end_are_valid_Transact_SQL()
    {
        using var db = Db();

        var script = db.GetService<IMigrator>().GenerateScript();
        var inner = script[(script.IndexOf("EXEC(N'CREATE TRIGGER", StringComparison.Ordinal) + "EXEC(N'".Length)..];
        var trigger = Statements(inner[..inner.IndexOf("')", StringComparison.Ordinal)].Replace("''", "'", StringComparison.Ordinal));
        var select = Assert.IsType<SelectStatement>(Assert.Single(Statements(db.LockAuditHead)));

        Assert.Equal(
            [TriggerActionType.Update, TriggerActionType.Delete],
            Assert.IsType<CreateTriggerStatement>(Assert.Single(trigger)).TriggerActions.Select(action => action.TriggerActionType));
        var table = Assert.IsType<NamedTableReference>(Assert.Single(((QuerySpecification)select.QueryExpression).FromClause.TableReferences));
        Assert.Equal([TableHintKind.UpdLock, TableHintKind.HoldLock], table.TableHints.Select(hint => hint.HintKind));
    }

    [Fact]
    public void Every_key_and_index_names_columns_that_are_there_and_references_agree_in_type()
    {
        using var db = Db();
        var tables = Tables(db.Database.GenerateCreateScript(), out var indexes);

        Assert.Equal(
            db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).Distinct().Order(StringComparer.Ordinal),
            tables.Keys.Order(StringComparer.Ordinal));
        Assert.NotEmpty(indexes);
        foreach (var index in indexes)
        {
            var columns = tables[index.OnName.BaseIdentifier.Value];
            Assert.All(index.Columns, column => Assert.Contains(column.Column.MultiPartIdentifier.Identifiers[^1].Value, columns.Keys));
            Assert.DoesNotContain(index.Columns, column => columns[column.Column.MultiPartIdentifier.Identifiers[^1].Value].Contains("max", StringComparison.OrdinalIgnoreCase));
        }

        foreach (var (from, key) in ForeignKeys(db.Database.GenerateCreateScript()))
        {
            var to = tables[key.ReferenceTableName.BaseIdentifier.Value];
            Assert.Equal(
                key.Columns.Select(column => tables[from][column.Value]),
                key.ReferencedTableColumns.Select(column => to[column.Value]));
        }
    }

    [Fact]
    public void No_row_is_reached_by_two_cascades_which_SQL_Server_refuses()
    {
        using var db = Db();
        var cascades = ForeignKeys(db.Database.GenerateCreateScript())
            .Where(one => one.Key.DeleteAction == DeleteUpdateAction.Cascade)
            .ToLookup(one => one.Key.ReferenceTableName.BaseIdentifier.Value, one => one.From);

        Assert.NotEmpty(cascades);
        foreach (var start in cascades.Select(group => group.Key))
        {
            var reached = new List<string>();
            for (var next = new Queue<string>(cascades[start]); next.TryDequeue(out var table);)
            {
                Assert.DoesNotContain(table, reached); // error 1785: multiple cascade paths
                reached.Add(table);
                cascades[table].ToList().ForEach(next.Enqueue);
            }
        }
    }

    [Fact]
    public void No_index_key_is_longer_than_SQL_Server_takes()
    {
        const int MostBytes = 1700; // of a nonclustered index; a clustered primary key takes 900
        const int MostPrimaryBytes = 900;
        using var db = Db();

        foreach (var entity in db.Model.GetEntityTypes())
        {
            Assert.All(entity.GetKeys(), key => Assert.True(Bytes(key.Properties) <= MostPrimaryBytes, $"The key of {entity.GetTableName()} takes {Bytes(key.Properties)} bytes."));
            Assert.All(entity.GetIndexes(), index => Assert.True(Bytes(index.Properties) <= MostBytes, $"An index of {entity.GetTableName()} takes {Bytes(index.Properties)} bytes."));
        }
    }

    /// <summary>The columns of each table with their types, as the script writes them.</summary>
    private static Dictionary<string, Dictionary<string, string>> Tables(string script, out List<CreateIndexStatement> indexes)
    {
        var statements = Statements(script);
        indexes = [.. statements.OfType<CreateIndexStatement>()];
        return statements.OfType<CreateTableStatement>().ToDictionary(
            table => table.SchemaObjectName.BaseIdentifier.Value,
            table => table.Definition.ColumnDefinitions.ToDictionary(
                column => column.ColumnIdentifier.Value,
                column => string.Concat(column.DataType.ScriptTokenStream
                    .Skip(column.DataType.FirstTokenIndex).Take(column.DataType.LastTokenIndex - column.DataType.FirstTokenIndex + 1)
                    .Select(token => token.Text))));
    }

    private static IEnumerable<(string From, ForeignKeyConstraintDefinition Key)> ForeignKeys(string script) =>
        Statements(script).OfType<CreateTableStatement>().SelectMany(table => table.Definition.TableConstraints
            .OfType<ForeignKeyConstraintDefinition>()
            .Select(key => (table.SchemaObjectName.BaseIdentifier.Value, key)));

    private static List<TSqlStatement> Statements(string script)
    {
        using var reader = new StringReader(script);
        var parsed = (TSqlScript)new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        Assert.Empty(errors);
        return [.. parsed.Batches.SelectMany(batch => batch.Statements)];
    }

    private static int Bytes(IEnumerable<Microsoft.EntityFrameworkCore.Metadata.IProperty> properties) =>
        properties.Sum(property => property.GetColumnType() is { } type && type.StartsWith("nvarchar", StringComparison.Ordinal)
            ? 2 * (property.GetMaxLength() ?? 4000)
            : 16);

    internal static SqlServerNetworkDb Db(string connectionString = "Server=localhost;Database=none;TrustServerCertificate=true")
    {
        var options = new DbContextOptionsBuilder<SqlServerNetworkDb>();
        OutlookNetwork.Api.Storage.Providers.SqlServer.Use(options, connectionString, commandTimeout: 30);
        return new(options.Options, new());
    }
}
