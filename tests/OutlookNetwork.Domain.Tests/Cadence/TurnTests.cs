using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Cadence;

public sealed class TurnTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Fact]
    public void It_is_your_turn_when_they_asked_last()
    {
        var turn = At("2026-11-21T09:00:00Z", Theirs("2026-11-18T18:26:00Z", question: "How often was it checked?"), Ours("2026-11-09T10:00:00Z"));

        Assert.Equal((Whose.Yours, TurnReason.TheyAsked, 3), (turn.Whose, turn.Reason, turn.Days));
        Assert.Equal("How often was it checked?", turn.Decider?.Question);
    }

    [Fact]
    public void It_is_their_turn_when_you_wrote_last()
    {
        var turn = At("2026-11-12T09:00:00Z", Theirs("2026-11-02T08:00:00Z"), Ours("2026-11-09T10:00:00Z"));

        Assert.Equal((Whose.Theirs, TurnReason.YouWroteLast, 3), (turn.Whose, turn.Reason, turn.Days));
    }

    [Fact]
    public void An_automatic_reply_changes_nobodys_turn()
    {
        var turn = At("2026-11-12T09:00:00Z", Ours("2026-11-09T10:00:00Z"), Theirs("2026-11-09T10:01:00Z") with { Automatic = Automatic.AutoReply });

        Assert.Equal(Whose.Theirs, turn.Whose);
    }

    [Fact]
    public void An_internal_forward_changes_nobodys_turn()
    {
        var turn = At("2026-11-12T09:00:00Z", Theirs("2026-11-09T10:00:00Z"), Ours("2026-11-10T10:00:00Z") with { IsInternalOnly = true });

        Assert.Equal(Whose.Yours, turn.Whose);
    }

    [Fact]
    public void Days_are_counted_in_the_owners_zone()
    {
        var lateInUtcNextDayInBerlin = Theirs("2026-11-18T23:30:00Z");

        Assert.Equal(0, At("2026-11-19T08:00:00Z", lateInUtcNextDayInBerlin).Days);
        Assert.Equal(1, At("2026-11-19T23:30:00Z", lateInUtcNextDayInBerlin).Days);
    }

    [Fact]
    public void A_date_that_lies_ahead_is_today()
    {
        Assert.Equal(0, At("2026-11-18T08:00:00Z", Theirs("2027-01-01T08:00:00Z")).Days);
    }

    [Theory]
    [InlineData(TurnReason.NoMessages)]
    [InlineData(TurnReason.OnlyAutomatic)]
    [InlineData(TurnReason.InternalOnly)]
    public void It_is_nobodys_turn_when_nobody_outside_wrote(TurnReason reason)
    {
        TurnMessage[] messages = reason switch
        {
            TurnReason.NoMessages => [],
            TurnReason.OnlyAutomatic => [Theirs("2026-11-18T08:00:00Z") with { Automatic = Automatic.Bulk }],
            _ => [Theirs("2026-11-18T08:00:00Z") with { IsInternalOnly = true }],
        };

        var turn = At("2026-11-19T08:00:00Z", messages);

        Assert.Equal((Whose.Nobody, reason, null), (turn.Whose, turn.Reason, turn.Since));
    }

    private static Turn At(string now, params TurnMessage[] messages) => Turn.Of(messages, Letter.At(now), Berlin);

    private static TurnMessage Theirs(string sent, string? question = null) =>
        new(Guid.NewGuid(), Direction.Incoming, Letter.At(sent), Automatic.None, false, question);

    private static TurnMessage Ours(string sent) => new(Guid.NewGuid(), Direction.Outgoing, Letter.At(sent), Automatic.None, false, null);
}
