using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Cadence;

/// <summary>The owner works in Berlin, the other side in New York, both 9:00 to 17:30 from Monday to Friday. 2026-03-02 is a Monday.</summary>
public sealed class ReplyTimesTests
{
    private static readonly WorkingTime Berlin = In("Europe/Berlin");
    private static readonly WorkingTime NewYork = In("America/New_York");
    private int _ids;

    [Fact]
    public void Both_sides_equal_what_is_counted_by_hand_over_a_weekend_and_two_zones()
    {
        ReplyMessage[] mail =
        [
            Ours(1, "2026-03-02T14:00:00Z"), // Monday, 9:00 in New York
            Theirs(1, "2026-03-02T16:00:00Z"), // 11:00 there: they took 2:00 = 120 min; 17:00 in Berlin
            Ours(1, "2026-03-03T09:30:00Z"), // Tuesday, 10:30 in Berlin: the owner took 0:30 + 1:30 = 2:00 = 120 min; 4:30 in New York
            Theirs(1, "2026-03-03T19:00:00Z"), // 14:00 there: they took 5:00 = 300 min; 20:00 in Berlin
            Ours(2, "2026-03-06T20:30:00Z"), // Friday, 15:30 in New York
            Theirs(2, "2026-03-09T14:00:00Z"), // Monday, 10:00 there in summer time: they took 2:00 + 1:00 = 3:00 = 180 min; 15:00 in Berlin
            Ours(2, "2026-03-09T15:30:00Z"), // 16:30 in Berlin: the owner took 1:30 = 90 min
        ];

        var they = ReplyTimes.Of(ReplyPairs.Of(mail, Direction.Incoming, NewYork));
        var you = ReplyTimes.Of(ReplyPairs.Of(mail, Direction.Outgoing, Berlin));

        // They: 120, 180, 300. The middle one is 180; nine tenths of 3 is 2.7, so the third: 300. One of four waits: 0.25.
        Assert.Equal((3, 1, 180, 300, 0.25), (they.Answered, they.Unanswered, they.Median?.TotalMinutes, they.Ninetieth?.TotalMinutes, they.UnansweredShare));
        // The owner: 90, 120. The mean of the middle two is 105; nine tenths of 2 is 1.8, so the second: 120. One of three waits.
        Assert.Equal((2, 1, 105, 120), (you.Answered, you.Unanswered, you.Median?.TotalMinutes, you.Ninetieth?.TotalMinutes));
        Assert.Equal(1.0 / 3, you.UnansweredShare);
    }

    [Fact]
    public void A_reply_that_arrives_changes_the_figures_at_once()
    {
        List<ReplyMessage> mail = [Ours(1, "2026-03-02T14:00:00Z")];
        var before = ReplyTimes.Of(ReplyPairs.Of(mail, Direction.Incoming, NewYork));
        mail.Add(Theirs(1, "2026-03-02T15:00:00Z"));
        var after = ReplyTimes.Of(ReplyPairs.Of(mail, Direction.Incoming, NewYork));

        Assert.Equal((0, 1, (TimeSpan?)null), (before.Answered, before.Unanswered, before.Median));
        Assert.Equal((1, 0, TimeSpan.FromHours(1)), (after.Answered, after.Unanswered, after.Median));
    }

    [Fact]
    public void The_first_of_several_questions_waits_and_the_first_of_several_answers_ends_it()
    {
        ReplyMessage[] mail =
        [
            Ours(1, "2026-03-02T14:00:00Z"), Ours(1, "2026-03-02T15:00:00Z"), Theirs(1, "2026-03-02T16:00:00Z"), Theirs(1, "2026-03-02T16:00:00Z"),
        ];

        var pair = Assert.Single(ReplyPairs.Of(mail, Direction.Incoming, NewYork));

        Assert.Equal((mail[0], TimeSpan.FromHours(2)), (pair.Asked, pair.Taken));
    }

    [Fact]
    public void Closing_thanks_wait_for_nothing()
    {
        ReplyMessage[] mail = [Ours(1, "2026-03-02T14:00:00Z"), Theirs(1, "2026-03-02T15:00:00Z") with { Waits = false }];

        Assert.Empty(ReplyPairs.Of(mail, Direction.Outgoing, Berlin));
    }

    [Fact]
    public void An_answer_in_another_thread_answers_nothing()
    {
        ReplyMessage[] mail = [Ours(1, "2026-03-02T14:00:00Z"), Theirs(2, "2026-03-02T15:00:00Z")];

        Assert.Null(Assert.Single(ReplyPairs.Of(mail, Direction.Incoming, NewYork)).Answer);
    }

