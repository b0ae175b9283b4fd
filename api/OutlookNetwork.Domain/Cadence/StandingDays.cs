using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Cadence;

/// <summary>What is said of the cadence with a contact, whatever the facts are.</summary>
/// <param name="IdealDays">Of the interval in force; null: none is, here and below.</param>
/// <param name="SnoozedDay">The number of the day on which it is no longer put off, also when that is over.</param>
public sealed record StandingTerms(Book Book, ContactTier Tier, int? IdealDays, int? MaxDays, int? SnoozedDay, bool DoNotContact)
{
    /// <param name="own">Null when nothing was said of the contact.</param>
    public static StandingTerms Of(Book book, ContactTier tier, CadencePolicy? policy, ContactCadence? own) =>
        new(book, tier, policy?.IdealDays, policy?.MaxDays, own?.SnoozedUntil?.DayNumber, own?.DoNotContact is not null);

    /// <summary>Nothing is said that decides a state.</summary>
    public bool SaysNothing => this is { IdealDays: null, SnoozedDay: null, DoNotContact: false };
}

/// <summary>
/// The days from which every state, whatever the day of asking, is read by comparing them with it: see <see cref="CadenceStatus"/> and
/// <see cref="ReasonsToday"/>. All are numbers of days; null: there is none.
/// </summary>
/// <param name="Ask">On which the owner is to be reminded, if that day lies ahead: when it is due, or no longer put off; see <see cref="Cadence.Ahead"/>.</param>
/// <param name="TurnOn">Since when it is that turn.</param>
public sealed record StandingDays(int? Touched, int? Conversed, int? Due, int? Overdue, int? Ask, Whose Turn, int? TurnOn)
{
    public static StandingDays Of(StandingFacts facts, StandingTerms terms, TimeZoneInfo zone)
    {
        var touched = facts.LastTouch(zone)?.DayNumber;
        var (turn, since) = facts.Turn();
        var due = touched + terms.IdealDays;
        return new(
            touched, facts.LastConversation(zone)?.DayNumber, due, touched + terms.MaxDays,
            terms.DoNotContact || due is null ? null : Math.Max(due.Value, terms.SnoozedDay ?? 0),
            turn, since is { } at ? zone.DayOf(at).DayNumber : null);
    }
}
