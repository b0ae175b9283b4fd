namespace OutlookNetwork.EndToEnd.Tests.Setup;

/// <summary>Where things stand in the working copy that the tests were built from.</summary>
internal static class Repository
{
    private const string Solution = "OutlookNetwork.sln";

    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The server, as built in the same configuration as the tests.</summary>
    public static string Server { get; } =
        Path.Combine(Root, "api", "OutlookNetwork.Api", "bin", Configuration(), "net10.0", "outlooknetwork.dll");

    public static string DemoMailbox { get; } = Path.Combine(Root, "api", "OutlookNetwork.Api", "Demo", "Mailbox");

    public static string AddIn { get; } = Path.Combine(Root, "addin");

    /// <summary>A folder for what a run leaves behind; it is made when it is missing.</summary>
    public static string Results(string name) => Directory.CreateDirectory(Path.Combine(Root, "TestResults", name)).FullName;

    /// <summary>What is given to the project beside the working copy; null where there is nothing.</summary>
    public static string? Shared(params string[] path)
    {
        var chosen = Environment.GetEnvironmentVariable("OUTLOOKNETWORK_SHARED");
        var places = chosen is null ? Above(new DirectoryInfo(Root)).Select(folder => Path.Combine(folder.FullName, "shared")) : [chosen];
        return places.Select(place => Path.Combine([place, .. path])).FirstOrDefault(Path.Exists);
    }

    private static string Configuration() => new DirectoryInfo(AppContext.BaseDirectory).Parent?.Name ?? "Debug";

    private static string Find(DirectoryInfo from) =>
        Above(from).FirstOrDefault(folder => File.Exists(Path.Combine(folder.FullName, Solution)))?.FullName
        ?? throw new DirectoryNotFoundException($"No folder above {from.FullName} holds {Solution}.");

    private static IEnumerable<DirectoryInfo> Above(DirectoryInfo from)
    {
        for (var folder = from; folder is not null; folder = folder.Parent)
        {
            yield return folder;
        }
    }
}
