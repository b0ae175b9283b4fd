namespace OutlookNetwork.Domain.Mail;

/// <summary>What tells copies of one message from different mails that a broken sender gave one Message-ID.</summary>
/// <param name="Sender">The address in From as the message writes it.</param>
/// <param name="SubjectKey">See <see cref="MessageKey.OfSubject"/>: list tags and prefixes do not count.</param>
/// <param name="Preview">The beginning of the text; <see langword="null"/> where there is none or no more than the header is known.</param>
public readonly record struct Likeness(string Sender, DateTimeOffset? SentAt, Guid SubjectKey, string? Preview)
{
    /// <summary>
    /// True when date and text differ, and sender or subject too. On its way a copy may get another footer, subject tag or, through a
    /// list, sender; its date stays.
    /// </summary>
    public bool IsAnotherMailThan(Likeness other) =>
        SentAt != other.SentAt && Preview != other.Preview
        && (!string.Equals(Sender, other.Sender, StringComparison.OrdinalIgnoreCase) || SubjectKey != other.SubjectKey);

    /// <summary>How far off the other is, for choosing among several: the sender counts first, then the time between them.</summary>
    public (int OtherSender, TimeSpan Apart) DistanceTo(Likeness other) => (
        string.Equals(Sender, other.Sender, StringComparison.OrdinalIgnoreCase) ? 0 : 1,
        SentAt is { } one && other.SentAt is { } two ? (one - two).Duration() : TimeSpan.MaxValue);
}
