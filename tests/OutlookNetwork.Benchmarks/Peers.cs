namespace OutlookNetwork.Benchmarks;

/// <summary>Mail indexers that people trust, where they are installed; each starts with an empty index of its own.</summary>
internal static class Peers
{
    /// <returns>Null when it is not installed.</returns>
    public static Measured? Notmuch(string maildir, string work)
    {
        if (!IsInstalled("notmuch"))
        {
            return null;
        }

        var index = Directory.CreateDirectory(Path.Combine(work, "notmuch")).FullName;
        var config = Path.Combine(work, "notmuch-config");
        File.WriteAllText(config, $"[database]\npath={index}\nmail_root={maildir}\n[user]\nname=Owner\nprimary_email=owner@liaison.example\n[new]\ntags=unread\n");
        return Fresh(index, () => Measured.Run("notmuch", ["--config", config, "new", "--quiet"]));
    }

    /// <param name="batch">How many messages it commits at once; its own choice unless given.</param>
    /// <returns>Null when it is not installed.</returns>
    public static Measured? Mu(string maildir, string work, int? batch = null)
    {
        if (!IsInstalled("mu"))
        {
            return null;
        }

        var index = Path.Combine(work, "mu");
        string[] size = batch is null ? [] : [$"--batch-size={batch}"];
        Measured.Run("mu", ["init", "--muhome", index, "--maildir", maildir, .. size]);
        return Fresh(index, () => Measured.Run("mu", ["index", "--muhome", index, "--quiet"]));
    }

    private static Measured Fresh(string index, Func<Measured> run)
    {
        var measured = run();
        Directory.Delete(index, recursive: true);
        return measured;
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
