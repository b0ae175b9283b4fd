using System.CommandLine;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Operations;
using OutlookNetwork.Api.Storage;

namespace OutlookNetwork.Api.Commands;

internal static class DoctorCommand
{
    private static readonly Option<string?> Manifest = new("--manifest")
    {
        Description = "The manifest that Outlook was given: its addresses are asked whether they answer.",
        HelpName = "FILE",
    };

    public static Command Create()
    {
        var command = new Command("doctor", "Look at the settings, the database, the add-in and what they depend on, and say what to do. Changes nothing.");
        command.Options.Add(Manifest);
        command.SetAction((parsed, cancellationToken) => Answering.RunAsync("run doctor again", () => RunAsync(parsed, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var configuration = Settings.Read();
        var isServer = ServerMode.IsChosen(configuration);
        var why = isServer ? ServerStart.WhyNot(configuration) : LocalMode.WhyNot(configuration);
        findings.Add(why is null
            ? Finding.Well("Settings", isServer ? "They are in order for server mode." : "They are in order for local mode.")
            : Finding.Ill("Settings", why));
        if (why is null)
        {
            findings.AddRange(await StoreAsync(configuration, DataFolder.Open(parsed.GetValue(CommandLine.Data)), isServer, cancellationToken));
            findings.AddRange(await AuthorityCheck.RunAsync(SignInOptions.Read(configuration), TimeProvider.System, cancellationToken));
        }

        findings.Add(AddInCheck.Files(Path.Combine(AppContext.BaseDirectory, "addin")));
        findings.AddRange(await AddInCheck.ManifestAsync(parsed.GetValue(Manifest), cancellationToken));

        foreach (var finding in findings)
        {
            await Console.Out.WriteLineAsync($"{Mark(finding.Condition),-4} {finding.Place,-10} {finding.Sentence}");
        }

        return findings.Exists(finding => finding.Condition == Condition.Ill) ? CommandLine.Failed : CommandLine.Done;
    }

    private static async Task<IReadOnlyList<Finding>> StoreAsync(
        IConfiguration configuration, DataFolder folder, bool isServer, CancellationToken cancellationToken)
    {
        if (!isServer && !File.Exists(folder.Database))
        {
            return [Finding.Unknown("Database", "There is none in the data folder yet; the first start or import makes it.")];
        }

        await using var workspace = Workspace.Over(configuration, folder);
        return await StoreCheck.RunAsync(workspace.Get<NetworkDb>(), cancellationToken);
    }

    private static string Mark(Condition condition) => condition switch
    {
        Condition.Well => "ok",
        Condition.Ill => "ILL",
        _ => "-",
    };
}
