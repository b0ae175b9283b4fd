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
    private const int ShortestTellingWord = 3; // letters of a name that must stand in an address: fewer occur by chance

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

    /// <summary>
    /// "Ama Osei via phone" before ama.osei@: the person says how, no relay says for whom. Tags do not count, as relays keep addresses
    /// in them.
    /// </summary>
    public bool IsBeforeOwnAddress(EmailAddress address) => Tells(Mailbox.WithoutTag(address.LocalPart), Name);

    /// <summary>Whether some word of the name stands in the local part.</summary>
    internal static bool Tells(string localPart, string name) =>
        Words(name).Any(word => word.Length >= ShortestTellingWord && localPart.Contains(word, StringComparison.OrdinalIgnoreCase));

    internal static HashSet<string> Words(string name) =>
        new(name.Split([' ', ',', '.', '"', '\'', '(', ')', '-', '_'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);

    private static string Bare(ReadOnlySpan<char> name) => name.Trim().Trim("'\"‘’“”").Trim().ToString();
}
