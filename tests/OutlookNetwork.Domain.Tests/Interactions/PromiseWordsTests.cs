using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Domain.Tests.Interactions;

public sealed class PromiseWordsTests
{
    private static readonly DateOnly Wednesday = new(2026, 3, 4);

    [Theory]
    [InlineData("I will send you the paper by Friday.", "2026-03-06")]
    [InlineData("Thank you! I'll gladly forward the slides tomorrow.", "2026-03-05")]
    [InlineData("I’ll get back to you next week.", "2026-03-13")]
    [InlineData("Let me check with our registry team.", null)]
    [InlineData("We will share the table on 12 March, as agreed.", "2026-03-12")]
    [InlineData("I am going to introduce you to Tomas on 2026-04-01.", "2026-04-01")]
    [InlineData("Ich werde Ihnen die Tabelle bis Montag schicken.", "2026-03-09")]
    [InlineData("Ich melde mich morgen.", "2026-03-05")]
    public void A_promise_is_found_with_the_day_that_it_says(string written, string? day)
    {
        var offer = Assert.Single(PromiseWords.In(written, Wednesday));

        Assert.Equal(day is null ? null : DateOnly.Parse(day, null), offer.DueOn);
        Assert.Contains(offer.Text, written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I will not send the paper.")]
    [InlineData("Shall I send you the paper? Will I get it?")]
    [InlineData("If I will send it, will you read it?")]
    [InlineData("I will be out of the office on Friday.")]
    [InlineData("Let me know by Friday.")]
    [InlineData("She said that you will send the paper.")]
    [InlineData("Hawaii will call.")]
    [InlineData("")]
    public void What_promises_nothing_is_not_offered(string written) => Assert.Empty(PromiseWords.In(written, Wednesday));

    [Fact]
    public void Sentences_of_several_lines_and_items_of_lists_are_read_whole_and_at_most_three_are_offered()
    {
        var offers = PromiseWords.In("Dear Amara,\n\nI will send\nyou the table.\n\nNext:\n- I will call Tomas\n- I will ask Ben\n- I will write to Joana\n", Wednesday);

        Assert.Equal(["I will send you the table.", "I will call Tomas", "I will ask Ben"], offers.Select(offer => offer.Text));
    }

    [Theory]
    [InlineData("by Wednesday", "2026-03-11")] // said on a Wednesday, it is the next one
    [InlineData("by next Friday", "2026-03-13")]
    [InlineData("by the end of this week", "2026-03-06")]
    [InlineData("on 3 March", "2027-03-03")] // this year's is over
    [InlineData("on March 30th", "2026-03-30")]
    [InlineData("on 2026-01-01", null)]
    [InlineData("on 31 February", null)]
    [InlineData("may I come on day 12", null)]
    [InlineData("Guten Morgen", null)]
    public void A_day_is_read_from_the_day_on_which_it_was_said(string sentence, string? day) =>
        Assert.Equal(day is null ? null : DateOnly.Parse(day, null), SaidDay.In(sentence, Wednesday));
}
