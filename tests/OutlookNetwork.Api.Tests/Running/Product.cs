using System.Diagnostics;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace OutlookNetwork.Api.Tests.Running;

/// <summary>The built program as a process of its own, with a data folder of its own.</summary>
internal sealed class Product : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Settings of whoever runs the tests must not decide what the program does.</summary>
    private static readonly string[] Forgotten = ["OUTLOOKNETWORK_DATA", "ASPNETCORE_URLS", "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT", "SignIn__Authority", "SignIn__AllowPreview", "Database__Provider"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("outlooknetwork-command-");

    public static string Program => Path.Combine(AppContext.BaseDirectory, "outlooknetwork.dll");

    public string Data => Path.Combine(_folder.FullName, "data");

    /// <summary>A place for files outside the data folder.</summary>
    public string Files => _folder.FullName;

    public Dictionary<string, string> Environment { get; } = [];

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Files, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? Files);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public Task<Finished> RunAsync(params string[] arguments) => FinishAsync(Start(["dotnet", Program, .. arguments, "--data", Data]));

    /// <summary>Imports for the owner and reads the summary.</summary>
    public async Task<JsonElement> ImportAsync(params string[] arguments)
    {
        var finished = await RunAsync(["import", .. arguments, "--mailbox", "ines@liaison.example", "--json"]);
        Assert.True(finished.Code == 0, $"Exit code {finished.Code}: {finished.Error}");
        Assert.Equal("", finished.Error);
        return JsonDocument.Parse(finished.Out).RootElement;
    }

    public async Task<IReadOnlyList<JsonElement>> ExportAsync(string kind)
    {
        var finished = await RunAsync("export", kind);
        Assert.True(finished.Code == 0, $"Exit code {finished.Code}: {finished.Error}");
        return [.. finished.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    /// <summary>Runs a line of shell in which "$@" is the program with these arguments.</summary>
    public Task<Finished> RunInShellAsync(string script, params string[] arguments) =>
        FinishAsync(Start(["bash", "-c", script, "bash", "dotnet", Program, .. arguments, "--data", Data]));

    /// <summary>Without root's privileges, so that permissions count, with a data folder of that user's own.</summary>
    public Task<Finished> RunAsOrdinaryUserAsync(params string[] arguments)
    {
        if (System.Environment.UserName != "root")
        {
            return RunAsync(arguments);
        }

        const UnixFileMode ForAll = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        SetMode(Files, ForAll | UnixFileMode.OtherWrite);
        return RunInShellAsync("exec runuser -u nobody -- \"$@\"", arguments);
    }

    /// <summary>Does nothing where there are no such permissions.</summary>
    public static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    public static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);

    public Process Start(params string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Files };
        foreach (var name in Forgotten)
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start.");
    }

    public static async Task<Finished> FinishAsync(Process process)
    {
        using var deadline = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var error = process.StandardError.ReadToEndAsync(deadline.Token);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
            return new(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The program did not end within {Patience}.");
        }
        finally
        {
            process.Dispose();
        }
    }

    public SqliteConnection OpenDatabase()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(Data, "network.db"), Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    public T Ask<T>(string sql)
    {
        using var connection = OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (T)(command.ExecuteScalar() ?? throw new InvalidOperationException("The query answered nothing."));
    }

    public void Run(string statements)
    {
        using var connection = OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

internal sealed record Finished(int Code, string Out, string Error)
{
    public IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
