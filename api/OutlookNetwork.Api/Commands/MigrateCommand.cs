using System.CommandLine;
using OutlookNetwork.Api.Identity;

namespace OutlookNetwork.Api.Commands;

internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Bring the database up to date and end. In local mode the other commands do so by themselves; a server waits for this one.");
        command.SetAction((parsed, cancellationToken) => Answering.RunAsync("run migrate again", () => RunAsync(parsed, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var workspace = ServerMode.IsChosen(Settings.Read())
            ? await Workspace.OpenServerAsync(parsed, mayMigrate: true, cancellationToken)
            : await Workspace.OpenAsync(parsed, cancellationToken);
        if (workspace is null)
        {
            return LocalMode.RefusedExitCode;
        }

        await Console.Out.WriteLineAsync("The database is up to date.");
        return CommandLine.Done;
    }
}
