using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Cadence;

/// <summary>What turns and reply times read of a message.</summary>
public sealed record TurnMessage(
    Guid Id, Direction Direction, DateTimeOffset? SentAt, Automatic Automatic, bool IsInternalOnly, string? Question)
{
    public TurnSign Sign { get; init; }

    /// <summary>The owner said that nobody owes an answer to it.</summary>
    public bool IsSettled { get; init; }

    /// <summary>By its subject.</summary>
    public bool IsForward { get; init; }

    /// <summary>Who wrote it, in normal form; empty when unknown.</summary>
    public string Writer { get; init; } = "";

    /// <summary>Outside addresses in To, in normal form; the owner's are left out.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>The same of To and Cc.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>What it asks has the owner's name in it; true also where the message does not tell the name.</summary>
    public bool AsksByName { get; init; } = true;

    /// <summary>The owner stands in To.</summary>
    public bool IsToOwner { get; init; } = true;

    /// <summary>Whom its greeting and its question name.</summary>
    public SpokenTo SpokenTo { get; init; }

    /// <summary>The names behind that, to look for among those who wrote in the thread.</summary>
    public IReadOnlyList<string> Called { get; init; } = [];

    /// <summary>The name its sender writes under; empty when it tells none.</summary>
    public string WriterName { get; init; } = "";

    /// <summary>A program that takes part in threads wrote it to the owner: a tracker of bugs, a robot that builds or merges.</summary>
    public bool IsNotice { get; init; }

    /// <summary>Everybody in To is such a program.</summary>
    public bool IsToProgram { get; init; }

    /// <summary>As other messages name it; null when it states none.</summary>
    public string? MessageId { get; init; }

    /// <summary>The ids of what it answers, the nearest first; none where it begins something or does not tell.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    public static TurnMessage Of(Message message, MailboxOwner owner)
    {
        var (names, automatic) = (new NamesOnMessage(message, owner), AutomaticOf(message, owner));
        var isNotice = automatic == Automatic.None && IsProgram(message.Writer) && owner.DirectionOf(message) == Direction.Incoming;
        return new(
            message.Id, owner.DirectionOf(message), message.SentAt, isNotice ? Automatic.Bulk : automatic,
            owner.IsInternalOnly(message.Everyone), message.Question)
        {
            Sign = message.TurnSign,
            IsSettled = message.SettledAt is not null,
            IsForward = Subjects.IsForward(message.Subject),
            Writer = message.SenderAddress,
            To = Outside(message.To, owner),
            Recipients = Outside(message.Recipients, owner),
            AsksByName = names.MayNameOwner(message.Question),
            IsToOwner = message.To.Any(one => owner.IsOwn(one.Address)),
            SpokenTo = names.SpokenTo(message.Preview, message.Question),
            Called = NamesOnMessage.Called(message.Preview, message.Question),
            WriterName = message.From.Name,
            IsNotice = isNotice,
            IsToProgram = message.To.Count > 0 && message.To.All(IsProgram),
            MessageId = message.MessageId,
            Answers = [.. message.InReplyTo, .. message.References.Reverse()],
        };
    }

    /// <summary>What the owner wrote was written by a person, also where a list brought it back.</summary>
    private static Automatic AutomaticOf(Message message, MailboxOwner owner) =>
        message.Automatic == Automatic.List && owner.DirectionOf(message) == Direction.Outgoing
            ? Automatic.None
            : owner.AutomaticFor(message.Automatic, message.Recipients);

    private static bool IsProgram(Participant one) =>
        one.Name.Contains("robot", StringComparison.OrdinalIgnoreCase)
        || (EmailAddress.TryParse(one.Address, out var address) && RoleAddresses.RoleOf(address) is AddressRole.Machine or AddressRole.NoReply);

    private static List<string> Outside(IEnumerable<Participant> people, MailboxOwner owner) =>
        [.. people.Where(one => !owner.IsOwn(one.Address)).Select(one => EmailAddress.TryParse(one.Address, out var address) ? address.Value : null).OfType<string>()];
}
