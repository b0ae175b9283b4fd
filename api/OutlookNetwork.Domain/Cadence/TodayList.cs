using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Domain.Cadence;

/// <summary>Who is to be written to or called today, in which order, and on which day the others.</summary>
/// <param name="Today">In the order in which to go through them; the first <see cref="NextCount"/> are the next acts.</param>
/// <param name="Later">How many stand on each coming day, in order of days; days on which nobody does are left out.</param>
/// <param name="Owed">How many are owed something and not shown because there are more than anybody can go through.</param>
public sealed record TodayList(IReadOnlyList<TodayPerson> Today, IReadOnlyList<DayLoad> Later, int Owed)
{
    public const int NextCount = 3;

    /// <summary>People a day whom nobody waits for: as many mails as one writes with care beside one's work.</summary>
    public const int UsualPerDay = 10;

    public const int MostOwed = 40; // shown at once
    private const int MostReconnecting = 2; // of those who drift or sleep, a day
    public const int MostDaysTold = 5;

    /// <summary>
    /// Ranks and spreads. People who are owed something come whatever the day holds. Of all others a day takes so many, less those whom
    /// the owner was in touch with already; who does not fit stands on the next working days, those first whose interval ends first. It
    /// is computed from the facts each time: who is written to drops out, and everybody behind moves up.
    /// </summary>
    /// <param name="people">Each once, with at least one reason, in any order: equal facts give an equal list. Of many who would stand behind all that are shown may be left out.</param>
    /// <param name="doneToday">With how many people the owner was in touch today.</param>
    /// <param name="worksOn">Days of the week on which coming days are filled; empty: every day.</param>
    /// <param name="leftOut">How many were.</param>
    public static TodayList Of(
        IEnumerable<TodayPerson> people, int perDay, int doneToday, DateOnly today, IReadOnlyList<DayOfWeek> worksOn, LeftOut leftOut = default)
    {
        var ranked = people.Order(Sooner).ToList();
        var owed = ranked.FindAll(person => person.IsOwed);
        var others = Sparing(ranked.Where(person => !person.IsOwed));
        var now = Room(perDay, doneToday);
        var shown = owed.Take(MostOwed).Concat(others.Take(now)).Order(Sooner).ToList();
        return new(shown, Spread(others.Count + leftOut.Others - now, perDay, today, worksOn), Math.Max(0, owed.Count + leftOut.Owed - MostOwed));
    }

    /// <returns>How many a day takes whom nobody waits for.</returns>
    public static int Room(int perDay, int doneToday) => Math.Clamp(perDay - doneToday, 0, perDay);

    private static readonly Comparer<TodayPerson> Sooner = Comparer<TodayPerson>.Create((one, other) =>
        one.First.Urgency != other.First.Urgency ? one.First.Urgency.CompareTo(other.First.Urgency)
        : one.Stretch != other.Stretch ? other.Stretch.CompareTo(one.Stretch)
        : one.Tier != other.Tier ? Rank(one.Tier).CompareTo(Rank(other.Tier))
        : one.ContactId.CompareTo(other.ContactId));

    private static int Rank(ContactTier tier) => tier == ContactTier.None ? int.MaxValue : (int)tier;

    /// <summary>Old ties are revived a few at a time, else they crowd out who is due.</summary>
    private static List<TodayPerson> Sparing(IEnumerable<TodayPerson> ranked)
    {
        var left = MostReconnecting;
        return [.. ranked.Where(person => person.First.Kind is not (TodayKind.Drifting or TodayKind.Dormant) || left-- > 0)];
    }

    private static List<DayLoad> Spread(int count, int perDay, DateOnly today, IReadOnlyList<DayOfWeek> worksOn)
    {
        var loads = new List<DayLoad>();
        for (var day = today.AddDays(1); count > 0 && perDay > 0 && loads.Count < MostDaysTold; day = day.AddDays(1))
        {
            if (worksOn.Count == 0 || worksOn.Contains(day.DayOfWeek))
            {
                loads.Add(new(day, Math.Min(count, perDay)));
                count -= perDay;
            }
        }

        return loads;
    }
}

/// <summary>A contact with every reason to be in touch, the most urgent first.</summary>
public sealed record TodayPerson(Guid ContactId, ContactTier Tier, IReadOnlyList<TodayReason> Reasons)
{
    public TodayReason First => Reasons[0];

    public bool Has(TodayKind kind) => Reasons.Any(reason => reason.Kind == kind);

    public bool IsOwed => Reasons.Any(reason => reason.IsOwed);

    /// <summary>How far beyond its limit the first reason is, so that a week late in two weighs more than a week late in fifty.</summary>
    public double Stretch => First.Limit is > 0 and var limit ? (double)First.Days / limit : First.Days;

    /// <param name="reasons">At least one, in any order.</param>
    public static TodayPerson For(Guid contactId, ContactTier tier, IEnumerable<TodayReason> reasons) =>
        new(contactId, tier, [.. reasons.OrderBy(reason => reason.Urgency).ThenByDescending(reason => reason.Days)]);
}

/// <summary>How many stand on the list and were not read, because others come before them.</summary>
/// <param name="Owed">Of those who are owed something.</param>
public readonly record struct LeftOut(int Owed, int Others);

/// <summary>How many people stand on a day.</summary>
public sealed record DayLoad(DateOnly Day, int People);