    [Fact]
    public void What_comes_after_more_than_a_year_is_no_answer()
    {
        ReplyMessage[] mail = [Ours(1, "2024-03-02T14:00:00Z"), Theirs(1, "2026-03-02T15:00:00Z")];

        Assert.Null(Assert.Single(ReplyPairs.Of(mail, Direction.Incoming, NewYork)).Taken);
    }

    [Theory]
    [InlineData("1970-01-01T00:00:00Z", false)]
    [InlineData("1979-12-31T23:59:59Z", false)]
    [InlineData("1980-01-01T00:00:00Z", true)]
    [InlineData("2026-03-03T09:00:00Z", true)]
    [InlineData("2026-03-03T09:00:01Z", false)]
    public void Clocks_that_were_never_set_or_run_ahead_are_not_believed(string sentAt, bool isCredible)
    {
        Assert.Equal(isCredible, ReplyPairs.IsCredible(Letter.At(sentAt), Letter.At("2026-03-02T09:00:00Z")));
    }

    [Theory]
    [InlineData(4, null)] // too few to say what is usual
    [InlineData(5, 2)] // 100 to 500 minutes and a day of 510: nine tenths of 5 is 4.5, so the fifth, 600 of them
    public void What_is_usual_is_said_of_five_pairs_and_more(int pairs, int? days)
    {
        int[] minutes = [100, 200, 300, 400, 600];
        var times = ReplyTimes.Of([.. minutes.Take(pairs).Select(Took)]);

        Assert.Equal(days, times.UsualDays(NewYork.Day));
        Assert.Equal(pairs >= ReplyTimes.Enough, times.IsPastUsual(TimeSpan.FromMinutes(601)));
        Assert.False(times.IsPastUsual(TimeSpan.FromMinutes(600)));
    }

    [Theory]
    [InlineData(9, 9)]
    [InlineData(10, 9)] // nine tenths of 10 is 9 exactly
    [InlineData(11, 10)]
    [InlineData(100, 90)]
    public void The_90th_percentile_is_the_nearest_rank(int count, int rank)
    {
        var times = ReplyTimes.Of([.. Enumerable.Range(1, count).Select(Took)]);

        Assert.Equal(rank, times.Ninetieth?.TotalMinutes);
    }

    [Fact]
    public void The_spread_counts_each_answer_once()
    {
        var spread = ReplySpread.Of([Took(60), Took(61), Took(240), Took(510), Took(511), Took(60_000)], NewYork.Day);

        Assert.Equal([60, 240, 510, 1020, 1530, 2550, 5100, null], spread.Select(step => step.UpTo?.TotalMinutes));
        Assert.Equal([1, 2, 1, 1, 0, 0, 0, 1], spread.Select(step => step.Count));
    }

    [Fact]
    public void Months_without_mail_are_there_and_their_longest_row_is_the_gap()
    {
        var months = WrittenMonths.Of([Ours(1, "2025-10-31T23:30:00Z"), Theirs(1, "2026-02-01T12:00:00Z"), Ours(1, "2026-02-02T12:00:00Z")], Berlin.Zone);

        // 23:30 in UTC is the first of November in Berlin.
        Assert.Equal([(2025, 11, 0, 1), (2025, 12, 0, 0), (2026, 1, 0, 0), (2026, 2, 1, 1)], months.Select(month => (month.Year, month.Month, month.Incoming, month.Outgoing)));
        Assert.Equal(2, WrittenMonths.LongestGap(months));
        Assert.Empty(WrittenMonths.Of([], Berlin.Zone));
    }

    private static ReplyPair Took(int minutes) => new(Message(0, "2026-03-02T14:00:00Z", Direction.Outgoing, 0), Message(0, "2026-03-02T14:00:00Z", Direction.Incoming, 0), TimeSpan.FromMinutes(minutes));

    private ReplyMessage Ours(int thread, string sentAt) => Message(thread, sentAt, Direction.Outgoing, ++_ids);

    private ReplyMessage Theirs(int thread, string sentAt) => Message(thread, sentAt, Direction.Incoming, ++_ids);

    private static ReplyMessage Message(int thread, string sentAt, Direction direction, int id) =>
        new(new(id, 0, 0, new byte[8]), new(thread, 1, 0, new byte[8]), Letter.At(sentAt), direction, Waits: true);

    private static WorkingTime In(string zone) => new(WorkingHours.Usual, TimeZoneInfo.FindSystemTimeZoneById(zone), new HashSet<DateOnly>());
}
