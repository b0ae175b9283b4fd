using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

/// <summary>
/// Real mail with the reading that other programs give of it. It is no part of the repository: it stands in "shared/mail" next to
/// the working copy, or where OUTLOOKNETWORK_SHARED says.
/// </summary>
internal static class SharedMail
{
    private const int LargestMessage = 64 * 1024 * 1024;

    /// <summary>The folder of a set. Skips the test, visibly, where it is missing.</summary>
    public static string Folder(string set)
    {
        var folder = Roots().Select(root => Path.Combine(root, "mail", set)).FirstOrDefault(Directory.Exists);
        Assert.SkipWhen(folder is null, $"The mail collection \"{set}\" is not here: no shared/mail next to the working copy, no OUTLOOKNETWORK_SHARED.");
        return folder!; // skipped above when null
    }

    /// <summary>All messages of a set by the key that its truth files use.</summary>
    public static IEnumerable<(string Key, ReadOnlyMemory<byte> Bytes)> Messages(string set)
    {
        var folder = Folder(set);
        foreach (var mbox in Directory.EnumerateFiles(folder, "*.mbox.gz"))
        {
            var name = Path.GetFileNameWithoutExtension(mbox);
            foreach (var message in Split(Unpack(mbox)))
            {
                yield return ($"{set}/{name}#{message.Number}", message.Bytes);
            }
        }

        foreach (var (name, bytes) in Files(set))
        {
            yield return ($"{set}/{name}", bytes);
        }
    }

    /// <summary>The files of the set's archive.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Files(string set)
    {
        foreach (var archive in Directory.EnumerateFiles(Folder(set), "*.tar.gz"))
        {
            using var packed = File.OpenRead(archive);
            using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
            using var tar = new TarReader(unpacked);
            while (tar.GetNextEntry(copyData: true) is { } entry)
            {
                if (entry.DataStream is null)
                {
                    continue;
                }

                using var content = new MemoryStream();
                entry.DataStream.CopyTo(content);
                yield return (entry.Name.StartsWith("./", StringComparison.Ordinal) ? entry.Name[2..] : entry.Name, content.ToArray());
            }
        }
    }

    public static IEnumerable<JsonElement> Truth(string set)
    {
        using var packed = File.OpenRead(Path.Combine(Folder(set), "headers.jsonl.gz"));
        using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        using var lines = new StreamReader(unpacked);
        while (lines.ReadLine() is { } line)
        {
            yield return JsonDocument.Parse(line).RootElement;
        }
    }

    public static IReadOnlyList<MboxMessage> Split(byte[] mbox)
    {
        var messages = new List<MboxMessage>();
        var splitter = new MboxSplitter(LargestMessage, messages.Add);
        splitter.Feed(mbox);
        splitter.Complete();
        return messages;
    }

    private static byte[] Unpack(string file)
    {
        using var packed = File.OpenRead(file);
        using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        using var content = new MemoryStream();
        unpacked.CopyTo(content);
        return content.ToArray();
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
