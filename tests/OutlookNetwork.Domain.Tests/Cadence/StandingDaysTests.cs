using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Domain.Tests.Cadence;

public sealed class StandingDaysTests
{
    private static readonly TimeZoneInfo Auckland = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland");
    private static readonly StandingTerms Monthly = new(Book.Company, ContactTier.A, IdealDays: 30, MaxDays: 45, SnoozedDay: null, DoNotContact: false);
    private static readonly StandingFacts Called = new(TouchedOn: new(2026, 3, 2), ConversedOn: new(2026, 3, 2));

    [Fact]
    public void What_is_asked_for_next_is_the_day_on_which_it_is_due_or_no_longer_put_off()
    {
        var snoozed = Monthly with { SnoozedDay = new DateOnly(2026, 5, 1).DayNumber };

        Assert.Equal(new DateOnly(2026, 4, 1).DayNumber, StandingDays.Of(Called, Monthly, Auckland).Ask);
        Assert.Equal(snoozed.SnoozedDay, StandingDays.Of(Called, snoozed, Auckland).Ask);
        Assert.Null(StandingDays.Of(Called, Monthly with { DoNotContact = true }, Auckland).Ask);
        Assert.Null(StandingDays.Of(StandingFacts.None, Monthly, Auckland).Ask);
        Assert.Null(StandingDays.Of(Called, Monthly with { IdealDays = null, MaxDays = null }, Auckland).Ask);
    }

    [Fact]
    public void An_instant_falls_on_the_owners_day()
    {
        var late = DateTimeOffset.Parse("2026-03-02T20:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
        var wrote = new StandingFacts(TouchedAt: late, IncomingAt: late);

        var (here, there) = (StandingDays.Of(wrote, Monthly, TimeZoneInfo.Utc), StandingDays.Of(wrote, Monthly, Auckland));

        Assert.Equal((here.Touched + 1, here.Due + 1, here.Overdue + 1, here.TurnOn + 1), (there.Touched, there.Due, there.Overdue, there.TurnOn));
    }

    [Fact]
    public void The_first_conversation_stays_the_first_in_whatever_order_they_are_told()
    {
        var (early, late) = (DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(9));

        Assert.Equal(early, new StandingFacts(FirstConversedAt: late).And(new(FirstConversedAt: early)).FirstConversedAt);
        Assert.Equal(early, new StandingFacts(FirstConversedAt: early).And(new(FirstConversedAt: late)).And(StandingFacts.None).FirstConversedAt);
    }
}
