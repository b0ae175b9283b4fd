using System.Security.Cryptography;
using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Domain.Tests.Audit;

/// <summary>Each way to tamper with a trail, and what a verification says to it.</summary>
public sealed class ExportVerifierTests : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [Fact]
    public void A_whole_chain_verifies_with_its_anchors()
    {
        var lines = Chains.Lines(10);

        var found = Verify(lines, Chains.Anchor(lines[3], _key), Chains.Anchor(lines[9], _key));

        Assert.Equal(new(10, 2, null), found);
    }

    [Fact]
    public void A_trail_without_entries_verifies() => Assert.Equal(new(0, 0, null), Verify([]));

    [Fact]
    public void A_missing_entry_is_a_gap_at_its_place() => Finds(ChainFaultKind.Gap, 5, Change(10, lines => lines.RemoveAt(4)));

    [Fact]
    public void A_chain_that_does_not_begin_with_its_first_entry_has_a_gap() => Finds(ChainFaultKind.Gap, 1, Change(10, lines => lines.RemoveAt(0)));

    [Fact]
    public void Two_entries_that_changed_places_are_found() =>
        Finds(ChainFaultKind.Gap, 5, Change(10, lines => (lines[4], lines[5]) = (lines[5], lines[4])));

    [Fact]
    public void An_entry_that_stands_there_twice_is_found() => Finds(ChainFaultKind.Twice, 5, Change(10, lines => lines.Insert(5, lines[4])));

    [Fact]
    public void An_entry_that_comes_again_later_is_found() => Finds(ChainFaultKind.Twice, 5, Change(10, lines => lines.Add(lines[4])));

    [Fact]
    public void Two_entries_that_follow_the_same_one_are_a_fork() => Finds(ChainFaultKind.Fork, 5, Change(10, lines =>
        lines.Insert(5, Chains.Line(Chains.Next(Chains.Read(lines[3]).End, action: AuditActions.ContactRemove)))));

    [Fact]
    public void An_entry_written_anew_with_a_hash_of_its_own_is_found_at_the_one_that_followed_the_old() => Finds(ChainFaultKind.Fork, 6, Change(10, lines =>
        lines[4] = Chains.Line(Chains.Next(Chains.Read(lines[3]).End, action: AuditActions.ContactRemove))));

    [Theory]
    [InlineData("contact.change", "contact.remove")]
    [InlineData("p_ines", "p_ruth")]
    [InlineData("\"reason\":null", "\"reason\":\"correction\"")]
    [InlineData("\"id\":\"c1\"", "\"id\":\"c2\"")]
    [InlineData("T10:04", "T10:05")]
    public void A_changed_entry_has_the_wrong_hash(string part, string other) => Finds(ChainFaultKind.WrongHash, 5, Change(10, lines =>
        lines[4] = lines[4].Replace(part, other, StringComparison.Ordinal)));

    [Fact]
    public void Time_that_runs_back_is_found()
    {
        var lines = Chains.Lines(4);
        var fourth = Chains.Read(lines[3]);
        var early = Chains.Next(ChainEnd.Beginning with { Seq = 4, Hash = fourth.Hash }, at: fourth.At.AddSeconds(-1)); // without the time of the one before

        Finds(ChainFaultKind.TimeRunsBack, 5, [.. lines, Chains.Line(early)]);
    }

    [Theory]
    [InlineData("Person 6", "Person 7")]
    [InlineData("aaaa", "aaab")]
    [InlineData("\"Person 6\"", "1.5")]
    public void A_detail_that_was_changed_is_found(string part, string other) => Finds(ChainFaultKind.DetailMismatch, 6, Change(10, lines =>
        lines[5] = lines[5].Replace(part, other, StringComparison.Ordinal)));

    [Fact]
    public void A_detail_beside_an_entry_that_has_none_is_found() => Finds(ChainFaultKind.DetailMismatch, 5, Change(10, lines =>
        lines[4] = Chains.Line(Chains.Read(lines[4]), Chains.Open(5))));

    [Fact]
    public void A_detail_that_is_gone_is_found_unless_an_entry_says_that_it_was_erased()
    {
        var gone = Change(10, lines => lines[5] = Chains.Line(Chains.Read(lines[5])));
        var erased = Chains.Next(Chains.Read(gone[9]).End, action: AuditActions.DetailErased, subject: new("audit-entry", "6"));
        var other = Chains.Next(Chains.Read(gone[9]).End, action: AuditActions.DetailErased, subject: new("audit-entry", "5"));

        Finds(ChainFaultKind.DetailGone, 6, gone);
        Finds(ChainFaultKind.DetailGone, 6, [.. gone, Chains.Line(other)]);
        Assert.Equal(new(11, 0, null), Verify([.. gone, Chains.Line(erased)]));
    }

    [Fact]
    public void A_chain_that_was_cut_off_before_its_last_anchor_is_found()
    {
        var lines = Chains.Lines(10);

        Finds(ChainFaultKind.TooShort, 9, lines[..8], Chains.Anchor(lines[4], _key), Chains.Anchor(lines[9], _key));
        Finds(ChainFaultKind.TooShort, 1, [], Chains.Anchor(lines[4], _key));
    }

    [Fact]
    public void A_chain_that_was_written_anew_as_a_whole_differs_from_its_anchors()
    {
        var (lines, anew) = (Chains.Lines(10), new List<string>());
        var end = ChainEnd.Beginning;
        foreach (var _ in lines)
        {
            var entry = Chains.Next(end, action: AuditActions.ContactCreate);
            anew.Add(Chains.Line(entry));
            end = entry.End;
        }

        Assert.Null(Verify(anew).Fault);
        Finds(ChainFaultKind.OtherHashAtAnchor, 4, anew, Chains.Anchor(lines[3], _key));
    }

    [Fact]
    public void An_anchor_is_believed_only_with_the_signature_of_the_key()
    {
        var lines = Chains.Lines(10);
        var good = Chains.Anchor(lines[3], _key);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Finds(ChainFaultKind.BadAnchor, 4, lines, Chains.Anchor(lines[3], other));
        Finds(ChainFaultKind.BadAnchor, 5, lines, good.Replace("\"seq\":4", "\"seq\":5", StringComparison.Ordinal));
        Finds(ChainFaultKind.BadAnchor, 4, lines, good.Replace("\"sig\":\"", "\"sig\":\"*", StringComparison.Ordinal));
        Finds(ChainFaultKind.BadAnchor, 4, lines, good, Chains.Anchor(Chains.Lines(4, Guid.NewGuid())[3], _key));
        Finds(ChainFaultKind.BadAnchor, 0, lines, "{}");
        Assert.Equal(ChainFaultKind.BadAnchor, ExportVerifier.Verify(lines, [good], key: null).Fault?.Kind);
    }

    [Fact]
    public void An_entry_of_another_chain_and_a_line_that_is_none_are_found()
    {
        var lines = Chains.Lines(4);

        Finds(ChainFaultKind.OtherChain, 5, [.. lines, Chains.Lines(5, Guid.NewGuid())[4]]);
        Finds(ChainFaultKind.Unreadable, 5, [.. lines, "not JSON"]);
    }

    [Fact]
    public void An_anchor_is_64_bytes_of_signature_and_names_its_key()
    {
        Assert.True(AuditLines.TryReadAnchor(Chains.Anchor(Chains.Lines(1)[0], _key), out var anchor, out _));

        Assert.Equal(64, System.Buffers.Text.Base64Url.DecodeFromChars(anchor.Sig).Length);
        Assert.Equal(AuditAnchor.KeyIdOf(_key), anchor.KeyId);
    }

    public void Dispose() => _key.Dispose();

    private void Finds(ChainFaultKind kind, long seq, List<string> lines, params string[] anchors)
    {
        var fault = Verify(lines, anchors).Fault;
        Assert.Equal((kind, seq), (fault?.Kind, fault?.Seq));
    }

    private Verification Verify(List<string> lines, params string[] anchors) => ExportVerifier.Verify(lines, anchors, _key);

    private static List<string> Change(int count, Action<List<string>> tamper)
    {
        var lines = Chains.Lines(count);
        tamper(lines);
        return lines;
    }
}
