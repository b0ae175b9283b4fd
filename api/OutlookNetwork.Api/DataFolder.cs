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
    /// <param name="mustHoldStore">Makes no folder, and refuses one that holds no store.</param>
    /// <exception cref="DataFolderException">The folder cannot be made or written, or holds no store.</exception>
    public static DataFolder Open(string? chosen, bool mustHoldStore = false)
    {
        var path = new[] { chosen, Environment.GetEnvironmentVariable(Variable) }.FirstOrDefault(one => !string.IsNullOrWhiteSpace(one))
            ?? System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "OutlookNetwork");
        var folder = new DataFolder(System.IO.Path.GetFullPath(path));
        if (File.Exists(folder.Path))
        {
            throw new DataFolderException($"The data folder {folder.Path} is a file. Choose a folder with --data.");
        }

        if (mustHoldStore && !File.Exists(folder.Database))
        {
            throw new DataFolderException($"The data folder {folder.Path} holds no store. Import mail first, or choose another folder with --data.");
        }

        try
        {
            folder.Make();
        }
        catch (UnauthorizedAccessException error)
        {
            throw new DataFolderException(
                $"The data folder {folder.Path} cannot be made or written by this user. Change its permissions, or choose another with --data.", error);
        }
        catch (IOException error)
        {
            throw new DataFolderException($"The data folder {folder.Path} cannot be made there. Check the disk, or choose another with --data.", error);
        }

        return folder;
    }

    private void Make()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Uploads); // below the user's profile, which others cannot read
        }
        else
        {
            const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            Directory.CreateDirectory(Path, OwnerOnly);
            Directory.CreateDirectory(Uploads, OwnerOnly);
        }
    }
}

/// <summary>The data folder cannot be used; the message says why and what to do.</summary>
internal sealed class DataFolderException(string message, Exception? inner = null) : IOException(message, inner);
