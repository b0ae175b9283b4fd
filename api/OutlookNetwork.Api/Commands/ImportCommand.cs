using System.CommandLine;
using System.Diagnostics;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Imports;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Mail;
using Spectre.Console;

namespace OutlookNetwork.Api.Commands;

internal static class ImportCommand
{
    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "mbox files, .eml files, Maildirs, or folders of .eml files.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string> Mailbox = new("--mailbox")
    {
        Description = "The address whose mail this is; it is kept as one of your own.",
        HelpName = "ADDRESS",
        Required = true,
    };

    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "auto tells an mbox by its first line.",
        HelpName = "auto|mbox|maildir|eml",
        DefaultValueFactory = _ => "auto",
    }.AcceptOnlyFromAmong("auto", "mbox", "maildir", "eml");

    private static readonly Option<bool> Json = new("--json") { Description = "Print the summary as one JSON object, and nothing else." };

    public static Command Create()
    {
        var command = new Command("import", "Take mail into the store, for you alone. Importing the same mail again changes nothing.");
        command.Arguments.Add(Paths);
        command.Options.Add(Mailbox);
        command.Options.Add(Format);
        command.Options.Add(Json);
        command.SetAction((parsed, cancellationToken) => Answering.RunAsync("import again", () => RunAsync(parsed, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        if (!EmailAddress.TryParse(parsed.GetValue(Mailbox), out var owner))
        {
            await Console.Error.WriteLineAsync("--mailbox is no e-mail address; write it as name@domain.");
            return CommandLine.NotUnderstood;
        }

        var paths = parsed.GetValue(Paths) ?? [];
        if (Array.Find(paths, path => !Path.Exists(path)) is { } missing)
        {
            return await Answering.FailAsync($"There is no file or folder {missing}. Nothing was imported; check the path.");
        }

        await using var workspace = await Workspace.OpenAsync(parsed, cancellationToken);
        return workspace is null
            ? LocalMode.RefusedExitCode
            : await ImportAsync(workspace, parsed, paths, owner, clock, cancellationToken);
    }

    private static async Task<int> ImportAsync(
        Workspace workspace, ParseResult parsed, string[] paths, EmailAddress owner, Stopwatch clock, CancellationToken cancellationToken)
    {
        var db = workspace.Get<NetworkDb>();
        var settings = await db.SettingsAsync(cancellationToken);
        if (settings.Adopt(owner))
        {
            db.Record(AuditActions.SettingsChange, new("settings", Id: null, settings.Version), new { NewAddress = owner.Value });
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();

        var format = parsed.GetValue(Format) ?? "auto";
        var source = new MailSource(paths, Enum.Parse<MailFormat>(format, ignoreCase: true));
        var run = new ImportRun
        {
            TenantId = db.Scope.TenantId,
            OwnerId = db.Scope.OwnerId,
            FileName = Path.GetFileName(Path.TrimEndingDirectorySeparator(paths[0])),
            Mailbox = owner.Value,
            Format = format,
            CreatedAt = workspace.Get<TimeProvider>().GetUtcNow(),
        };
        db.Imports.Add(run);
        await db.SaveChangesAsync(cancellationToken);

        var notes = await WithProgressAsync(
            quiet: parsed.GetValue(Json) || Console.IsErrorRedirected,
            source.TotalBytes,
            progress => workspace.Get<MailImport>().RunAsync(run, source, progress, cancellationToken));
        await ImportReport.WriteAsync(db, run, notes, parsed.GetValue(Json), clock.Elapsed, cancellationToken);
        return run switch
        {
            { Read: 0 } => await Answering.FailAsync("Nothing was imported: there is no mail in what was given. Check the path, and --format if it was given."),
            { Stored: 0, Duplicate: 0, Erased: 0, NeverLogged: 0 } => await Answering.FailAsync($"Nothing was imported: {Words.Of(run.Refused, "file")} left out. See the reasons, and check that this is mail."),
            _ => CommandLine.Done,
        };
    }

    private static async Task<IReadOnlyList<ImportNote>> WithProgressAsync(
        bool quiet, long totalBytes, Func<Action<ImportRun>?, Task<IReadOnlyList<ImportNote>>> import)
    {
        if (quiet)
        {
            return await import(null);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async bars =>
            {
                var bar = bars.AddTask("Importing", maxValue: Math.Max(1, totalBytes));
                return await import(run =>
                {
                    bar.Value = run.BytesRead;
                    bar.Description = Words.Of(run.Read, "message");
                });
            });
    }
}
