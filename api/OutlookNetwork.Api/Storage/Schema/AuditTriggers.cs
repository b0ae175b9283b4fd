using Microsoft.EntityFrameworkCore.Migrations;

namespace OutlookNetwork.Api.Storage.Schema;

/// <summary>Entries of the audit trail are only ever added: the database itself refuses to change or delete one, whoever asks.</summary>
internal static class AuditTriggers
{
    public const string Table = "audit_entries";
    public const string Name = "audit_entries_stay";

    private const string Refusal = "Entries of the audit trail are never changed or deleted.";

    /// <param name="dialect">sqlite, postgres or sqlServer.</param>
    public static void Create(MigrationBuilder migration, string dialect)
    {
        foreach (var statement in Statements(dialect))
        {
            migration.Sql(statement);
        }
    }

    private static string[] Statements(string dialect) => dialect switch
    {
        "sqlite" =>
        [
            $"CREATE TRIGGER {Name} BEFORE UPDATE ON {Table} BEGIN SELECT RAISE(ABORT, '{Refusal}'); END",
            $"CREATE TRIGGER {Name}_too BEFORE DELETE ON {Table} BEGIN SELECT RAISE(ABORT, '{Refusal}'); END",
        ],
        "postgres" =>
        [
            $"CREATE FUNCTION {Name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{Refusal}'; END $$",
            $"CREATE TRIGGER {Name} BEFORE UPDATE OR DELETE OR TRUNCATE ON {Table} FOR EACH STATEMENT EXECUTE FUNCTION {Name}()",
        ],
        "sqlServer" => [$"EXEC(N'CREATE TRIGGER {Name} ON {Table} INSTEAD OF UPDATE, DELETE AS THROW 51000, N''{Refusal}'', 1;')"], // alone in its batch
        _ => throw new ArgumentOutOfRangeException(nameof(dialect), dialect, "No such database."),
    };
}
