using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace OutlookNetwork.EndToEnd.Tests.Setup;

/// <summary>The product as a person starts it: a process of its own, with a data folder of its own.</summary>
internal sealed partial class NetworkServer : IAsyncDisposable
{
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(60); // many times what it takes on a busy computer

    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<Uri> _link = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;
    private readonly string _data;

    /// <param name="port">0 takes any free one.</param>
    private NetworkServer(string data, int port)
    {
        _data = data;
        _process = new Process { StartInfo = Command("--data", data, "--port", Text(port)), EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) =>
            _link.TrySetException(new InvalidOperationException($"The server ended.{Environment.NewLine}{Output}"));
    }

    /// <summary>The link that the server printed. It opens the product once.</summary>
    public Uri StartLink => _link.Task.Result;

    public Uri Address => new(StartLink, "/");

    public string ToolKey => File.ReadAllText(Path.Combine(_data, "local.key")).Trim();

    public string Output => string.Join(Environment.NewLine, _output);

    public static Task<NetworkServer> StartAsync(CancellationToken cancellationToken) =>
        StartAsync(Directory.CreateTempSubdirectory("outlooknetwork-").FullName, port: 0, cancellationToken);

    /// <summary>Starts a server that was stopped again, with its data and at its address.</summary>
    public Task<NetworkServer> StartAgainAsync(CancellationToken cancellationToken) => StartAsync(_data, Address.Port, cancellationToken);

    private static async Task<NetworkServer> StartAsync(string data, int port, CancellationToken cancellationToken)
    {
        var server = new NetworkServer(data, port);
        server._process.Start();
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        server.Guard();
        try
        {
            await server._link.Task.WaitAsync(StartWithin, cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Takes mail into the running server's store, as its owner does on the command line.</summary>
    public async Task ImportAsync(string mail, string mailbox, CancellationToken cancellationToken)
    {
        var file = Path.Combine(_data, $"{Guid.NewGuid():N}.mbox");
        await File.WriteAllTextAsync(file, mail, cancellationToken);
        using var import = Process.Start(Command("import", file, "--mailbox", mailbox, "--data", _data))
            ?? throw new InvalidOperationException("The import did not start.");
        var said = Task.WhenAll(import.StandardOutput.ReadToEndAsync(cancellationToken), import.StandardError.ReadToEndAsync(cancellationToken));
        await import.WaitForExitAsync(cancellationToken);
        Assert.True(import.ExitCode == 0, string.Join(Environment.NewLine, await said));
    }

    /// <summary>Ends the process at once, as a crash would.</summary>
    public async Task StopAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
        if (Directory.Exists(_data))
        {
            Directory.Delete(_data, recursive: true);
        }
    }

    /// <summary>Ends the server and removes its data also when this process is killed and can do neither.</summary>
    private void Guard()
    {
        const string Script =
            """
            (while kill -0 "$0" && kill -0 "$1"; do sleep 1; done
            kill -0 "$0" || { kill -9 "$1"; rm -rf -- "$2"; }) >/dev/null 2>&1 &
            """;
        if (OperatingSystem.IsWindows())
        {
            return; // has no such shell; there a killed run leaves its server
        }

        string[] arguments = ["-c", Script, Text(Environment.ProcessId), Text(_process.Id), _data];
        using var guard = Process.Start("/bin/sh", arguments);
        guard.WaitForExit();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static ProcessStartInfo Command(params string[] arguments)
    {
        var command = new ProcessStartInfo("dotnet", [Repository.Server, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in command.Environment.Keys.Where(IsConfiguration).ToList())
        {
            command.Environment.Remove(name); // whatever this computer is set up with, the product starts as it comes
        }

        foreach (var limit in new[] { "UserPerMinute", "UserPerSecond", "AddressPerMinute" })
        {
            command.Environment[$"Limits__{limit}"] = "100000"; // a browser that is driven is faster than any person
        }

        return command;
    }

    private static bool IsConfiguration(string name) =>
        name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("OUTLOOKNETWORK_", StringComparison.OrdinalIgnoreCase);

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        _output.Enqueue(line);
        if (Link().Match(line) is { Success: true, Value: var link })
        {
            _link.TrySetResult(new Uri(link));
        }
    }

    [GeneratedRegex(@"http://\S+/start\?code=\w+")]
    private static partial Regex Link();
}
