using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using OutlookNetwork.SignInStandIn;

namespace OutlookNetwork.Api.Tests.Running;

/// <summary>
/// A real PostgreSQL server of this test run's own: on loopback, at a free port, in a temporary folder that goes with it. The server
/// refuses to run as root, so it runs as another user of the machine then.
/// </summary>
public sealed class PostgreSqlServer : IAsyncLifetime
{
    private const string Superuser = "network";
    private const int Attempts = 3; // a port that was free a moment ago may be taken by now

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("outlooknetwork-postgresql-");
    private readonly string _password = RandomNumberGenerator.GetHexString(32);
    private string? _runAs;
    private string? _programs;
    private int _port;
    private int _databases;

    /// <summary>Why there is no server; null when it runs.</summary>
    public string? WhyNot { get; private set; }

    public async ValueTask InitializeAsync()
    {
        _programs = ProgramFolders().FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
        if (_programs is null)
        {
            WhyNot = "PostgreSQL is not installed here: neither on the PATH nor in /usr/lib/postgresql is there an initdb.";
        }
        else
        {
            WhyNot = await StartAsync();
        }

        if (WhyNot is not null && Environment.GetEnvironmentVariable("CI") == "true")
        {
            throw new InvalidOperationException($"PostgreSQL is needed here. {WhyNot}");
        }
    }

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"network_{Interlocked.Increment(ref _databases)}");
        var (code, said) = await RunAsync("createdb", "-h", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture), "-U", Superuser, name);
        return code == 0
            ? $"Host=127.0.0.1;Port={_port};Database={name};Username={Superuser};Password={_password};Maximum Pool Size=20"
            : throw new InvalidOperationException($"createdb failed: {said}");
    }

    public Task StopAsync() => MustAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");

    /// <summary>As it was, at the same port.</summary>
    public Task StartAgainAsync() => MustAsync("pg_ctl", "-D", Data, "-o", Options, "-l", Log, "-w", "start");

    /// <summary>It takes connections and commands, and answers none of them.</summary>
    public Task FreezeAsync() => SignalAsync("STOP");

    public Task ThawAsync() => SignalAsync("CONT");

    public async ValueTask DisposeAsync()
    {
        if (_programs is not null && WhyNot is null)
        {
            await RunAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        }

        _folder.Delete(recursive: true);
    }

    /// <returns>Its connection string, with which whatever goes over the network is encrypted and the server proves who it is.</returns>
    public async Task<string> CreateDatabaseBehindTlsAsync() => $"{await CreateDatabaseAsync()};SSL Mode=VerifyFull;Root Certificate={CertificateFile}";

    private string CertificateFile => Path.Combine(_folder.FullName, "server.crt");

    private string KeyFile => Path.Combine(_folder.FullName, "server.key");

    private string Data => Path.Combine(_folder.FullName, "data");

    private string Log => Path.Combine(_folder.FullName, "log");

    private string Options =>
        $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='{_folder.FullName}' -c fsync=off -c max_connections=300"
        + $" -c ssl=on -c ssl_cert_file='{CertificateFile}' -c ssl_key_file='{KeyFile}'";

    private async Task<string?> StartAsync()
    {
        var passwordFile = Path.Combine(_folder.FullName, "password");
        await File.WriteAllTextAsync(passwordFile, _password);
        var certificate = LoopbackCertificate.Create();
        await File.WriteAllTextAsync(CertificateFile, certificate.Pem);
        await File.WriteAllTextAsync(KeyFile, certificate.KeyPem);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(KeyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite); // else the server does not take it
        }

        if (Environment.UserName == "root")
        {
            _runAs = await AnotherUserAsync();
            if (_runAs is null)
            {
                return "PostgreSQL does not run as root, and there is neither a user postgres nor a user nobody to run it as.";
            }

            await ProcessAsync("chown", ["-R", _runAs, _folder.FullName]);
        }

        var (code, said) = await RunAsync(
            "initdb", "-D", Data, "-U", Superuser, "--auth=scram-sha-256", $"--pwfile={passwordFile}", "--encoding=UTF8", "--locale=C", "--no-sync");
        if (code != 0)
        {
            return $"initdb failed: {said}";
        }

        for (var attempt = 1; code != 0 || attempt == 1; attempt++)
        {
            _port = FreePort();
            (code, said) = await RunAsync("pg_ctl", "-D", Data, "-o", Options, "-l", Log, "-w", "start");
            if (code != 0 && attempt == Attempts)
            {
                return $"PostgreSQL did not start: {said}";
            }
        }

        await GuardAsync();
        return null;
    }

    /// <summary>Tells the server and whatever it started.</summary>
    private async Task SignalAsync(string signal)
    {
        var server = (await File.ReadAllLinesAsync(Path.Combine(Data, "postmaster.pid")))[0];
        await ProcessAsync("/bin/sh", ["-c", $"kill -{signal} {server}; pkill -{signal} -P {server}"]);
    }

    private async Task MustAsync(string program, params string[] arguments)
    {
        var (code, said) = await RunAsync(program, arguments);
        Assert.True(code == 0, $"{program} failed: {said}");
    }

    /// <summary>Ends the server and removes its folder also when this process is killed and can do neither.</summary>
    private async Task GuardAsync()
    {
        const string Guard = "(while kill -0 \"$0\"; do sleep 1; done; folder=$1; shift; \"$@\"; rm -rf -- \"$folder\") >/dev/null 2>&1 &";
        await ProcessAsync("/bin/sh", [
            "-c", Guard, Environment.ProcessId.ToString(CultureInfo.InvariantCulture), _folder.FullName,
            .. Command("pg_ctl", "-D", Data, "-m", "immediate", "stop"),
        ]);
    }

    private async Task<string?> AnotherUserAsync()
    {
        foreach (var user in new[] { "postgres", "nobody" })
        {
            if ((await ProcessAsync("id", ["-u", user])).Code == 0)
            {
                return user;
            }
        }

        return null;
    }

    private static IEnumerable<string> ProgramFolders()
    {
        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin"))
            : [];
        return installed.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Task<(int Code, string Said)> RunAsync(string program, params string[] arguments)
    {
        var command = Command(program, arguments);
        return ProcessAsync(command[0], command[1..]);
    }

    private string[] Command(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs ?? throw new InvalidOperationException("PostgreSQL was not found."), program);
        return _runAs is null ? [path, .. arguments] : ["runuser", "-u", _runAs, "--", path, .. arguments];
    }

    private async Task<(int Code, string Said)> ProcessAsync(string program, string[] arguments)
    {
        // The server keeps what it inherits open for as long as it runs, so its output goes to a file and is not waited for.
        var said = Path.GetTempFileName();
        var script = "exec \"$0\" \"$@\" >\"$OUTPUT\" 2>&1 </dev/null";
        var start = new ProcessStartInfo("/bin/sh", ["-c", script, program, .. arguments]) { WorkingDirectory = "/" };
        start.Environment["OUTPUT"] = said;
        start.Environment["LC_ALL"] = "C";
        start.Environment["PGPASSWORD"] = _password;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        await process.WaitForExitAsync();
        var text = await File.ReadAllTextAsync(said);
        File.Delete(said);
        return (process.ExitCode, text.Trim());
    }
}
