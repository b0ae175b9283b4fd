using System.Text;
using OutlookNetwork.Domain.Tests.Mail;

namespace OutlookNetwork.Domain.Tests.Compliance;

/// <summary>Text that is made to be slow or to break something.</summary>
[Collection(nameof(MeasuredAlone))]
public sealed class HostileTextTests
{
    private const int Small = 50_000; // characters; four times as many must take about four times as long
    private const double MostPerFourfold = 7; // a square would take sixteen times

    [Fact]
    public void A_long_sentence_in_marks_takes_no_more_than_its_length()
    {
        static string InMarks(int characters) => "\"" + Text("it is safe and effective ", characters) + "\"";
        var (small, large) = (InMarks(Small), InMarks(4 * Small));
        Shipped.Outgoing(small);

        var ratio = Enumerable.Range(0, 8).Select(_ => Seconds(large) / Math.Max(Seconds(small), 0.0005)).Min();

        Assert.True(ratio < MostPerFourfold, $"{ratio:N1} times as long");
    }

    public static TheoryData<string> Pieces =>
    [
        "a", "no ", "safe and effective ", "guarantee. ", "you will see ", "the patient had a rash after the drug. ", "is are was not never no ", "> quoted\n", "On 1 May A wrote:\n", "From: a\n", "\"", "&amp;", "&",
        "!", "?", "a. ", "\n\n", "\u200B", "\uD83D", "\uD83D\uDE00", "\u202E", "\u0430", "QUJDREVGRw==", "1,", "'", "Dr. ", "- ", "{[(", "more better than other ", "if you have pain try our ",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Four_times_the_text_takes_about_four_times_as_long(string piece)
    {
        var (small, large) = (Text(piece, Small), Text(piece, 4 * Small));
        Shipped.Outgoing(small);

        var ratio = Enumerable.Range(0, 8).Select(_ => Seconds(large) / Math.Max(Seconds(small), 0.0005)).Min();

        Assert.True(ratio < MostPerFourfold, $"{ratio:N1} times as long");
    }

    [Theory]
    [InlineData(5_000_000, "Thank you for the talk on the registry. ")]
    [InlineData(1_000_000, "a")]
    [InlineData(1_000_000, "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo")]
    public void Long_text_is_checked_to_its_end_and_what_stands_there_is_found(int characters, string piece)
    {
        var text = Text(piece, characters) + " Our medicine is a guaranteed cure.";

        var finding = Shipped.Outgoing(text)[^1];

        Assert.True(finding.Span.Start > characters);
        Assert.True(finding.Span.End <= text.Length);
    }

    [Fact]
    public void Random_text_never_breaks_the_check_and_spans_lie_in_it()
    {
        const string Alphabet = "ab \n.,!?\"'>&;#-()[]0159%\u200B\u00AD\u202E\uD83D\uDE00\u0430é®“”";
        string[] words = ["guarantee", "cure", "patient", "not", "safe", "effective", "&amp;", "&#x41;", "On ", "wrote:\n", "the drug", "rash", "after", "you"];
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var text = new StringBuilder();
            for (var piece = random.Next(60); piece > 0; piece--)
            {
                _ = random.Next(2) == 0 ? text.Append(words[random.Next(words.Length)]).Append(' ') : text.Append(Alphabet[random.Next(Alphabet.Length)]);
            }

            var whole = text.ToString();
            Assert.All(Shipped.Outgoing(whole), finding => Assert.True(
                finding.Sentence.Start <= finding.Span.Start && finding.Span.Start < finding.Span.End && finding.Span.End <= finding.Sentence.End && finding.Sentence.End <= whole.Length));
        }
    }

    private static double Seconds(string text) => ThreadTime.Of(() => Shipped.Outgoing(text)).TotalSeconds;

    private static string Text(string piece, int characters) => new StringBuilder(characters).Insert(0, piece, characters / piece.Length).ToString();
}
