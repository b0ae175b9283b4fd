using System.Diagnostics;

namespace OutlookNetwork.Benchmarks;

/// <summary>The shipped program, run as its users run it.</summary>
internal static class Product
{
    private static string Program => Path.Combine(AppContext.BaseDirectory, "outlooknetwork.dll");

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
}
