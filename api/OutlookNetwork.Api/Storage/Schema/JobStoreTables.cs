using Microsoft.EntityFrameworkCore.Migrations;
using Quartz;

namespace OutlookNetwork.Api.Storage.Schema;

/// <summary>
/// The scheduler's tables, made by the script that its package carries. Every statement of it makes only what is missing, so that it
/// may run again with a newer package.
/// </summary>
internal static class JobStoreTables
{
    private const string Separator = "--;;";
    private const string Prefix = "QRTZ_";

    /// <param name="dialect">As the package names its scripts: sqlite, postgres or sqlServer.</param>
    public static void Create(MigrationBuilder migration, string dialect)
    {
        var name = $"Quartz.Impl.AdoJobStore.Schema.create_{dialect}.sql";
        using var script = typeof(IScheduler).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The scheduler's package has no script {name}.");
        using var reader = new StreamReader(script);
        var statements = reader.ReadToEnd().ReplaceLineEndings("\n").Split($"\n{Separator}\n")
            .Skip(1) // what stands before the first separator explains the script
            .Select(statement => statement.Replace("{0}", Prefix, StringComparison.Ordinal).Replace("{1}", Prefix, StringComparison.Ordinal).Trim());
        foreach (var statement in statements.Where(statement => statement.Length > 0))
        {
            migration.Sql(statement);
        }
    }
}
