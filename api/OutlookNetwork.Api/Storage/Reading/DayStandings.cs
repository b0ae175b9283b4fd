using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>
/// Where a contact stands on one day: <see cref="CadenceStatus"/> and the reasons of <see cref="ReasonsToday"/> that need no other table, in
/// the words of a database. Who has no row stands as one of whom nothing is known and nothing said.
/// </summary>
internal sealed class DayStanding
{
    public Guid ContactId { get; init; }

    public ContactTier Tier { get; init; }

    /// <summary>A <see cref="CadenceState"/>: a number can be compared with a list in any database.</summary>
    public int State { get; init; }

    /// <summary>It is the owner's turn, and not for so long that nobody waits any more.</summary>
    public bool IsYourTurn { get; init; }

    public bool IsOverdue { get; init; }

    public bool IsDue { get; init; }

    /// <summary>One waits for their answer, and no interval says anything.</summary>
    public bool IsWaiting { get; init; }

    /// <summary>Neither put off nor not to be contacted.</summary>
    public bool IsFree { get; init; }

    public int? IdealDays { get; init; }

    public int? MaxDays { get; init; }

    public int? TouchedDay { get; init; }

    public int? ConversedDay { get; init; }

    public int? OverdueDay { get; init; }

    public int? TurnDay { get; init; }

    /// <summary>As <see cref="TodayPerson.Stretch"/> has it of whoever is overdue, due or waited for.</summary>
    public double Stretch { get; init; }
}

internal static class DayStandings
{
    /// <summary>The owner's contacts of whom anything is known or said, as they stand on a day.</summary>
    public static IQueryable<DayStanding> StandingsOn(this NetworkDb db, DateOnly today) => db.ContactStandings.On(today);

    public static IQueryable<DayStanding> On(this IQueryable<ContactStanding> standings, DateOnly today)
    {
        var day = today.DayNumber;
        var (forgotten, waited) = (day - ReasonsToday.TurnForgotten, day - ReasonsToday.WaitedDays);
        return
            from one in standings
            let free = !one.DoNotContact && (one.SnoozedDay == null || one.SnoozedDay <= day)
            let overdue = one.OverdueDay != null && one.OverdueDay <= day
            let due = one.DueDay != null && one.DueDay <= day
            select new DayStanding
            {
                ContactId = one.ContactId,
                Tier = one.Tier,
                State = one.DoNotContact ? (int)CadenceState.DoNotContact
                    : !free ? (int)CadenceState.Snoozed
                    : one.Turn == Whose.Yours ? (int)CadenceState.MyTurn
                    : overdue ? (int)CadenceState.Overdue
                    : due ? (int)CadenceState.Due
                    : one.Turn == Whose.Theirs ? (int)CadenceState.WaitingForThem
                    : one.IdealDays == null ? (int)CadenceState.NoneSet
                    : one.TouchedDay == null ? (int)CadenceState.Never
                    : (int)CadenceState.Fine,
                IsYourTurn = free && one.Turn == Whose.Yours && one.TurnDay >= forgotten,
                IsOverdue = free && overdue,
                IsDue = free && due && !overdue,
                IsWaiting = free && !due && one.Turn == Whose.Theirs && one.TurnDay >= forgotten && one.TurnDay <= waited,
                IsFree = free,
                IdealDays = one.IdealDays,
                MaxDays = one.MaxDays,
                TouchedDay = one.TouchedDay,
                ConversedDay = one.ConversedDay,
                OverdueDay = one.OverdueDay,
                TurnDay = one.TurnDay,
                Stretch = overdue ? (double)(day - (one.TouchedDay ?? day)) / (double)(one.MaxDays ?? 1)
                    : due ? (double)(day - (one.TouchedDay ?? day)) / (double)(one.IdealDays ?? 1)
                    : (double)(day - (one.TurnDay ?? day)),
            };
    }
}
