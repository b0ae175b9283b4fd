using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using OutlookNetwork.Api.Tests.Running;

namespace OutlookNetwork.Api.Tests.Threads;

/// <summary>
/// Real mail, threaded by the program and by two other tools. It is no part of the repository: it stands in "shared/mail" next to
/// the working copy, or where OUTLOOKNETWORK_SHARED says.
/// </summary>
public sealed class ThreadTruthTests : IDisposable
{
    private static readonly string[] Sets = ["linux-hyperv", "linux-man", "notmuch"];

    private readonly Product _product = new();

    public void Dispose() => _product.Dispose();

    [Fact]
    public async Task Real_mailing_lists_have_the_threads_that_every_reading_of_their_headers_gives()
    {
        var shared = Roots().Select(root => Path.Combine(root, "mail")).FirstOrDefault(Directory.Exists);
        Assert.SkipWhen(shared is null, "The mail collections are not here: no shared/mail next to the working copy, no OUTLOOKNETWORK_SHARED.");
        foreach (var set in Sets)
        {
            Unpack(Path.Combine(shared!, set), Path.Combine(_product.Files, set)); // skipped above when null
        }

        await _product.ImportAsync([.. Sets.Select(set => Path.Combine(_product.Files, set))]);
        var lines = await _product.ExportAsync("messages");

        foreach (var set in Sets)
        {
            var (precision, recall, pairs) = Score(lines, Truth(Path.Combine(shared!, set)));
            TestContext.Current.TestOutputHelper?.WriteLine($"{set}: precision {precision:F4}, recall {recall:F4} of {pairs} pairs");
            Assert.True(pairs > 100, $"{set} holds no pairs to compare.");
            if (set != "notmuch")
            {
                Assert.Equal((set, 1.0, 1.0), (set, precision, recall));
            }
            else
            {
                Assert.True(precision >= 0.999 && recall >= 0.999, $"{set}: precision {precision}, recall {recall}");
            }
        }
    }

    /// <summary>
    /// Pairs that the truth wants together have the same "must"; pairs that no reading joins have different "may"; what lies between
    /// is a matter of taste and not scored. Copies of one message count once.
    /// </summary>
    private (double Precision, double Recall, long Pairs) Score(IReadOnlyList<JsonElement> lines, Dictionary<string, JsonElement> truth)
    {
        string Representative(string key) => truth[key].TryGetProperty("copy_of", out var copy) && truth.ContainsKey(copy.GetString() ?? "") ? copy.GetString() ?? "" : key;

        var thread = new Dictionary<string, string>();
        foreach (var line in lines)
        {
            var key = Path.GetRelativePath(_product.Files, line.GetProperty("source").GetString() ?? "").Replace('\\', '/');
            if (truth.ContainsKey(key))
            {
                thread.TryAdd(Representative(key), line.GetProperty("thread_id").GetString() ?? "");
            }
        }

        var items = truth.Where(one => one.Value.TryGetProperty("must", out _) && Representative(one.Key) == one.Key)
            .Select(one => (
                Must: one.Value.GetProperty("must").GetString(),
                May: one.Value.GetProperty("may").GetString(),
                Ours: thread.GetValueOrDefault(one.Key, "absent " + one.Key)))
            .ToList();
        var together = Pairs(items.GroupBy(one => (one.Must, one.Ours)));
        var wanted = Pairs(items.GroupBy(one => one.Must));
        var wrong = Pairs(items.GroupBy(one => one.Ours)) - Pairs(items.GroupBy(one => (one.May, one.Ours)));
        return ((double)together / (together + wrong), (double)together / wanted, wanted);
    }

    private static long Pairs<TKey, T>(IEnumerable<IGrouping<TKey, T>> groups) => groups.Select(group => group.LongCount()).Sum(count => count * (count - 1) / 2);

    private static Dictionary<string, JsonElement> Truth(string set)
    {
        using var packed = File.OpenRead(Path.Combine(set, "threads.jsonl.gz"));
        using var lines = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        var truth = new Dictionary<string, JsonElement>();
        while (lines.ReadLine() is { } line)
        {
            var one = JsonDocument.Parse(line).RootElement;
            truth.Add(one.GetProperty("key").GetString() ?? "", one);
        }

        return truth;
    }

    private static void Unpack(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*.gz"))
        {
            using var packed = File.OpenRead(file);
            using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
            if (file.EndsWith(".tar.gz", StringComparison.Ordinal))
            {
                TarFile.ExtractToDirectory(unpacked, to, overwriteFiles: false);
            }
            else if (file.EndsWith(".mbox.gz", StringComparison.Ordinal))
            {
                using var mbox = File.Create(Path.Combine(to, Path.GetFileNameWithoutExtension(file)));
                unpacked.CopyTo(mbox);
            }
        }
    }

    private static IEnumerable<string> Roots()
    {
        if (Environment.GetEnvironmentVariable("OUTLOOKNETWORK_SHARED") is { Length: > 0 } stated)
        {
            yield return stated;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            yield return Path.Combine(folder.FullName, "shared");
        }
    }
}
