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

    /// <summary>The path itself, the messages of a Maildir, or every file of a folder of messages, in order of path.</summary>
    public static IEnumerable<MailFile> Below(string path)
    {
        if (!Directory.Exists(path))
        {
            return [Of(path)];
        }

        var found = new List<MailFile>();
        var waiting = new Stack<Folder>([new(path, RealPath(System.IO.Path.GetFullPath(path)))]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { waiting.Peek().RealPath };
        while (waiting.TryPop(out var folder))
        {
            try
            {
                found.AddRange(MailIn(folder.Path).Select(Of));
                foreach (var below in FoldersIn(folder).Where(below => seen.Add(below.RealPath)))
                {
                    waiting.Push(below);
                }
            }
            catch (UnauthorizedAccessException)
            {
                found.Add(new(folder.Path, folder.Path, 0, "The folder may not be read by this user; change its permissions and import again."));
            }
            catch (IOException)
            {
                found.Add(new(folder.Path, folder.Path, 0, "The folder could not be read; check the disk and import again."));
            }
        }

        return found.OrderBy(file => file.Path, StringComparer.Ordinal);
    }

    private static MailFile Of(string path) => new(path, path, new FileInfo(path) is { Exists: true } file ? file.Length : 0);

    /// <summary>A Maildir keeps messages in cur and new; files beside those are a server's notes.</summary>
    private static IEnumerable<string> MailIn(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", OneFolder).ToList();
        return IsMaildir(folder) ? files.Where(file => file.EndsWith(".eml", StringComparison.OrdinalIgnoreCase)) : files;
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
