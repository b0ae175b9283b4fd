using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace OutlookNetwork.EndToEnd.Tests.Setup;

/// <summary>The product as a process of its own, with a data folder that goes when it goes.</summary>
internal sealed class ProductProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(60); // many times what it takes on a busy computer

    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<Match> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;
    private readonly string _data;
    private readonly Regex _readyLine;

    private ProductProcess(ProcessStartInfo command, string data, Regex readyLine)
    {
        (_data, _readyLine) = (data, readyLine);
        _process = new Process { StartInfo = command, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) =>
            _ready.TrySetException(new InvalidOperationException($"The server ended.{Environment.NewLine}{Output}"));
    }

    /// <summary>The line by which it said that it serves.</summary>
    public Match Ready => _ready.Task.Result;

    public bool IsRunning => !_process.HasExited;

    public string Output => string.Join(Environment.NewLine, _output);

    /// <param name="data">Its data folder, deleted when it is disposed.</param>
    /// <param name="settings">Variables of its environment.</param>
    /// <param name="readyLine">What its output says once it serves.</param>
    public static async Task<ProductProcess> StartAsync(
        string data, IReadOnlyDictionary<string, string> settings, Regex readyLine, CancellationToken cancellationToken, params string[] arguments)
    {
        var server = new ProductProcess(Command(settings, [.. arguments, "--data", data]), data, readyLine);
        server._process.Start();
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        server.Guard();
        try
        {
            await server._ready.Task.WaitAsync(StartWithin, cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a command of the product to its end, which must be a good one.</summary>
    public static async Task RunAsync(IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken, params string[] arguments)
    {
        using var command = Process.Start(Command(settings, arguments)) ?? throw new InvalidOperationException($"{arguments[0]} did not start.");
        var said = Task.WhenAll(command.StandardOutput.ReadToEndAsync(cancellationToken), command.StandardError.ReadToEndAsync(cancellationToken));
        await command.WaitForExitAsync(cancellationToken);
        Assert.True(command.ExitCode == 0, string.Join(Environment.NewLine, await said));
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

    private static ProcessStartInfo Command(IReadOnlyDictionary<string, string> settings, params string[] arguments)
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

        foreach (var limit in new[] { "UserPerMinute", "UserPerSecond", "AddressPerMinute", "ExportsPerHour", "ErasuresPerDay" })
        {
            command.Environment[$"Limits__{limit}"] = "100000"; // a browser that is driven is faster than any person
        }

        foreach (var (name, value) in settings)
        {
            command.Environment[name] = value;
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
        if (_readyLine.Match(line) is { Success: true } match)
        {
            _ready.TrySetResult(match);
        }
    }
}
