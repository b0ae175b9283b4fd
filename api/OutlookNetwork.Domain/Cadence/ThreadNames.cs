using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Cadence;

/// <summary>
/// Who is spoken to by a name that the message itself does not explain: an address without a name, or list mail that reaches the owner only
/// through the list. Then the names tell it under which people wrote in the thread.
/// </summary>
internal static class ThreadNames
{
    private const int Shortest = 2; // letters

    /// <returns>The same messages in the same order. List mail that speaks to the owner, who wrote here, is person mail.</returns>
    public static IEnumerable<TurnMessage> Told(IReadOnlyCollection<TurnMessage> messages)
    {
        var (own, others) = (NamesOf(messages, Direction.Outgoing), NamesOf(messages, Direction.Incoming));
        foreach (var message in messages)
        {
            var called = message is { Direction: Direction.Incoming, SpokenTo: SpokenTo.Somebody or SpokenTo.Others } ? message.Called.Select(Letters).ToList() : [];
            if (called.Exists(own.Contains))
            {
                yield return message with { SpokenTo = SpokenTo.Owner, Automatic = message.Automatic == Automatic.List ? Automatic.None : message.Automatic };
            }
            else
            {
                yield return called.Exists(others.Contains) ? message with { SpokenTo = SpokenTo.Others } : message;
            }
        }
    }

    private static HashSet<string> NamesOf(IEnumerable<TurnMessage> messages, Direction direction) =>
        messages.Where(message => message.Direction == direction)
            .SelectMany(message => message.WriterName.Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries)).Select(Letters).Where(name => name.Length >= Shortest)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>"T.J." is "TJ".</summary>
    private static string Letters(string name) => string.Concat(name.Where(char.IsLetter));
}
