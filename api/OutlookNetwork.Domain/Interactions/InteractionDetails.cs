using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Interactions;

/// <summary>What an owner says of a call, a meeting or anything else that no mail says.</summary>
/// <param name="Contacts">1 to <see cref="Interaction.MaxContacts"/>.</param>
/// <param name="Direction">Null takes that the owner began it; a kind without direction takes none.</param>
/// <param name="Weight">Null takes the usual of the kind; a note takes none.</param>
/// <param name="Text">Empty when there is nothing to say; a note says something.</param>
/// <param name="Event">The name of the congress or meeting; empty when there was none.</param>
/// <param name="Confidential">Its text was told in confidence; without a text nothing was.</param>
public sealed record InteractionDetails(
    InteractionKind Kind, IReadOnlyList<Guid> Contacts, Happened Happened, Direction? Direction, InteractionWeight? Weight, string Text, string Event,
    bool Confidential = false)
{
    /// <returns>The first thing that is wrong with it, whenever it is said; <see langword="null"/> when nothing is.</returns>
    public Problem? WhyNot() => this switch
    {
        { Kind: InteractionKind.Message } => InteractionProblems.IsMail,
        { Contacts.Count: 0 } => InteractionProblems.ContactNeeded,
        { Contacts.Count: > Interaction.MaxContacts } => InteractionProblems.TooManyContacts,
        { Text.Length: > Interaction.MaxTextLength } => InteractionProblems.TextTooLong(Text.Length),
        { Event.Length: > Interaction.MaxEventLength } => InteractionProblems.EventTooLong,
        { Kind: InteractionKind.Note } when string.IsNullOrWhiteSpace(Text) => InteractionProblems.TextNeeded,
        { Direction: not null } when !Kind.HasDirection() => InteractionProblems.NoDirection,
        { Weight: not null } when !Kind.IsContact() => InteractionProblems.NoWeight,
        _ => null,
    };
}
