using System.CommandLine;
using System.Runtime.InteropServices;

namespace OutlookNetwork.Api.Commands;

/// <summary>The subcommands and what they have in common. Exit codes: 0 done, 1 failed, 2 not understood, 3 the audit trail is broken, 78 not
/// allowed to start.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int NotUnderstood = 2;
    public const int Broken = 3;

    private static PosixSignalRegistration? _fileTooLarge; // to the very end: the database is still closed after the command

    public static Option<string?> Data { get; } = new("--data")
    {
        Description = $"The data folder. Unless given: {DataFolder.Variable}, or the user's own data folder.",
        HelpName = "DIR",
        Recursive = true,
    };

    public static async Task<int> RunAsync(string[] args)
    {
        _fileTooLarge = TellInsteadOfDying();
        var root = new RootCommand("OutlookNetwork: who wrote, what happened, whose turn it is. Without a command it serves the product.");
        root.Options.Add(Data);
        ServeCommand.AddTo(root);
        root.Subcommands.Add(ImportCommand.Create());
        root.Subcommands.Add(ExportCommand.Create());
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(AuditCommand.Create());
        root.Subcommands.Add(MigrateCommand.Create());
        root.Subcommands.Add(DoctorCommand.Create());
        root.Subcommands.Add(TenantCommand.Create());

        var parsed = root.Parse(args);
        var code = await parsed.InvokeAsync();
        return parsed.Errors.Count > 0 ? NotUnderstood : code;
    }

    /// <summary>A file over the user's size limit ends a Unix process unless it asks to be told; told, it can say what is wrong.</summary>
    private static PosixSignalRegistration? TellInsteadOfDying()
    {
        const PosixSignal FileTooLarge = (PosixSignal)25; // SIGXFSZ on Linux and macOS alike
        return OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(FileTooLarge, signal => signal.Cancel = true);
    }
}
