namespace OutlookNetwork.Api;

/// <summary>A file that only its owner can read.</summary>
internal static class PrivateFile
{
    /// <summary>Written beside and renamed, so that of two processes that make it at once one's is kept and both read the same.</summary>
    public static void MakeOnce(string path, string text)
    {
        var beside = $"{path}.{Guid.CreateVersion7():N}";
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new StreamWriter(beside, how))
        {
            file.Write(text);
        }

        try
        {
            File.Move(beside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(beside); // another process was a moment earlier
        }
    }
}
