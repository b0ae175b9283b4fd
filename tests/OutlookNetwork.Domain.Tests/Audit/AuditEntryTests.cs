using System.Buffers;
using System.Text;
using System.Text.Json;
using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Domain.Tests.Audit;

public sealed class AuditEntryTests
{
    private const string FirstHash = "268de94b7391a5ba31f1c15fb1ffc3f2bb5e432f272d4f18120d629bf856d2c5";

    private const string First =
        """{"action":"template.create","actor":{"kind":"user","ref":"p_7f3c","role":"Admin"},"at":"2026-03-03T10:00:00.000Z","chain":"11111111-1111-4111-8111-111111111111","detail":"9f81b5aa536df6f481d81de8675b68cd683dd194d3c3775c584760eb8036b88e","prev":"0000000000000000000000000000000000000000000000000000000000000000","reason":null,"seq":1,"subject":{"id":"t1","type":"template","version":1},"v":1}""";

    [Fact]
    public void A_detail_is_committed_to_as_the_published_vector_says()
    {
        var value = JsonDocument.Parse("""{"name":"Gr\u00fc\u00dfe \"A\" \u007f\u20ac\ud83d\ude00"}""").RootElement;

        var commitment = new AuditOpen("00112233445566778899aabbccddeeff", value).Commitment();

        Assert.Equal("9f81b5aa536df6f481d81de8675b68cd683dd194d3c3775c584760eb8036b88e", commitment);
    }

    [Fact]
    public void Entries_are_hashed_as_the_published_vectors_say()
    {
        var first = Entry(First);
        var second = Entry(First
            .Replace("template.create", "template.update", StringComparison.Ordinal)
            .Replace("10:00:00.000Z", "10:00:01.500Z", StringComparison.Ordinal)
            .Replace("\"9f81b5aa536df6f481d81de8675b68cd683dd194d3c3775c584760eb8036b88e\"", "null", StringComparison.Ordinal)
            .Replace(new string('0', 64), FirstHash, StringComparison.Ordinal)
            .Replace("\"reason\":null,\"seq\":1", "\"reason\":\"typo <b>\u2028\",\"seq\":2", StringComparison.Ordinal)
            .Replace("\"version\":1", "\"version\":2", StringComparison.Ordinal));

        Assert.Equal(FirstHash, first.ComputeHash());
        Assert.Equal("6b8f8cc9f2e07610e796068744fb175e3ce284df9afe94df2d7e35b84dc66d7c", second.ComputeHash());
    }

    [Fact]
    public void An_entry_is_written_as_the_line_that_it_was_read_from()
    {
        var line = First.Replace(",\"prev\"", $",\"hash\":\"{FirstHash}\",\"open\":{{\"salt\":\"00\",\"value\":{{\"a\":1}}}},\"prev\"", StringComparison.Ordinal);
        Assert.True(AuditLines.TryReadEntry(line, out var entry, out var open, out _));

        var written = new ArrayBufferWriter<byte>();
        entry.WriteTo(written, withHash: true, open);

        Assert.Equal(line, Encoding.UTF8.GetString(written.WrittenSpan));
    }

    [Fact]
    public void An_entry_is_never_earlier_than_the_one_before_and_counts_whole_milliseconds()
    {
        var noon = DateTimeOffset.Parse("2026-03-03T12:00:00.1239999Z", System.Globalization.CultureInfo.InvariantCulture);
        var first = Chains.Next(ChainEnd.Beginning, at: noon);

        var second = Chains.Next(first.End, at: noon.AddMinutes(-5));

        Assert.Equal(TimeSpan.FromMilliseconds(123), first.At.TimeOfDay - TimeSpan.FromHours(12));
        Assert.Equal(first.At, second.At);
    }

    [Theory]
    [InlineData("contact.invent", null)]
    [InlineData(AuditActions.ContactCreate, "because I could")]
    public void An_action_or_a_reason_that_is_not_published_cannot_be_recorded(string action, string? reason) => Assert.Throws<ArgumentException>(
        () => AuditEntry.After(ChainEnd.Beginning, Guid.Empty, DateTimeOffset.UnixEpoch, Chains.Ines, new(action, new("contact", "c1"), Reason: reason)));

    [Theory]
    [InlineData("\"v\":1", "\"v\":2", "its format is 2, and only 1 is known")]
    [InlineData("\"v\":1", "\"v\":1,\"w\":1", "it has a member that no entry has")]
    [InlineData("\"v\":1", "\"v\":1,\"v\":1", "it is no JSON object")]
    [InlineData("\"reason\":null,", "", "its member reason is missing")]
    [InlineData("\"seq\":1", "\"seq\":1.5", "its member seq is no integer")]
    [InlineData("10:00:00.000Z", "10:00:00Z", "its member at is no time like 2026-03-03T10:00:00.000Z")]
    [InlineData("11111111-1111", "1111111-11111", "its chain is no tenant's id")]
    [InlineData("\"user\"", "\"User\"", "its actor is of no known kind")]
    [InlineData("\"t1\"", "1", "its member id is no text")]
    [InlineData("{", "[", "it is no JSON object")]
    public void A_line_that_is_no_entry_says_why(string part, string other, string expected)
    {
        var line = Whole(First);
        var at = line.IndexOf(part, StringComparison.Ordinal);

        Assert.False(AuditLines.TryReadEntry(line.Remove(at, part.Length).Insert(at, other), out _, out _, out var why));

        Assert.Equal(expected, why);
    }

    private static AuditEntry Entry(string line) => AuditLines.TryReadEntry(Whole(line), out var entry, out _, out var why) ? entry : throw new FormatException(why);

    private static string Whole(string line) => line.Replace(",\"prev\"", $",\"hash\":\"{FirstHash}\",\"prev\"", StringComparison.Ordinal);
}
