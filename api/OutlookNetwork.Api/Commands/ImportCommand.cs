using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Imports;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Mail;
using Spectre.Console;

namespace OutlookNetwork.Api.Commands;

internal static class ImportCommand
{
    private const int ReasonsShown = 20; // left-out messages named one by one; the rest are counted

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

    private static readonly Option<MailFormat> Format = new("--format")
    {
        Description = "auto tells an mbox by its first line.",
        HelpName = "auto|mbox|maildir|eml",
        DefaultValueFactory = _ => MailFormat.Auto,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print the summary as one JSON object, and nothing else." };

    private static readonly JsonSerializerOptions SummaryJson = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var command = new Command("import", "Take mail into the store, for you alone. Importing the same mail again changes nothing.");
        command.Arguments.Add(Paths);
        command.Options.Add(Mailbox);
        command.Options.Add(Format);
        command.Options.Add(Json);
        command.SetAction(RunAsync);
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
            await Console.Error.WriteLineAsync($"There is no file or folder {missing}. Nothing was imported; check the path.");
            return CommandLine.Failed;
        }

        try
        {
            await using var workspace = await Workspace.OpenAsync(parsed, cancellationToken);
            if (workspace is null)
            {
                return LocalMode.RefusedExitCode;
            }

            return await ImportAsync(workspace, parsed, paths, owner, clock, cancellationToken);
        }
        catch (Exception error) when (ImportFailures.SentenceFor(error) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return CommandLine.Failed;
        }
    }

    private static async Task<int> ImportAsync(
        Workspace workspace, ParseResult parsed, string[] paths, EmailAddress owner, Stopwatch clock, CancellationToken cancellationToken)
    {
        var db = workspace.Get<NetworkDb>();
        (await db.SettingsAsync(cancellationToken)).Adopt(owner);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();

        var format = parsed.GetValue(Format);
        var source = new MailSource(paths, format);
        var run = new ImportRun
        {
            TenantId = db.Scope.TenantId,
            OwnerId = db.Scope.OwnerId,
            FileName = Path.GetFileName(Path.TrimEndingDirectorySeparator(paths[0])),
            Format = format.ToString(),
            CreatedAt = workspace.Get<TimeProvider>().GetUtcNow(),
        };
        db.Imports.Add(run);
        await db.SaveChangesAsync(cancellationToken);

        var notes = await WithProgressAsync(
            quiet: parsed.GetValue(Json) || Console.IsErrorRedirected,
            source.TotalBytes,
            progress => workspace.Get<MailImport>().RunAsync(run, source, progress, cancellationToken));
        await ReportAsync(db, run, notes, parsed.GetValue(Json), clock, cancellationToken);
        return CommandLine.Done;
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
                    bar.Description = $"{run.Read:N0} messages";
                });
            });
    }

    private static async Task ReportAsync(
        NetworkDb db, ImportRun run, IReadOnlyList<ImportNote> notes, bool asJson, Stopwatch clock, CancellationToken cancellationToken)
    {
        var threads = await db.Messages.Select(message => message.ThreadId).Distinct().CountAsync(cancellationToken);
        var people = await db.MessageAddresses.Select(address => address.Address).Distinct().CountAsync(cancellationToken);
        var messages = await db.Messages.CountAsync(cancellationToken);
        var seconds = Math.Round(clock.Elapsed.TotalSeconds, 3);
        if (asJson)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(
                new
                {
                    messages,
                    threads,
                    people,
                    defects = run.Defects,
                    seconds,
                    read = run.Read,
                    stored = run.Stored,
                    duplicate = run.Duplicate,
                    cut = run.Cut,
                    refused = run.Refused,
                    skipped = notes.Where(one => one.IsLeftOut).Select(one => new { source = one.Source, reason = one.Reason }),
                },
                SummaryJson));
            return;
        }

        await Console.Out.WriteLineAsync(
            $"Read {run.Read:N0} messages in {seconds:N1} s: {run.Stored:N0} stored, {run.Duplicate:N0} known already, {run.Refused:N0} left out"
            + (run.Cut > 0 ? $"; {run.Cut:N0} of the stored ones are not whole." : "."));
        await Console.Out.WriteLineAsync($"The store now holds {messages:N0} messages in {threads:N0} threads with {people:N0} addresses.");
        foreach (var one in notes.Take(ReasonsShown))
        {
            await Console.Out.WriteLineAsync($"{(one.IsLeftOut ? "Left out" : "Stored in part")} {one.Source}: {one.Reason}");
        }

        if (notes.Count > ReasonsShown)
        {
            await Console.Out.WriteLineAsync($"… and {notes.Count - ReasonsShown:N0} more; --json lists them all.");
        }
    }
}
