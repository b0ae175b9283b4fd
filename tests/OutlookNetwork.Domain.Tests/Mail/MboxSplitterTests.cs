using System.Text;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

public sealed class MboxSplitterTests
{
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public void Messages_are_numbered_and_lose_separator_and_quoting()
    {
        const string Mbox = "From a@b.c Mon Jan  1 00:00:00 2024\nSubject: one\n\n>From here\n>>From there\n>Fromage\n\n"
            + "From d@e.f Mon Jan  1 00:00:01 2024\nSubject: two\n\ntext\n";

        var messages = Split(Mbox);

        Assert.Equal(["Subject: one\n\nFrom here\n>From there\n>Fromage\n", "Subject: two\n\ntext\n"], messages.Select(Text));
        Assert.Equal([1, 2], messages.Select(message => message.Number));
        Assert.Equal([0L, Mbox.LastIndexOf("From d@", StringComparison.Ordinal)], messages.Select(message => message.Offset));
    }

    [Theory]
    [InlineData("From - \nSubject: a\n\nx\n\nFrom - \nSubject: b\n\ny\n", 2)]
    [InlineData("\uFEFFFrom -\nSubject: a\n\nx\n\nFrom -\nFrom: b\n\ny\n", 2)]
    [InlineData("From 123@xxx\nMIME-Version: 1.0\n\nx\n\nFrom 456@xxx\nMIME-Version: 1.0\n\ny\n", 2)]
    [InlineData("From a@b.c Mon Jan 1 10:00\nSubject: a\n\nx\n\nFrom a@b.c Mon Jan 1 10:00\nSubject: b\n\n", 2)]
    [InlineData("From a@b.c Mon Jan 1 10:00:00 2024\nA: a\n\nx\nFrom a@b.c Mon Jan 1 10:00:00 2024\nReceived: b\n\n", 2)]
    [InlineData("From -\r\nSubject: a\r\n\r\nx\r\n\r\nFrom - Mon Jan  1 10:00:00 2024\r\nSubject: b\r\n\r\ny\r\n", 2)]
    [InlineData("From -\nSubject: a\n\nfilm:\n\nFrom Russia with love\nYear: 1963\n\nFrom Russia\n\nend\n", 1)]
    [InlineData("From -\nSubject: a\n\nFrom now on\n", 1)]
    [InlineData("\n\nFrom -\nSubject: a\n\nx", 1)]
    [InlineData("Subject: no separator\n\nx\n", 1)]
    [InlineData("", 0)]
    [InlineData("\n\n", 0)]
    public void Separators_are_told_from_text(string mbox, int expected) => Assert.Equal(expected, Split(mbox).Count);

    [Fact]
    public void The_size_of_the_chunks_makes_no_difference()
    {
        var mbox = string.Concat(Enumerable.Range(0, 20).Select(
            number => $"From {number}@xxx\r\nSubject: {number}\r\n\r\n>From x\r\n{new string('a', 5000)}\r\nFrom y\r\n\r\n"));
        var whole = Split(mbox).Select(Text).ToList();

        foreach (var size in new[] { 1, 2, 3, 7, 4095, 4096, 4097 })
        {
            Assert.Equal(whole, Split(mbox, chunk: size).Select(Text));
        }

        Assert.Equal(20, whole.Count);
    }

    [Fact]
    public void A_message_that_is_too_large_is_cut_and_the_next_one_is_whole()
    {
        var mbox = "From -\nSubject: large\n\n" + new string('a', 500) + "\n\nFrom -\nSubject: small\n\nx\n";

        var messages = Split(mbox, max: 100);

        Assert.Equal([true, false], messages.Select(message => message.TooLarge));
        Assert.Equal([100, 18], messages.Select(message => message.Bytes.Length));
    }

    private static string Text(MboxMessage message) => Encoding.UTF8.GetString(message.Bytes.Span);

    private static List<MboxMessage> Split(string mbox, int chunk = int.MaxValue, int max = Megabyte)
    {
        var messages = new List<MboxMessage>();
        var splitter = new MboxSplitter(max, messages.Add);
        var bytes = Encoding.UTF8.GetBytes(mbox);
        for (var i = 0L; i < bytes.Length; i += chunk)
        {
            splitter.Feed(bytes.AsSpan((int)i, (int)Math.Min(chunk, bytes.Length - i)));
        }

        splitter.Complete();
        return messages;
    }
}
