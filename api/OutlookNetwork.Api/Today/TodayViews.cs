using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Today;

/// <summary>Who is to be written to or called today.</summary>
/// <param name="Day">Today, in the owner's zone.</param>
/// <param name="People">In the order in which to go through them.</param>
/// <param name="Next">So many of the first are the next acts.</param>
/// <param name="Later">How many stand on the coming days, because a day takes no more.</param>
/// <param name="MoreOwed">How many are owed something and are not in the list, because there are so many.</param>
/// <param name="DoneToday">With how many people one was in touch today.</param>
/// <param name="PerDay">How many people a day takes whom nobody waits for.</param>
public sealed record TodayView(
    DateOnly Day, IReadOnlyList<TodayEntry> People, int Next, IReadOnlyList<DayLoad> Later, int MoreOwed, int DoneToday, int PerDay);

/// <param name="Reasons">The most urgent first; never empty.</param>
/// <param name="Message">The mail that waits for an answer; null: there is none.</param>
/// <param name="LastContactOn">Null: there was none.</param>
/// <param name="SkipUntil">Until when it is put off if this round is skipped.</param>
/// <param name="Cadence">Where it stands, to put it off by a change of it.</param>
public sealed record TodayEntry(
    Guid ContactId, string Name, string Institution, ContactTier Tier, Book Book, IReadOnlyList<TodayReason> Reasons, TodayMail? Message,
    DateOnly? LastContactOn, DateOnly SkipUntil, CadenceView Cadence);

/// <param name="InternetMessageId">Names the mail to Outlook; null: it carries none.</param>
/// <param name="Question">What they asked; null: nothing.</param>
public sealed record TodayMail(Guid Id, string? InternetMessageId, Guid ThreadId, string Subject, DateTimeOffset? SentAt, string? Question);

/// <summary>The round with a contact was skipped.</summary>
/// <param name="Until">The day on which it may be asked for again.</param>
public sealed record RoundSkipped(Guid ContactId, DateOnly Until);

/// <summary>One week on one screen.</summary>
/// <param name="From">The first of seven days.</param>
/// <param name="To">Today.</param>
/// <param name="Moved">With whom there was a conversation, by name; <paramref name="MovedCount"/> counts all.</param>
/// <param name="Kept">Promises that were kept.</param>
/// <param name="Slipped">Whose interval was over, or whose promise, within the week.</param>
/// <param name="Overdue">How many are overdue, whenever they became so.</param>
/// <param name="Next">The next acts, at most three.</param>
public sealed record WeekView(
    DateOnly From, DateOnly To, IReadOnlyList<WeekPerson> Moved, int MovedCount, IReadOnlyList<KeptPromise> Kept, IReadOnlyList<WeekPerson> Slipped, int SlippedCount,
    int Overdue, int Due, int YourTurn, int OpenPromises, IReadOnlyList<TodayEntry> Next);

/// <param name="On">When they were last in touch, or the day that passed.</param>
/// <param name="Reason">Why it slipped; null of who moved.</param>
public sealed record WeekPerson(Guid ContactId, string Name, DateOnly On, TodayReason? Reason);

public sealed record KeptPromise(Guid ContactId, string Name, string Text);

/// <summary>With whom colleagues were in touch lately, so that two do not write to the same person in one week.</summary>
/// <param name="People">The newest first, each person once; of all of them the first that fit a screen.</param>
/// <param name="Count">All of them.</param>
public sealed record ColleaguesLately(IReadOnlyList<ColleagueLately> People, int Count);

/// <param name="ContactId">The reader's own contact of the person where there is one, else the shared one.</param>
/// <param name="Touch">Who was in touch last, and when; never what about.</param>
public sealed record ColleagueLately(Guid ContactId, string Name, ColleagueTouch Touch);

/// <summary>Who is due on the coming days.</summary>
/// <param name="From">Today, on which also stand all who are due already.</param>
/// <param name="To">The last of the days looked at.</param>
/// <param name="Days">Those on which anybody is due, in order.</param>
public sealed record AheadView(DateOnly From, DateOnly To, IReadOnlyList<AheadDay> Days);

/// <param name="People">Some of them by name; today those who wait longest.</param>
/// <param name="Count">All of them.</param>
public sealed record AheadDay(DateOnly Day, IReadOnlyList<AheadPerson> People, int Count);

public sealed record AheadPerson(Guid ContactId, string Name);
