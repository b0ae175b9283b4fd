using OutlookNetwork.Domain.Cadence;

namespace OutlookNetwork.Domain.Tests.Cadence;

public sealed class FollowUpTests
{
    private static readonly DateTimeOffset Met = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_first_contact_asks_for_a_mail_within_the_hours_of_the_setting() =>
        Assert.Equal(new FollowUp(Met, Met.AddHours(48), ClosedAt: null), FollowUp.Of(Met, firstOutgoing: null, hours: 48, Met.AddDays(3)));

    [Fact]
    public void The_mail_that_goes_out_closes_it() => Assert.Equal(Met.AddHours(5), FollowUp.Of(Met, Met.AddHours(5), 48, Met.AddDays(3))?.ClosedAt);

    [Fact]
    public void None_is_asked_for_when_the_owner_had_written_before_or_wants_none_or_met_nobody_or_long_ago()
    {
        Assert.Null(FollowUp.Of(Met, Met.AddDays(-1), 48, Met.AddDays(1)));
        Assert.Null(FollowUp.Of(Met, null, hours: 0, Met.AddDays(1)));
        Assert.Null(FollowUp.Of(null, null, 48, Met));
        Assert.Null(FollowUp.Of(Met, null, 48, Met.AddDays(61)));
        Assert.Null(FollowUp.Of(Met, null, 48, Met.AddMinutes(-1)));
    }
}
