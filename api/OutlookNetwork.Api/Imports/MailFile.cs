using System.IO.Enumeration;

namespace OutlookNetwork.Api.Imports;

/// <summary>A file that may hold mail, or a folder that cannot be looked into.</summary>
/// <param name="Label">What its messages name as their source.</param>
/// <param name="Size">Bytes; 0 when it cannot be seen.</param>
/// <param name="Problem">One sentence: why it cannot be looked into.</param>
internal sealed record MailFile(string Path, string Label, long Size, string? Problem = null)
{
    private static readonly EnumerationOptions OneFolder = new() { RecurseSubdirectories = false, IgnoreInaccessible = false, AttributesToSkip = 0 };

    /// <summary>Delivered to a Maildir, where a first line "From " is a server's mark and makes no mbox.</summary>
    public bool IsInMaildir => System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(Path)) is "cur" or "new";

    /// <summary>
    /// The path itself, the messages of a Maildir, or every file of a folder of messages: the files of a folder by name, then those of
    /// the folders in it. No more than one folder's names are held at once.
    /// </summary>
    public static IEnumerable<MailFile> Below(string path)
    {
        if (!Directory.Exists(path))
        {
            yield return Of(path);
            yield break;
        }

        var waiting = new Stack<Folder>([new(path, RealPath(System.IO.Path.GetFullPath(path)))]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { waiting.Peek().RealPath };
        while (waiting.TryPop(out var folder))
        {
            var (names, below, problem) = LookInto(folder);
            foreach (var name in names)
            {
                yield return Of(System.IO.Path.Combine(folder.Path, name));
            }

            if (problem is not null)
            {
                yield return new(folder.Path, folder.Path, 0, problem);
            }

            foreach (var one in below.Where(one => seen.Add(one.RealPath)).OrderByDescending(one => one.Path, StringComparer.Ordinal))
            {
                waiting.Push(one);
            }
        }
    }

    private static (IReadOnlyList<string> Names, IReadOnlyList<Folder> Below, string? Problem) LookInto(Folder folder)
    {
        try
        {
            return (MailIn(folder.Path), FoldersIn(folder), null);
        }
        catch (UnauthorizedAccessException)
        {
            return ([], [], "The folder may not be read by this user; change its permissions and import again.");
        }
        catch (IOException)
        {
            return ([], [], "The folder could not be read; check the disk and import again.");
        }
    }

    private static MailFile Of(string path) => new(path, path, new FileInfo(path) is { Exists: true } file ? file.Length : 0);

    /// <summary>Names in their order. A Maildir keeps messages in cur and new; files beside those are a server's notes.</summary>
    private static List<string> MailIn(string folder)
    {
        var isMaildir = IsMaildir(folder);
        var names = new FileSystemEnumerable<string>(folder, (ref entry) => entry.FileName.ToString(), OneFolder)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && (!isMaildir || entry.FileName.EndsWith(".eml", StringComparison.OrdinalIgnoreCase)),
        }.ToList();
        names.Sort(StringComparer.Ordinal);
        return names;
    }

    /// <summary>All but a Maildir's tmp, which holds what is not delivered yet.</summary>
    private static List<Folder> FoldersIn(Folder folder) => [.. Directory.EnumerateDirectories(folder.Path, "*", OneFolder)
        .Where(below => System.IO.Path.GetFileName(below) != "tmp" || !IsMaildir(folder.Path))
        .Select(below => new Folder(below, RealPath(System.IO.Path.Combine(folder.RealPath, System.IO.Path.GetFileName(below)))))];

    private static bool IsMaildir(string folder) =>
        Directory.Exists(System.IO.Path.Combine(folder, "cur")) && Directory.Exists(System.IO.Path.Combine(folder, "new"));

    private static string RealPath(string folder) =>
        System.IO.Path.TrimEndingDirectorySeparator(Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? folder);

    /// <param name="RealPath">Where it is when links are followed: a folder reached twice is read once, so a loop of links ends.</param>
    private sealed record Folder(string Path, string RealPath);
}
