using System.Diagnostics;
using System.Text;
using OutlookNetwork.Api.Compliance;
using OutlookNetwork.Domain.Compliance;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Benchmarks;

/// <summary>How much text the wording check reads in a second of one core, on the bodies of real messages, by processor time: other work does not count.</summary>
internal static class Wording
{
    private const int Messages = 2000;
    private const int Rounds = 5;

    public static void Run()
    {
        var bodies = new GeneratedMailbox(Messages).Messages().Select(bytes => MailReader.Read(bytes).Body).ToList();
        var size = bodies.Sum(body => (long)Encoding.UTF8.GetByteCount(body));
        var check = ShippedRules.Check([]);
        IReadOnlySet<string> regions = new HashSet<string> { "US", "EU", "UK" };
        var day = new DateOnly(2026, 1, 1);
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            bodies.ForEach(body => check.Run(new(body, WordingDirection.Outgoing, day, regions)));
            best = Math.Min(best, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
        }

        Console.WriteLine($"check    {size / best / 1e6,8:N1} MB/s of one core ({bodies.Count} texts, {size / 1e6:N1} MB)");
    }
}
