using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using OutlookNetwork.Api.Audit;
using OutlookNetwork.Api.Demo;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Api.Commands;

internal static class ServeCommand
{
    private static readonly Option<int> Port = new("--port")
    {
        Description = $"The port on loopback, {LocalMode.UsualPort} unless given; 0 takes any free one.",
        HelpName = "PORT",
        DefaultValueFactory = _ => LocalMode.UsualPort,
        CustomParser = argument =>
        {
            if (int.TryParse(argument.Tokens[^1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort)
            {
                return port;
            }

            argument.AddError($"--port must be a number from 0 to {IPEndPoint.MaxPort}.");
            return 0;
        },
    };

    private static readonly Option<bool> NoDemo = new("--no-demo") { Description = "Do not load the demo mailbox on the first start." };

    /// <summary>Serving is what the root command does, and a command of its own too.</summary>
    public static void AddTo(RootCommand root)
    {
        var serve = new Command("serve", "Serve the task pane and the API; on this computer alone, with a preview, unless SignIn:Authority chooses server mode (the default).");
        foreach (var command in new[] { root, serve })
        {
            command.Options.Add(Port);
            command.Options.Add(NoDemo);
            command.SetAction((parsed, cancellationToken) => Answering.RunAsync("start it again", () => RunAsync(parsed, cancellationToken)));
        }

        root.Subcommands.Add(serve);
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var configuration = Settings.Read();
        if (ServerMode.IsChosen(configuration))
        {
            return await ServeServerAsync(parsed, configuration, cancellationToken);
        }

        if (LocalMode.WhyNot(configuration) is { } reason)
        {
            await Console.Error.WriteLineAsync(reason);
            return LocalMode.RefusedExitCode;
        }

        var port = parsed.GetValue(Port);
        if (WhyNotOn(port) is { } taken)
        {
            return await Answering.FailAsync(taken);
        }

        if (!await PrepareAsync(parsed, cancellationToken))
        {
            return LocalMode.RefusedExitCode;
        }

        await using var app = NetworkHost.Build([], DataFolder.Open(parsed.GetValue(CommandLine.Data)), port);
        await app.StartAsync(cancellationToken);
        var address = app.Urls.First();
        await Console.Out.WriteLineAsync($"OutlookNetwork runs in local mode on this computer only. Open it once with this link:{Environment.NewLine}");
        await Console.Out.WriteLineAsync($"  {address}/start?code={app.Services.GetRequiredService<LocalSecrets>().Code}{Environment.NewLine}");
        await Console.Out.WriteLineAsync("Press Ctrl+C to end it.");
        await app.WaitForShutdownAsync(cancellationToken);
        return CommandLine.Done;
    }

    private static async Task<int> ServeServerAsync(ParseResult parsed, IConfiguration configuration, CancellationToken cancellationToken)
    {
        var port = parsed.GetValue(Port);
        if (!ServerMode.NamesAddress(configuration) && WhyNotOn(port) is { } taken)
        {
            return await Answering.FailAsync(taken);
        }

        await using (var workspace = await Workspace.OpenServerAsync(parsed, mayMigrate: false, cancellationToken))
        {
            if (workspace is null)
            {
                return LocalMode.RefusedExitCode;
            }

            if (WhyNotSigning(workspace.Get<AnchorKey>()) is { } reason)
            {
                await Console.Error.WriteLineAsync(reason);
                return LocalMode.RefusedExitCode;
            }
        }

        await using var app = NetworkHost.Build([], DataFolder.Open(parsed.GetValue(CommandLine.Data)), port);
        await app.StartAsync(cancellationToken);
        await Console.Out.WriteLineAsync($"OutlookNetwork runs in server mode at {string.Join(", ", app.Urls)}. People sign in at {configuration["SignIn:Authority"]}.");
        if (SignInOptions.Read(configuration).AllowPreview)
        {
            await Console.Out.WriteLineAsync("SignIn:AllowPreview is set: /preview/ shows a page that stands in for Outlook. This is for tests only.");
        }

        await Console.Out.WriteLineAsync("Press Ctrl+C to end it.");
        await app.WaitForShutdownAsync(cancellationToken);
        return CommandLine.Done;
    }

    /// <returns>Why the audit trail could not be signed; null when it can.</returns>
    private static string? WhyNotSigning(AnchorKey key)
    {
        try
        {
            key.Open().Dispose();
            return null;
        }
        catch (DataFolderException error)
        {
            return error.Message;
        }
    }

    /// <summary>Asked before the server is built, which would log a page before anybody could say what to do.</summary>
    private static string? WhyNotOn(int port)
    {
        using var probe = new TcpListener(IPAddress.Loopback, port);
        try
        {
            probe.Start();
            return null;
        }
        catch (SocketException error) when (error.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return $"Port {port} is in use, perhaps by an OutlookNetwork that runs already. End it, or choose another with --port.";
        }
        catch (SocketException)
        {
            return $"Port {port} may not be used by this user. Choose one above 1023 with --port.";
        }
    }

    /// <summary>Does what can fail for everyday reasons before there is a server, so that nothing but a sentence is said.</summary>
    /// <returns>Whether the store may be used; why not has been said.</returns>
    private static async Task<bool> PrepareAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var workspace = await Workspace.OpenAsync(parsed, cancellationToken);
        if (workspace is null)
        {
            return false;
        }

        if (!parsed.GetValue(NoDemo))
        {
            await workspace.Get<DemoMailbox>().LoadOnFirstStartAsync(cancellationToken);
        }

        var db = workspace.Get<NetworkDb>();
        db.Record(AuditActions.LocalModeStart, new("service", "local"));
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
