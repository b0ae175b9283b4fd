namespace OutlookNetwork.Domain.Mail;

/// <summary>
/// The display name that a list or a service puts before its own address: "Ama Osei via Cardiology", "'Ama Osei' via Trial Office",
/// "Ama Osei (via Shared Docs)".
/// </summary>
/// <param name="Name">The person's name, without the quotes around it; empty when only the list is named.</param>
/// <param name="Through">The list or service.</param>
public sealed record RelayedName(string Name, string Through)
{
    private const string Word = "via ";

    /// <returns><see langword="null"/> for a name that names no list.</returns>
    public static RelayedName? Read(string name)
    {
        var trimmed = name.AsSpan().Trim();
        var at = trimmed.LastIndexOf(" (" + Word, StringComparison.OrdinalIgnoreCase);
        if (at >= 0 && trimmed[^1] == ')')
        {
            return new(Bare(trimmed[..at]), trimmed[(at + 2 + Word.Length)..^1].Trim().ToString());
        }

        if (trimmed.StartsWith(Word, StringComparison.Ordinal))
        {
            return new("", trimmed[Word.Length..].Trim().ToString());
        }

        at = trimmed.IndexOf(" " + Word, StringComparison.Ordinal); // a capital V may be a surname
        return at < 0 ? null : new(Bare(trimmed[..at]), trimmed[(at + 1 + Word.Length)..].Trim().ToString());
    }

    private static string Bare(ReadOnlySpan<char> name) => name.Trim().Trim("'\"‘’“”").Trim().ToString();
}
