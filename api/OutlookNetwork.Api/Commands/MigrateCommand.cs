using System.CommandLine;

namespace OutlookNetwork.Api.Commands;

internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Bring the database up to date and end. The other commands do so by themselves.");
        command.SetAction((parsed, cancellationToken) => Answering.RunAsync("run migrate again", () => RunAsync(parsed, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var workspace = await Workspace.OpenAsync(parsed, cancellationToken);
        if (workspace is null)
        {
            return Identity.LocalMode.RefusedExitCode;
        }

        await Console.Out.WriteLineAsync("The database is up to date.");
        return CommandLine.Done;
    }
}
