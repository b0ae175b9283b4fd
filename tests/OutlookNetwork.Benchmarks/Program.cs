using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using OutlookNetwork.Benchmarks;
using OutlookNetwork.Domain.Mail;

// Figures of the whole program on a generated mailbox. Absolute times say something about one machine only; the ratios hold anywhere.
// Usage: dotnet run -c Release --project tests/OutlookNetwork.Benchmarks [-- MESSAGES]
var messages = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 20_000;
var work = Directory.CreateTempSubdirectory("outlooknetwork-benchmark-").FullName;
try
{
    new GeneratedMailbox(messages).WriteMaildir(Path.Combine(work, "maildir"));
    new GeneratedMailbox(messages).WriteMbox(Path.Combine(work, "one.mbox"));
    new GeneratedMailbox(messages * 2).WriteMbox(Path.Combine(work, "two.mbox"));
    var sample = Directory.GetFiles(Path.Combine(work, "maildir", "cur")).Take(2000).Select(File.ReadAllBytes).ToList();

    var parse = Parse(sample);
    Console.WriteLine($"read        {sample.Sum(bytes => bytes.LongLength) / parse.TotalSeconds / 1e6,8:N1} MB/s on one core");

    var maildir = Import("maildir", "data-maildir");
    var again = Import("maildir", "data-maildir");
    var one = Import("one.mbox", "data-one");
    var two = Import("two.mbox", "data-two");
    Console.WriteLine($"maildir     {messages / maildir.Seconds,8:N0} messages/s, peak {maildir.PeakMegabytes:N0} MB ({messages:N0} messages in {maildir.Seconds:N1} s)");
    Console.WriteLine($"mbox        {messages / one.Seconds,8:N0} messages/s, peak {one.PeakMegabytes:N0} MB");
    Console.WriteLine($"twice as many messages take {two.Seconds / one.Seconds:N2} times as long and {two.PeakMegabytes / one.PeakMegabytes:N2} times the memory");
    Console.WriteLine($"importing again takes {again.Seconds / maildir.Seconds:N2} times as long and stores {again.Stored}");
    Console.WriteLine($"serve is ready on the existing database after {Ready("data-maildir"):N2} s");
}
finally
{
    Directory.Delete(work, recursive: true);
}

static TimeSpan Parse(List<byte[]> sample)
{
    sample.ForEach(bytes => MailReader.Read(bytes)); // warm
    var clock = Stopwatch.StartNew();
    sample.ForEach(bytes => MailReader.Read(bytes));
    return clock.Elapsed;
}

(double Seconds, double PeakMegabytes, int Stored) Import(string source, string data)
{
    using var process = Product("import", Path.Combine(work, source), "--mailbox", "owner@liaison.example", "--json", "--data", Path.Combine(work, data));
    var peak = 0L;
    var output = process.StandardOutput.ReadToEndAsync();
    while (!process.WaitForExit(50))
    {
        peak = Math.Max(peak, PeakOf(process));
    }

    if (process.ExitCode != 0)
    {
        throw new InvalidOperationException($"The import ended with {process.ExitCode}.");
    }

    using var summary = JsonDocument.Parse(output.Result);
    return (summary.RootElement.GetProperty("seconds").GetDouble(), peak / 1e6, summary.RootElement.GetProperty("stored").GetInt32());
}

double Ready(string data)
{
    var clock = Stopwatch.StartNew();
    using var process = Product("serve", "--port", "0", "--data", Path.Combine(work, data));
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

static long PeakOf(Process process)
{
    try
    {
        process.Refresh();
        return process.PeakWorkingSet64;
    }
    catch (InvalidOperationException)
    {
        return 0; // it ended between two looks
    }
}

static Process Product(params string[] arguments)
{
    var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
    start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "outlooknetwork.dll"));
    Array.ForEach(arguments, start.ArgumentList.Add);
    return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
}
