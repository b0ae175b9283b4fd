namespace OutlookNetwork.Benchmarks;

internal static class SharedMail
{
    /// <summary>The development mail, beside the repository.</summary>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared", "mail");
            if (Directory.Exists(shared))
            {
                return shared;
            }
        }

        throw new DirectoryNotFoundException("The development mail is expected in a folder shared/mail beside the repository.");
    }
}
