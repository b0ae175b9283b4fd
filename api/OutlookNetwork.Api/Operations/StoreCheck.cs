using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;

namespace OutlookNetwork.Api.Operations;

/// <summary>Whether the database answers, and whether its schema is this version's. It changes nothing.</summary>
internal static class StoreCheck
{
    private const string Database = "Database";
    private const string Schema = "Schema";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task<IReadOnlyList<Finding>> RunAsync(NetworkDb db, CancellationToken cancellationToken)
    {
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        impatient.CancelAfter(Patience);
        try
        {
            var pending = (await db.Database.GetPendingMigrationsAsync(impatient.Token)).ToList();
            return
            [
                Finding.Well(Database, $"{Name(db)} answers."),
                pending.Count == 0
                    ? Finding.Well(Schema, "It is this version's.")
                    : Finding.Ill(Schema, $"It lags {pending.Count} steps behind this version. Make a backup and run the command migrate."),
            ];
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return [Finding.Ill(Database, $"{Name(db)} did not answer within {Patience.TotalSeconds:N0} seconds. Check that it runs, and Database:ConnectionString.")];
        }
        catch (Exception error) when (FailureSentences.Of(error, "run doctor again") is { } sentence)
        {
            return [Finding.Ill(Database, sentence)];
        }
    }

    private static string Name(NetworkDb db) => db.Database.ProviderName?.Split('.')[^1] switch
    {
        "Sqlite" => "The SQLite file",
        "PostgreSQL" => "PostgreSQL",
        _ => "SQL Server",
    };
}
