namespace OutlookNetwork.Domain.Compliance;

/// <summary>What an owner decided about a finding of one mail. Of the mail's text it holds the hash of one sentence, and no word.</summary>
public sealed class FindingDecision : IOwned
{
    public const int MaxReasonLength = 500; // characters: two or three sentences

    private FindingDecision()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public Book Book { get; private init; }

    public WordingDirection Direction { get; private init; }

    public required string Rule { get; init; }

    public required string Pack { get; init; }

    public required string PackVersion { get; init; }

    /// <summary>Of the pack that found it: SHA-256 of its canonical JSON, in lower-case hexadecimal digits.</summary>
    public required string PackDigest { get; init; }

    public required string Category { get; init; }

    public Severity Severity { get; private init; }

    /// <summary>SHA-256 of rule, line feed and sentence, its blanks made single, in lower-case hexadecimal digits: tells the same finding again, and nothing else.</summary>
    public required string SentenceHash { get; init; }

    public DecisionKind Kind { get; private init; }

    /// <summary>Why, in the owner's own words; empty where nothing more is to be said.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Of incoming mail, without angle brackets; null of a mail that was being written, which has none yet.</summary>
    public string? InternetMessageId { get; private set; }

    /// <summary>The thread that the mail belonged to when it was decided; null: none is stored.</summary>
    public Guid? ThreadId { get; private init; }

    /// <summary>Whom the mail was written to, or who sent it: addresses in normal form, in order.</summary>
    public IReadOnlyList<string> People { get; private set; } = [];

    /// <summary>Shown as "kept by".</summary>
    public required string DecidedBy { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    /// <param name="book">Of the people on the mail.</param>
    /// <returns>It, or the first of <see cref="FindingDecisionProblems"/> that it runs into.</returns>
    public static Outcome<FindingDecision> Of(Guid tenantId, string ownerId, Book book, DecidedMail mail, DecidedFinding finding, Decided decided)
    {
        var reason = decided.Reason.Replace("\0", "", StringComparison.Ordinal).Trim();
        if (WhyNot(mail, finding, decided.Kind, reason) is { } problem)
        {
            return problem;
        }

        return new FindingDecision
        {
            TenantId = tenantId,
            OwnerId = ownerId,
            Book = book,
            Direction = mail.Direction,
            Rule = finding.Rule,
            Pack = finding.Pack,
            PackVersion = finding.PackVersion,
            PackDigest = finding.PackDigest,
            Category = finding.Category,
            Severity = finding.Severity,
            SentenceHash = finding.SentenceHash,
            Kind = decided.Kind,
            Reason = reason,
            InternetMessageId = mail.InternetMessageId,
            ThreadId = mail.ThreadId,
            People = [.. mail.People.Distinct().Order(StringComparer.Ordinal)],
            DecidedBy = decided.By,
            DecidedAt = decided.At,
        };
    }

    /// <summary>
    /// Whether it holds for a mail as it stands now. Incoming mail is known by its id. A mail that is being written is known by its thread
    /// and its people: whoever was added since was not decided about, and somebody must be left.
    /// </summary>
    public bool IsAbout(DecidedMail mail) => mail.Direction == Direction
        && (Direction == WordingDirection.Incoming
            ? InternetMessageId == mail.InternetMessageId
            : ThreadId == mail.ThreadId && !mail.People.Except(People).Any() && (mail.People.Count > 0 || People.Count == 0));

    /// <summary>Takes a person out of it.</summary>
    /// <param name="redacted">A text without the person.</param>
    public void Redact(Func<string, string> redacted)
    {
        var reason = redacted(Reason);
        Reason = reason.Length > MaxReasonLength ? reason[..MaxReasonLength] : reason;
        InternetMessageId = InternetMessageId is null ? null : redacted(InternetMessageId);
        People = [.. People.Select(redacted)];
    }

    private static Problem? WhyNot(DecidedMail mail, DecidedFinding finding, DecisionKind kind, string reason)
    {
        if (!IsHash(finding.SentenceHash) || !IsHash(finding.PackDigest))
        {
            return FindingDecisionProblems.NoHash;
        }

        if (mail.Direction == WordingDirection.Incoming && mail.InternetMessageId is null)
        {
            return FindingDecisionProblems.NoMail;
        }

        if (mail.Direction == WordingDirection.Incoming == (kind == DecisionKind.Kept))
        {
            return FindingDecisionProblems.NotOfThisMail;
        }

        if (reason.Length > MaxReasonLength)
        {
            return FindingDecisionProblems.ReasonTooLong(reason.Length);
        }

        return kind != DecisionKind.Reported && reason.Length == 0 ? FindingDecisionProblems.ReasonNeeded : null;
    }

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}

/// <summary>The mail in which something was found. A draft's own id is not in it: it changes as the draft is saved.</summary>
/// <param name="InternetMessageId">Without angle brackets; null of a mail that is being written.</param>
/// <param name="People">Whom it is written to, or who sent it: addresses in normal form, in any order.</param>
public sealed record DecidedMail(WordingDirection Direction, string? InternetMessageId, Guid? ThreadId, IReadOnlyCollection<string> People);

/// <summary>What was found, by which rule of which pack. See <see cref="FindingDecision"/> for the two hashes.</summary>
public sealed record DecidedFinding(string Rule, string Pack, string PackVersion, string PackDigest, string Category, Severity Severity, string SentenceHash);

public sealed record Decided(DecisionKind Kind, string Reason, string By, DateTimeOffset At);

public enum DecisionKind
{
    /// <summary>A sentence of a mail that is being written stays as it is.</summary>
    Kept,

    /// <summary>What incoming mail tells of was reported.</summary>
    Reported,

    /// <summary>Incoming mail tells of nothing that is to be reported.</summary>
    NotAnEvent,
}
