using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>A call, a meeting, a note: what was logged by hand.</summary>
/// <param name="OccurredOn">The day, when no time of day is known; then it is the day, and occurredAt only its place among others.</param>
/// <param name="Direction">Null where no side began it.</param>
/// <param name="Weight">Null for a note.</param>
/// <param name="Text">Of a colleague's entry always empty: the words are for its owner alone.</param>
/// <param name="Confidential">The text was told in confidence; of a colleague's entry always false.</param>
/// <param name="Event">Empty when there was none.</param>
/// <param name="Contacts">Who took part; of a colleague's entry only those who are shared.</param>
/// <param name="LoggedBy">The name, else the address, of who logged it.</param>
/// <param name="Yours">False: a colleague logged it.</param>
/// <param name="LogId">Takes the logging back; null for a colleague's.</param>
/// <param name="Version">Send it back on a change.</param>
/// <param name="Prompts">What its words may ask for, right after they were written; empty when it is read later.</param>
public sealed record InteractionView(
    Guid Id, InteractionKind Kind, DateTimeOffset OccurredAt, DateOnly? OccurredOn, Direction? Direction, InteractionWeight? Weight, string Text, bool Confidential, string Event,
    IReadOnlyList<InvolvedContact> Contacts, Book Book, string LoggedBy, DateTimeOffset LoggedAt, bool Yours, Guid? LogId, int Version, IReadOnlyList<NotePrompt> Prompts)
{
    internal static InteractionView Of(Interaction one, IEnumerable<InvolvedContact> contacts, bool yours) => new(
        one.Id, one.Kind, one.OccurredAt, one.OccurredOn, one.Direction, one.Weight, yours ? one.Text : "", yours && one.Confidential, one.Event,
        [.. contacts.OrderBy(contact => contact.Name, StringComparer.Ordinal).ThenBy(contact => contact.Id)],
        one.Book, one.LoggedBy, one.LoggedAt, yours, yours ? one.LogId : null, one.Version, []);
}

public sealed record InvolvedContact(Guid Id, string Name);
