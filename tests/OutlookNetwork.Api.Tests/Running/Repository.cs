namespace OutlookNetwork.Api.Tests.Running;

/// <summary>The working copy that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Api => Path.Combine(Root, "api", "OutlookNetwork.Api");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OutlookNetwork.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("These tests read the sources; run them in a working copy.");
    }
}
