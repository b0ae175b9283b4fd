namespace OutlookNetwork.Domain.Cadence;

/// <summary>
/// A calendar of what is due, which a calendar program reads by its address alone. An owner has one at most; a new one takes the place
/// of the last, whose address then says nothing any more.
/// </summary>
public sealed class CalendarFeed : IOwned
{
    private CalendarFeed()
    {
    }

    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public Book Book { get; init; }

    /// <summary>SHA-256, in hexadecimal, of the secret in the address. The secret itself is kept nowhere.</summary>
    public string SecretHash { get; private set; } = "";

    public NamesShown Names { get; private set; }

    /// <summary>Each entry asks the calendar program to remind.</summary>
    public bool Alarms { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    public static CalendarFeed For(Guid tenantId, string ownerId) => new() { TenantId = tenantId, OwnerId = ownerId };

    /// <param name="secretHash">See <see cref="SecretHash"/>.</param>
    public void Renew(string secretHash, NamesShown names, bool alarms, DateTimeOffset now) =>
        (SecretHash, Names, Alarms, MadeAt) = (secretHash, names, alarms, now);

    /// <summary>What an entry calls somebody.</summary>
    public static string Called(string name, NamesShown names) => names switch
    {
        NamesShown.Full => name,
        NamesShown.Initials => InitialsOf(name),
        _ => "",
    };

    /// <returns>Of at most three words the first letter, a full stop behind each; empty when no word begins with a letter.</returns>
    private static string InitialsOf(string name)
    {
        const int Most = 3;
        var letters = name.Split([' ', '-', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.EnumerateRunes().FirstOrDefault(System.Text.Rune.IsLetter)).Where(letter => letter.Value != 0).Take(Most);
        return string.Concat(letters.Select(letter => $"{System.Text.Rune.ToUpperInvariant(letter)}."));
    }
}

/// <summary>How people are called in what is read by an address alone.</summary>
public enum NamesShown
{
    Initials,
    Full,
    None,
}
