using System.ComponentModel.DataAnnotations;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Compliance;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Decisions;

/// <summary>Which mail it is. Never holds a word of it, and no id of a draft: that changes as the draft is saved.</summary>
/// <param name="InternetMessageId">Of incoming mail, with or without angle brackets; null of a mail that is being written.</param>
/// <param name="ThreadId">The thread that it belongs to; null where none is stored.</param>
/// <param name="People">The addresses that it is written to, or the sender's.</param>
public sealed record MailDecidedOn(
    WordingDirection Direction, [property: MaxLength(1000)] string? InternetMessageId, Guid? ThreadId, [property: MaxLength(1500)] IReadOnlyList<string> People)
{
    internal DecidedMail Mail => new(
        Direction,
        Direction == WordingDirection.Incoming ? OpenItem.Bare(InternetMessageId) : null,
        ThreadId,
        [.. People.Select(address => EmailAddress.TryParse(address, out var parsed) ? parsed.Value : address.Trim()).Where(address => address.Length > 0).Distinct()]);
}

/// <summary>What its owner decided about one finding.</summary>
/// <param name="Rule">As the finding names it; so are category and severity.</param>
/// <param name="PackDigest">SHA-256 of the canonical JSON of the pack that holds the rule: 64 lower-case hexadecimal digits.</param>
/// <param name="SentenceHash">SHA-256 of rule, line feed and the sentence in UTF-8, its blanks and line ends made single blanks, in the same form. The sentence itself stays where it is.</param>
/// <param name="Reason">At most 500 characters; empty only for what was reported.</param>
public sealed record NewDecision(
    MailDecidedOn Mail,
    [property: MaxLength(200)] string Rule,
    [property: MaxLength(100)] string Pack,
    [property: MaxLength(40)] string PackVersion,
    [property: MaxLength(64)] string PackDigest,
    [property: MaxLength(100)] string Category,
    Severity Severity,
    [property: MaxLength(64)] string SentenceHash,
    DecisionKind Kind,
    string Reason = "")
{
    internal DecidedFinding Finding => new(Rule, Pack, PackVersion, PackDigest, Category, Severity, SentenceHash);
}

/// <param name="DecidedBy">The owner's name, else the address, as it was then.</param>
public sealed record DecisionView(
    Guid Id, string Rule, string Pack, string PackVersion, string PackDigest, string Category, Severity Severity, string SentenceHash, DecisionKind Kind, string Reason,
    string DecidedBy, DateTimeOffset DecidedAt)
{
    internal static DecisionView Of(FindingDecision one) => new(
        one.Id, one.Rule, one.Pack, one.PackVersion, one.PackDigest, one.Category, one.Severity, one.SentenceHash, one.Kind, one.Reason, one.DecidedBy, one.DecidedAt);
}

/// <param name="Decisions">The newest first.</param>
public sealed record DecisionList(IReadOnlyList<DecisionView> Decisions);
