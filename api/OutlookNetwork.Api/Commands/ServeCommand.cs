using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Demo;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage;

namespace OutlookNetwork.Api.Commands;

internal static class ServeCommand
{
    private static readonly Option<int> Port = new("--port")
    {
        Description = $"The port on loopback, {LocalMode.UsualPort} unless given; 0 takes any free one.",
        HelpName = "PORT",
        DefaultValueFactory = _ => LocalMode.UsualPort,
    };

    private static readonly Option<bool> NoDemo = new("--no-demo") { Description = "Do not load the demo mailbox on the first start." };

    /// <summary>Serving is what the root command does, and a command of its own too.</summary>
    public static void AddTo(RootCommand root)
    {
        var serve = new Command("serve", "Serve the task pane, the API and the preview on this computer (the default).");
        foreach (var command in new[] { root, serve })
        {
            command.Options.Add(Port);
            command.Options.Add(NoDemo);
            command.SetAction(RunAsync);
        }

        root.Subcommands.Add(serve);
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var configuration = new ConfigurationBuilder()
            .AddEnvironmentVariables().AddEnvironmentVariables("ASPNETCORE_").AddEnvironmentVariables("DOTNET_").Build();
        if (LocalMode.WhyNot(configuration) is { } reason)
        {
            await Console.Error.WriteLineAsync(reason);
            return LocalMode.RefusedExitCode;
        }

        await using var app = NetworkHost.Build([], DataFolder.Open(parsed.GetValue(CommandLine.Data)), parsed.GetValue(Port));
        await PrepareAsync(app, loadDemo: !parsed.GetValue(NoDemo), cancellationToken);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException error) when (error.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync(
                $"Port {parsed.GetValue(Port)} is in use, perhaps by an OutlookNetwork that runs already. End it, or choose another with --port.");
            return CommandLine.Failed;
        }

        var address = app.Urls.First();
        await Console.Out.WriteLineAsync($"OutlookNetwork runs in local mode on this computer only. Open it once with this link:{Environment.NewLine}");
        await Console.Out.WriteLineAsync($"  {address}/start?code={app.Services.GetRequiredService<LocalSecrets>().Code}{Environment.NewLine}");
        await Console.Out.WriteLineAsync("Press Ctrl+C to end it.");
        await app.WaitForShutdownAsync(cancellationToken);
        return CommandLine.Done;
    }

    private static async Task PrepareAsync(WebApplication app, bool loadDemo, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NetworkDb>();
        db.Scope.Enter(LocalMode.TenantId, LocalMode.OwnerId);
        await db.Database.MigrateAsync(cancellationToken);
        if (loadDemo)
        {
            await scope.ServiceProvider.GetRequiredService<DemoMailbox>().LoadOnFirstStartAsync(cancellationToken);
        }

        db.Record("local-mode.start", "service", "local", app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }
}
