namespace OutlookNetwork.Api;

/// <summary>Where the embedded mode keeps its files.</summary>
internal sealed class DataFolder
{
    public const string Variable = "OUTLOOKNETWORK_DATA";

    private DataFolder(string path) => Path = path;

    public string Path { get; }

    public string Database => System.IO.Path.Combine(Path, "network.db");

    public string Uploads => System.IO.Path.Combine(Path, "uploads");

    public string LocalKey => System.IO.Path.Combine(Path, "local.key");

    /// <param name="chosen">From the command line; else the environment variable, else the user's own data folder.</param>
    /// <exception cref="IOException">The folder cannot be made or written.</exception>
    public static DataFolder Open(string? chosen)
    {
        var path = new[] { chosen, Environment.GetEnvironmentVariable(Variable) }.FirstOrDefault(one => !string.IsNullOrWhiteSpace(one))
            ?? System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "OutlookNetwork");
        var folder = new DataFolder(System.IO.Path.GetFullPath(path));
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder.Uploads); // below the user's profile, which others cannot read
        }
        else
        {
            const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            Directory.CreateDirectory(folder.Path, OwnerOnly);
            Directory.CreateDirectory(folder.Uploads, OwnerOnly);
        }

        return folder;
    }
}
