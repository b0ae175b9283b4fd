using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Interactions;

/// <summary>All that an interaction was, but for who took part.</summary>
public sealed record InteractionState(
    Guid Id, Book Book, InteractionKind Kind, Guid? MessageId, Guid? MessageKey, DateTimeOffset OccurredAt, DateOnly? OccurredOn, Direction? Direction,
    InteractionWeight? Weight, string Text, string Event, Guid LogId, string LoggedBy, DateTimeOffset LoggedAt, int Version, DateTimeOffset? ChosenAt = null,
    bool Confidential = false);
