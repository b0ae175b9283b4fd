using System.Diagnostics;
using OutlookNetwork.Domain.Compliance;

namespace OutlookNetwork.Domain.Tests.Compliance;

/// <summary>What was told in confidence is found where a draft says it again; the vectors say word by word when.</summary>
public sealed class ConfidentialNoteTests
{
    private const string Note = "Over coffee: her department will lose both research nurses in spring. Nobody knows.";
    private const string Draft = "Dear Dr Osei,\n\nsince your department will lose both research nurses in spring, shall we meet earlier?\n\nBest wishes";

    [Fact]
    public void Words_of_a_note_in_a_draft_are_stopped_as_one_stretch()
    {
        var finding = Assert.Single(Found(Draft, Note), finding => finding.Category == "confidential-note-in-draft");

        Assert.Equal((Severity.Block, true), (finding.Severity, finding.Further));
        Assert.Equal("department will lose both research nurses in spring", Draft[finding.Span.Start..finding.Span.End]);
    }

    [Theory]
    [InlineData("Dear Dr Osei,\n\nshall we meet?\n\n> your department will lose both research nurses in spring", Note)]
    [InlineData(Draft, "Something else altogether was said of the department.")]
    [InlineData(Draft)]
    public void What_is_quoted_or_stands_in_no_note_is_not(string draft, params string[] notes) =>
        Assert.DoesNotContain(Found(draft, notes), finding => finding.Category == "confidential-note-in-draft");

    [Fact]
    public void A_text_after_one_with_notes_knows_nothing_of_them()
    {
        Assert.NotEmpty(Found(Draft, Note));
        Assert.DoesNotContain(Found(Draft), finding => finding.Category == "confidential-note-in-draft");
    }

    [Fact]
    public void Long_notes_of_the_same_words_over_and_over_take_time_that_grows_with_them_only()
    {
        var same = string.Join(' ', Enumerable.Repeat("the site will", 30_000));
        var watch = Stopwatch.StartNew();

        Found(same, [.. Enumerable.Repeat(same[..50_000], 4)]);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"It took {watch.Elapsed}.");
    }

    private static IReadOnlyList<Finding> Found(string draft, params string[] notes) => Shipped.Check.Run(
        new(draft, WordingDirection.Outgoing, Shipped.Today, Shipped.Everywhere, Occasion: new() { Confidential = notes }));
}
