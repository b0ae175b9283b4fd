namespace OutlookNetwork.Api.Imports;

/// <summary>A file that may hold mail.</summary>
/// <param name="Label">What its messages name as their source.</param>
/// <param name="Size">Bytes; 0 when it cannot be seen.</param>
internal sealed record MailFile(string Path, string Label, long Size)
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = 0 };

    /// <summary>The path itself, the messages of a Maildir, or every file of a folder of messages, in order of path.</summary>
    public static IEnumerable<MailFile> Below(string path)
    {
        if (!Directory.Exists(path))
        {
            return [new(path, path, new FileInfo(path) is { Exists: true } file ? file.Length : 0)];
        }

        return Directory.EnumerateFiles(path, "*", Everything)
            .GroupBy(file => System.IO.Path.GetDirectoryName(file) ?? path)
            .SelectMany(folder => Mail(folder.Key, folder))
            .Order(StringComparer.Ordinal)
            .Select(file => new MailFile(file, file, new FileInfo(file) is { Exists: true } found ? found.Length : 0));
    }

    /// <summary>A Maildir keeps messages in cur and new; tmp holds what is not delivered yet, and files beside them are a server's notes.</summary>
    private static IEnumerable<string> Mail(string folder, IEnumerable<string> files)
    {
        if (System.IO.Path.GetFileName(folder) == "tmp" && System.IO.Path.GetDirectoryName(folder) is { } above && IsMaildir(above))
        {
            return [];
        }

        return IsMaildir(folder) ? files.Where(file => file.EndsWith(".eml", StringComparison.OrdinalIgnoreCase)) : files;
    }

    private static bool IsMaildir(string folder) =>
        Directory.Exists(System.IO.Path.Combine(folder, "cur")) && Directory.Exists(System.IO.Path.Combine(folder, "new"));
}
