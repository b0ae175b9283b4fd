using System.Diagnostics;
using System.Text.Json;

namespace OutlookNetwork.Benchmarks;

/// <summary>
/// Our import beside the mail indexers people trust, on one generated Maildir in one run; rates say something about one machine, the
/// ratios hold anywhere. Reading every byte is the limit that nobody passes.
/// </summary>
internal sealed class Ingest(string work)
{
    private const int Compared = 20_000;

    private static readonly int[] Sizes = [50_000, 200_000];

    public void Run()
    {
        var maildir = Generate(Compared);
        var reading = Reading(maildir);
        Console.WriteLine($"{"",-34}{"messages/s",12}{"of reading",12}{"peak MB",10}");
        Print("reading every byte", Compared, reading, reading);
        var ours = Import(maildir);
        Print("our import", Compared, ours, reading);
        var again = Import(maildir);
        Print("our import of the same again", Compared, again, reading);
        Console.WriteLine($"{"",-34}the first takes {ours.Seconds / again.Seconds:N1} times as long");
        Compare("notmuch new", ours, reading, Peers.Notmuch(maildir, work));
        Compare("mu index", ours, reading, Peers.Mu(maildir, work));
        Compare("mu index, one batch", ours, reading, Peers.Mu(maildir, work, batch: Compared * 2));
        Directory.Delete(maildir, recursive: true);

        var perMessage = new List<double>();
        foreach (var size in Sizes)
        {
            var larger = Generate(size);
            var measured = Import(larger);
            Print("our import", size, measured, Reading(larger));
            perMessage.Add(measured.Seconds / size);
            Directory.Delete(larger, recursive: true);
        }

        Console.WriteLine($"a message at {Sizes[^1]:N0} takes {perMessage[^1] / perMessage[0]:N2} times as long as at {Sizes[0]:N0}");
    }

    private string Generate(int messages)
    {
        var maildir = Path.Combine(work, $"maildir-{messages}");
        new GeneratedMailbox(messages).WriteMaildir(maildir);
        return maildir;
    }

    private Measured Import(string maildir)
    {
        var data = Path.Combine(work, "data-" + Path.GetFileName(maildir));
        var measured = Product.Run("import", maildir, "--mailbox", "alx.manpages@gmail.com", "--json", "--data", data);
        using var summary = JsonDocument.Parse(measured.Output);
        return measured with { Seconds = summary.RootElement.GetProperty("seconds").GetDouble() };
    }

    private static Measured Reading(string maildir)
    {
        Read(maildir); // warm: all contestants find the files in memory
        var clock = Stopwatch.StartNew();
        Read(maildir);
        return new(clock.Elapsed.TotalSeconds, 0, "");
    }

    private static void Read(string maildir)
    {
        var buffer = new byte[1024 * 1024];
        foreach (var path in Directory.EnumerateFiles(maildir, "*", SearchOption.AllDirectories))
        {
            using var file = File.OpenHandle(path);
            for (long at = 0, count; (count = RandomAccess.Read(file, buffer, at)) > 0; at += count)
            {
            }
        }
    }

    private static void Compare(string name, Measured ours, Measured reading, Measured? peer)
    {
        if (peer is null)
        {
            Console.WriteLine($"{name,-34}not installed");
            return;
        }

        Print(name, Compared, peer, reading);
        Console.WriteLine($"{"",-34}ours is {peer.Seconds / ours.Seconds:N1} times as fast");
    }

    private static void Print(string name, int messages, Measured measured, Measured reading) => Console.WriteLine(
        $"{$"{name}, {messages:N0}",-34}{messages / measured.Seconds,12:N0}{reading.Seconds / measured.Seconds,12:P1}{measured.PeakMegabytes,10:N0}");
}
