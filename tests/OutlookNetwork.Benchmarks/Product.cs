using System.Diagnostics;

namespace OutlookNetwork.Benchmarks;

/// <summary>The shipped program, run as its users run it.</summary>
internal static class Product
{
    /// <summary>As the product's own build leaves it; the copy beside this program has libraries that are not compiled ahead.</summary>
    private static string Program { get; } = Find();

    public static Measured Run(params string[] arguments) => Measured.Run("dotnet", [Program, .. arguments]);

    /// <returns>Seconds until the server says that it can be opened.</returns>
    public static double SecondsUntilReady(string data)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[] { Program, "serve", "--port", "0", "--data", data })
        {
            start.ArgumentList.Add(argument);
        }

        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        try
        {
            while (process.StandardOutput.ReadLine() is { } line && !line.Contains("/start?code=", StringComparison.Ordinal))
            {
            }

            return clock.Elapsed.TotalSeconds;
        }
        finally
        {
            process.Kill();
        }
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "OutlookNetwork.sln")))
        {
            folder = folder.Parent;
        }

        var program = Path.Combine(folder?.FullName ?? "", "api/OutlookNetwork.Api/bin/Release/net10.0/outlooknetwork.dll");
        return File.Exists(program)
            ? program
            : throw new FileNotFoundException("The benchmarks measure a release: build the solution with -c Release first.", program);
    }
}
