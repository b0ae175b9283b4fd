using OutlookNetwork.Domain.Cadence;

namespace OutlookNetwork.Domain.Tests.Cadence;

public sealed class AheadTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Theory]
    [InlineData(5, null, 5)]
    [InlineData(-40, null, 0)] // due long since: today
    [InlineData(5, 9, 9)] // put off for longer
    [InlineData(-40, 9, 9)]
    [InlineData(9, 5, 9)] // the snooze is over before
    [InlineData(null, null, null)]
    public void Somebody_is_due_when_the_interval_and_the_snooze_are_over(int? due, int? snooze, int? on) =>
        Assert.Equal(In(on), Ahead.DueOn(Status(CadenceState.Fine, due, snooze), Today));

    [Fact]
    public void Who_is_not_to_be_contacted_is_never_due() => Assert.Null(Ahead.DueOn(Status(CadenceState.DoNotContact, 5, null), Today));

    private static DateOnly? In(int? days) => days is { } some ? Today.AddDays(some) : null;

    private static CadenceStatus Status(CadenceState state, int? due, int? snooze) => new(
        state, IntervalState.Fine, Today, 0, In(due), In(due), Whose.Nobody, null, 0, In(snooze) is { } until ? new(until, "leave") : null);
}
