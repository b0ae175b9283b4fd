namespace OutlookNetwork.Api;

/// <summary>Where the embedded mode keeps its files.</summary>
internal sealed class DataFolder
{
    public const string Variable = "OUTLOOKNETWORK_DATA";

    private DataFolder(string path) => (Path, Uploads) = (path, System.IO.Path.Combine(path, "uploads"));

    public string Path { get; }

    public string Database => System.IO.Path.Combine(Path, "network.db");

    /// <summary>Where files wait that were handed in.</summary>
    public string Uploads { get; private set; }

    /// <summary>A name for the one server that can read the uploads; null when every server of the database can.</summary>
    public string? UploadsOf { get; private set; }

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

    /// <param name="shared">A folder that all servers share; null for the one in the data folder.</param>
    /// <param name="hasOtherServers">The database may have other servers, which cannot read what lies in the data folder.</param>
    /// <exception cref="DataFolderException">It is not there or cannot be written, or the data folder cannot.</exception>
    public void PlaceUploads(string? shared, bool hasOtherServers)
    {
        if (!string.IsNullOrWhiteSpace(shared))
        {
            Uploads = Directory.Exists(shared)
                ? System.IO.Path.GetFullPath(shared)
                : throw new DataFolderException("The folder that Imports:UploadFolder names is not there. Make it, or mount it, on every server.");
        }
        else if (hasOtherServers)
        {
            UploadsOf = $"uploads-{NameOfServer()}";
        }
    }

    /// <summary>Made once for each data folder, so that a server which starts again finds its own imports.</summary>
    private string NameOfServer()
    {
        var file = System.IO.Path.Combine(Path, "server.id");
        try
        {
            if (!File.Exists(file))
            {
                File.WriteAllText(file, Guid.NewGuid().ToString("N"));
            }

            return File.ReadAllText(file).Trim();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderException($"The file {file} cannot be read or written. Check the permissions of the data folder.", error);
        }
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
