using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Domain.Tests.Cadence;

public sealed class TodayListTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<Guid, string> Names = new();

    [Fact]
    public void Fifty_due_people_do_not_fall_on_one_Monday()
    {
        var fifty = Enumerable.Range(0, 50).Select(number => Person($"P{number:00}", new TodayReason(TodayKind.Due, 30 + number, 30)));

        var list = TodayList.Of(fifty, perDay: 10, doneToday: 0, Monday, Week);

        Assert.Equal(["P49", "P48", "P47"], list.Today.Take(TodayList.NextCount).Select(Name));
        Assert.Equal(10, list.Today.Count);
        Assert.Equal("Tue 10, Wed 10, Thu 10, Fri 10", string.Join(", ", list.Later.Select(load => $"{load.Day.DayOfWeek.ToString()[..3]} {load.People}")));
    }

    [Fact]
    public void A_day_off_takes_nobody_and_what_is_left_goes_on_after_it()
    {
        var people = Enumerable.Range(0, 15).Select(number => Person($"P{number:00}", new TodayReason(TodayKind.Due, 30, 30)));

        var list = TodayList.Of(people, perDay: 10, doneToday: 0, today: new(2026, 3, 6), Week);

        Assert.Equal([new DayLoad(new(2026, 3, 9), 5)], list.Later);
    }

    [Fact]
    public void Who_was_in_touch_with_enough_people_is_asked_for_no_more_but_for_what_is_owed()
    {
        var list = TodayList.Of(
            [Person("Due", new TodayReason(TodayKind.Due, 30, 30)), Person("Waits", new TodayReason(TodayKind.YourTurn, 1)), Person("Promised", new TodayReason(TodayKind.Promise, 0, Text: "The table"))],
            perDay: 10, doneToday: 12, Monday, Week);

        Assert.Equal(["Promised", "Waits"], list.Today.Select(Name));
        Assert.Equal(1, list.Later.Sum(load => load.People));
    }

    [Fact]
    public void What_is_late_comes_before_what_waits_and_that_before_what_is_due()
    {
        var people = new[]
        {
            Person("Drifts", new TodayReason(TodayKind.Drifting, 90, 14)), Person("Due", new TodayReason(TodayKind.Due, 31, 30)),
            Person("Overdue", new TodayReason(TodayKind.Overdue, 50, 45)), Person("Waits", new TodayReason(TodayKind.YourTurn, 2)),
            Person("Met", new TodayReason(TodayKind.FollowUp, 1)), Person("Late", new TodayReason(TodayKind.Promise, 3, Text: "The table")),
        };

        var names = TodayList.Of(people.Reverse(), 10, 0, Monday, Week).Today.Select(Name);

        Assert.Equal(["Late", "Met", "Waits", "Overdue", "Due", "Drifts"], names);
    }

    [Fact]
    public void Somebody_with_several_reasons_stands_once_by_the_most_urgent()
    {
        var person = Assert.Single(TodayList.Of(
            [Person("Both", new TodayReason(TodayKind.Due, 31, 30), new TodayReason(TodayKind.Promise, 1, Text: "The table"))], 10, 0, Monday, Week).Today);

        Assert.Equal([TodayKind.Promise, TodayKind.Due], person.Reasons.Select(reason => reason.Kind));
    }

    [Fact]
    public void A_week_late_in_two_weighs_more_than_a_week_late_in_fifty_and_at_par_the_tier_decides()
    {
        var people = new[]
        {
            Person("Fifty", ContactTier.A, new TodayReason(TodayKind.Overdue, 357, 350)), Person("Two", ContactTier.None, new TodayReason(TodayKind.Overdue, 21, 14)),
            Person("TwoOfB", ContactTier.B, new TodayReason(TodayKind.Overdue, 21, 14)),
        };

        Assert.Equal(["TwoOfB", "Two", "Fifty"], TodayList.Of(people, 10, 0, Monday, Week).Today.Select(Name));
    }

    [Fact]
    public void Two_ties_a_day_are_revived_and_no_more()
    {
        var people = Enumerable.Range(0, 9).Select(number => Person($"P{number}", new TodayReason(TodayKind.Dormant, 400 + number, 30)));

        Assert.Equal(["P8", "P7"], TodayList.Of(people, 10, 0, Monday, Week).Today.Select(Name));
    }

    [Fact]
    public void Who_was_left_out_because_others_come_first_is_counted()
    {
        var people = Enumerable.Range(0, 4).Select(number => Person($"P{number}", new TodayReason(TodayKind.Due, 40 - number, 30))).ToList();

        var list = TodayList.Of(people, perDay: 3, doneToday: 0, Monday, Week, new(Owed: 7, Others: 6));

        Assert.Equal(["P0", "P1", "P2"], list.Today.Select(Name));
        Assert.Equal([3, 3, 1], list.Later.Select(load => load.People));
        Assert.Equal(0, list.Owed); // so few are owed that all of them fit
    }

    private static TodayPerson Person(string name, params TodayReason[] reasons) => Person(name, ContactTier.None, reasons);

    private static TodayPerson Person(string name, ContactTier tier, params TodayReason[] reasons)
    {
        var person = TodayPerson.For(Guid.CreateVersion7(), tier, reasons);
        Names[person.ContactId] = name;
        return person;
    }

    private static string Name(TodayPerson person) => Names[person.ContactId];
}
