namespace OutlookNetwork.Domain.Interactions;

/// <summary>
/// An interaction, or a stored mail, that its owner took out of all that is shown and counted, with all that is needed to take that back. It is kept no
/// longer than that is possible; the audit trail keeps that it was withdrawn, and why.
/// </summary>
/// <param name="Interaction">As it was; null for a mail that was stored and not logged.</param>
/// <param name="Contacts">Who took part.</param>
/// <param name="Reason">One of the published reasons of the audit trail.</param>
public sealed record Withdrawal(
    Guid TenantId, string OwnerId, Book Book, InteractionState? Interaction, IReadOnlyList<Guid> Contacts, Guid? MessageId, string Reason,
    DateTimeOffset WithdrawnAt) : IOwned
{
    public const int MaxWordsLength = 500;

    /// <summary>How long it can be taken back; after that nothing of it is left.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The act that removed many mails at once and takes them back together; <see langword="null"/>: withdrawn alone.</summary>
    public Guid? RemovalId { get; init; }
}
